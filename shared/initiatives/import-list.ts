import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { kopecks } from '../core/money.ts'
import { refuse } from '../core/refusal.ts'
import { text, type Id, type Moment, type Point } from '../core/value.ts'
import { mayImportInitiatives } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import type { ImportDeed } from './import-preview.ts'
import { ideaWords, initiativeTitle, spot, type Card } from './initiative.ts'
import { past, type Past, type PastDetails } from './past.ts'

/** The most lines that are taken over at once. */
export const mostImported = 1000

const about = { key: text(200), title: initiativeTitle, ...spot, cost: z.optional(kopecks) }
/** An idea as another list has it; by its key it is known again. */
export const importedIdea = z.object({ ...about, words: ideaWords })
/** An initiative that is over, as another list has it. */
export const importedPast = z.object({ ...about, past })
const importedLine = z.union([importedPast, importedIdea])
export type ImportedLine = z.infer<typeof importedLine>

export type ImportSpot = { readonly place?: Id | undefined; readonly point: Point }
/** What came of a key before. */
export type KnownLine = {
  /** None: hidden since. */
  readonly card?: Card | undefined
  readonly words: string
  /** It came from a list; else the key is the id of the town's own. */
  readonly imported: boolean
  readonly spent?: number | undefined
  readonly details?: PastDetails | undefined
}

export type ImportFacts = {
  /** Where each lies; `undefined`: there is no such place. */
  readonly spots: readonly (ImportSpot | undefined)[]
  readonly known: readonly (KnownLine | undefined)[]
}

/** What is to be done about a line: the town's own, what people have gone on with here, and what was hidden, stays as it is. */
export function importDeed(line: ImportedLine, at: ImportSpot, known: KnownLine | undefined): ImportDeed {
  if (!known) return 'new'
  const { card, words } = known
  if (!card || !mayChange(line, known)) return 'kept'
  const same =
    card.title === line.title &&
    card.cost === line.cost &&
    card.place === at.place &&
    String(card.point) === String(at.point) &&
    ('past' in line ? isSamePast(line.past, card, known) : words === line.words)
  return same ? 'same' : 'changed'
}

/** An idea may be changed as long as it is one; it becomes history where the same list says that it is over, and history is corrected by its list. */
const mayChange = (line: ImportedLine, { card, imported }: KnownLine): boolean =>
  'past' in line ? imported && (card?.state === 'idea' || card?.from !== undefined) : card?.state === 'idea'

const isSamePast = ({ state, since, from, support = 0, spent, details }: Past, card: Card, known: KnownLine): boolean =>
  card.state === state &&
  card.since === momentOf(since) &&
  card.from === from &&
  card.support === support &&
  known.spent === spent &&
  inOrder(details) === inOrder(known.details ?? {})

const inOrder = (details: PastDetails): string => JSON.stringify(Object.entries(details).toSorted())

/** Lists know days, not hours: at this hour of UTC it is the same day in the whole of Russia. */
const momentOf = (day: string): Moment => `${day}T09:00:00.000Z`

/** Takes ideas and initiatives that are over from elsewhere: all of them or none; again under the same keys it changes what changed and doubles nothing. */
export const importList = command({
  name: 'initiatives.import-list',
  input: z.object({
    lines: z.array(importedLine).check(
      z.minLength(1),
      z.maxLength(mostImported),
      z.refine(lines => new Set(lines.map(line => line.key)).size === lines.length),
    ),
  }),
  home: ['city'],
  allow: mayImportInitiatives,
  decide: ({ spots, known }: ImportFacts, { lines }, { now, newId, timeZone }): InitiativeEvent[] => {
    const all = lines.map((line, i) => {
      const at = spots[i]
      if (!at) refuse('place-unknown', { row: i + 1 })
      if ('past' in line && line.past.since > dayOf(now, timeZone)) refuse('bad-input')
      const deed = importDeed(line, at, known[i])
      return { line, deed, card: cardOf(line, at, known[i]?.card, now, newId) }
    })
    const written = all.filter(({ deed }) => deed === 'new' || deed === 'changed')
    return [
      ...written.map(({ line, card, deed }) => ({ type: cardEvent(line, deed), card })),
      ...written.map(({ line, card }) => wordsEvent(line, card.id)),
      ...written
        .filter(({ deed }) => deed === 'new')
        .map(({ card, line }) => ({
          type: 'initiatives.key-noted' as const,
          initiative: card.id,
          key: line.key,
        })),
    ]
  },
  result: (_facts, events) => {
    const added = events.filter(each => each.type === 'initiatives.key-noted').length
    return { added, changed: events.filter(each => 'card' in each).length - added }
  },
})

function cardEvent(line: ImportedLine, deed: ImportDeed) {
  if ('past' in line) return 'initiatives.past-brought' as const
  return deed === 'new' ? ('initiatives.idea-dropped' as const) : ('initiatives.idea-changed' as const)
}

function wordsEvent(line: ImportedLine, initiative: Id): InitiativeEvent {
  if (!('past' in line)) return { type: 'initiatives.idea-described', initiative, words: line.words }
  const { spent, details } = line.past
  return { type: 'initiatives.past-noted', initiative, details, ...(spent !== undefined && { spent }) }
}

const cardOf = (
  line: ImportedLine,
  { place, point }: ImportSpot,
  old: Card | undefined,
  now: Moment,
  newId: () => Id,
): Card => ({
  id: old?.id ?? newId(),
  title: line.title,
  point,
  ...('past' in line
    ? {
        state: line.past.state,
        since: momentOf(line.past.since),
        support: line.past.support ?? 0,
        from: line.past.from,
      }
    : { state: 'idea', since: old?.since ?? now, support: old?.support ?? 0 }),
  ...(place !== undefined && { place }),
  ...(line.cost !== undefined && { cost: line.cost }),
  ...(old?.issue && { issue: old.issue }),
})
