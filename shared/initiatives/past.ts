import * as z from 'zod/mini'
import { kopecks } from '../core/money.ts'
import { day, text } from '../core/value.ts'
import { stateWords } from './state-words.ts'
import { ideaWords, initiativeStates, type InitiativeState } from './initiative.ts'

/** What is over: only so may an initiative be brought in from another list, where nobody waits for a deed or a deadline any more. */
export const pastStates = ['done', 'reported', 'archived', 'refused', 'lost'] as const satisfies InitiativeState[]
export type PastState = (typeof pastStates)[number]
export const isPast = (state: InitiativeState): state is PastState => (pastStates as readonly string[]).includes(state)

const count = z.number().check(z.int(), z.gte(0))
/** As long as a text of a draft may be. */
const words = z.optional(text(8000))

/** What another list says of an initiative that is over, besides what stands on its card. */
export const pastDetails = z.object({
  /** Only the year is known in which it came to its state. */
  yearOnly: z.optional(z.literal(true)),
  /** Its number there. */
  number: z.optional(z.number().check(z.int(), z.gte(1))),
  /** What it came to before it was put away. */
  outcome: z.optional(z.enum(initiativeStates)),
  /** The round it stood in, and how many voted for it. */
  round: z.optional(text(160)),
  votes: z.optional(count),
  words: z.optional(ideaWords),
  problem: words,
  result: words,
  upkeep: z.optional(text(500)),
  begins: z.optional(day),
  ends: z.optional(day),
  /** Where the original stands. */
  url: z.optional(text(500).check(z.regex(/^https?:\/\/\S+$/))),
})
export type PastDetails = z.infer<typeof pastDetails>

/** An initiative that is over, as another list has it. */
export const past = z.object({
  state: z.enum(pastStates),
  /** The day it came to this state. */
  since: day,
  /** Whose list it is: «город Приречный». */
  from: text(200),
  support: z.optional(count),
  spent: z.optional(kopecks),
  details: pastDetails,
})
export type Past = z.infer<typeof past>

/** A state as lists name it: in the words of the export, by its code, or in other usual words; `undefined`: it is none. */
export function stateIn(words: string): InitiativeState | undefined {
  const plain = words.trim().toLowerCase().replaceAll('ё', 'е')
  const known = initiativeStates.find(state => state === plain || stateWords[state].replaceAll('ё', 'е') === plain)
  return known ?? otherWords[plain]
}

const otherWords: Readonly<Record<string, InitiativeState>> = {
  реализован: 'done',
  реализована: 'done',
  завершен: 'done',
  завершена: 'done',
  выполнена: 'done',
  архив: 'archived',
  отклонен: 'refused',
  отклонена: 'refused',
  отказ: 'refused',
  проиграл: 'lost',
  'не прошла отбор': 'lost',
  'не прошел конкурсный отбор': 'lost',
}
