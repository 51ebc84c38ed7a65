import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import { isIdentified, mayLeadProcedure } from '../people/rights.ts'
import { argumentSides, argumentText } from './argument-parts.ts'
import type { InitiativeEvent } from './events.ts'
import type { InitiativeFacts, InitiativeState } from './initiative.ts'

type About = { readonly initiative: InitiativeFacts }

/** Whether it is still open what becomes of an initiative: only then there is something to argue about. */
export const isArgued = (state: InitiativeState): boolean => argued.includes(state)
const argued: readonly InitiativeState[] = [
  'idea',
  'draft',
  'gathering',
  'submitted',
  'remarks',
  'examination',
  'supported',
  'returned',
  'in-round',
]

export type AddArgumentFacts = About & {
  /** Arguments of the actor's own that stand on it. */
  readonly own: number
}

/** Adds an argument for an initiative or against it. Nobody answers an argument: whoever thinks otherwise adds one on the other side. */
export const addArgument = command({
  name: 'initiatives.add-argument',
  input: z.object({ initiative: id, side: z.enum(argumentSides), text: argumentText }),
  home: ['city'],
  allow: isIdentified,
  decide: (facts: AddArgumentFacts, { initiative, side, text }, { id, actor, policy }): InitiativeEvent[] => {
    mustBeArgued(facts)
    if (facts.own >= policy.argumentsPerPerson) refuse('too-many-arguments', { most: policy.argumentsPerPerson })
    return [
      { type: 'initiatives.argument-noted', initiative, argument: id, side, text, by: actor.id },
      { type: 'initiatives.arguments-changed', initiative },
    ]
  },
})

export type ArgumentFacts = About & {
  /** The argument is the actor's own. */
  readonly isOwn: boolean
  /** The actor supports it. */
  readonly supported: boolean
}

/** Supports an argument, or takes the support back: one a person, and a second press changes nothing. */
export const supportArgument = command({
  name: 'initiatives.support-argument',
  input: z.object({ initiative: id, argument: id, on: z.boolean() }),
  home: ['city'],
  allow: isIdentified,
  decide: (facts: ArgumentFacts, { initiative, argument, on }, { actor }): InitiativeEvent[] => {
    mustBeArgued(facts)
    if (facts.isOwn) refuse('argument-own')
    if (facts.supported === on) return []
    return [
      { type: 'initiatives.argument-supported', argument, actor: actor.id, on },
      { type: 'initiatives.arguments-changed', initiative },
    ]
  },
})

/** Takes back an argument of one's own, with the support it had. */
export const takeBackArgument = command({
  name: 'initiatives.take-back-argument',
  input: z.object({ initiative: id, argument: id }),
  home: ['city'],
  allow: (_actor, { isOwn }: ArgumentFacts) => isOwn,
  decide: (facts, { initiative, argument }): InitiativeEvent[] => {
    mustBeArgued(facts)
    return [
      { type: 'initiatives.argument-taken-back', argument },
      { type: 'initiatives.arguments-changed', initiative },
    ]
  },
})

/** Takes an argument out of everybody's sight; its author reads why. */
export const hideArgument = command({
  name: 'initiatives.hide-argument',
  input: z.object({ initiative: id, argument: id, reason: text(300) }),
  home: ['city'],
  allow: (actor, { initiative }: ArgumentFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (_facts, { initiative, argument, reason }, { actor }): InitiativeEvent[] => [
    { type: 'initiatives.argument-hidden', argument, reason, by: actor.id },
    { type: 'initiatives.arguments-changed', initiative },
  ],
})

function mustBeArgued({ initiative: { card } }: About): void {
  if (!card) refuse('not-found')
  if (!isArgued(card.state)) refuse('arguments-over')
}
