import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { kopecks } from '../core/money.ts'
import { refuse } from '../core/refusal.ts'
import { text, type Id, type Moment, type Point } from '../core/value.ts'
import { mayImportInitiatives } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import type { ImportDeed } from './import-preview.ts'
import { ideaWords, initiativeTitle, spot, type Card } from './initiative.ts'

/** The most ideas that are taken over at once. */
export const mostImported = 1000

/** An idea as another list has it; by its key it is known again. */
export const importedIdea = z.object({
  key: text(200),
  title: initiativeTitle,
  words: ideaWords,
  ...spot,
  cost: z.optional(kopecks),
})
export type ImportedIdea = z.infer<typeof importedIdea>

export type ImportSpot = { readonly place?: Id | undefined; readonly point: Point }
/** What came of a key before; no card: hidden since. */
export type KnownIdea = { readonly card?: Card | undefined; readonly words: string }

export type ImportFacts = {
  /** Where each lies; `undefined`: there is no such place. */
  readonly spots: readonly (ImportSpot | undefined)[]
  readonly known: readonly (KnownIdea | undefined)[]
}

export function importDeed(idea: ImportedIdea, at: ImportSpot, known: KnownIdea | undefined): ImportDeed {
  if (!known) return 'new'
  const { card, words } = known
  if (card?.state !== 'idea') return 'kept'
  const same =
    card.title === idea.title &&
    words === idea.words &&
    card.cost === idea.cost &&
    card.place === at.place &&
    String(card.point) === String(at.point)
  return same ? 'same' : 'changed'
}

/** Takes ideas over from elsewhere: all of them or none; again under the same keys it changes what changed and doubles nothing. */
export const importIdeas = command({
  name: 'initiatives.import-ideas',
  input: z.object({
    ideas: z.array(importedIdea).check(
      z.minLength(1),
      z.maxLength(mostImported),
      z.refine(ideas => new Set(ideas.map(idea => idea.key)).size === ideas.length),
    ),
  }),
  home: ['city'],
  allow: mayImportInitiatives,
  decide: ({ spots, known }: ImportFacts, { ideas }, { now, newId }): InitiativeEvent[] => {
    const lines = ideas.map((idea, i) => {
      const at = spots[i]
      if (!at) refuse('place-unknown', { row: i + 1 })
      const deed = importDeed(idea, at, known[i])
      return { idea, deed, card: cardOf(idea, at, known[i]?.card, now, newId) }
    })
    const fresh = lines.filter(({ deed }) => deed === 'new')
    const written = lines.filter(({ deed }) => deed === 'new' || deed === 'changed')
    return [
      ...written.map(({ card, deed }) => ({
        type: deed === 'new' ? ('initiatives.idea-dropped' as const) : ('initiatives.idea-changed' as const),
        card,
      })),
      ...written.map(({ card, idea }) => ({
        type: 'initiatives.idea-described' as const,
        initiative: card.id,
        words: idea.words,
      })),
      ...fresh.map(({ card, idea }) => ({
        type: 'initiatives.key-noted' as const,
        initiative: card.id,
        key: idea.key,
      })),
    ]
  },
  result: (_facts, events) => ({
    added: events.filter(each => each.type === 'initiatives.idea-dropped').length,
    changed: events.filter(each => each.type === 'initiatives.idea-changed').length,
  }),
})

const cardOf = (
  { title, cost }: ImportedIdea,
  { place, point }: ImportSpot,
  old: Card | undefined,
  now: Moment,
  newId: () => Id,
): Card => ({
  id: old?.id ?? newId(),
  title,
  state: 'idea',
  since: old?.since ?? now,
  support: old?.support ?? 0,
  point,
  ...(place !== undefined && { place }),
  ...(cost !== undefined && { cost }),
  ...(old?.issue && { issue: old.issue }),
})
