import type { Initiatives } from '#shared/initiatives/state.ts'

/** Initiatives to choose among, by number and title: those that were submitted, the newest first, or ideas where there are none. */
export function initiativeChoices(initiatives: Initiatives): { id: string; words: string }[] {
  const all = Object.values(initiatives).filter(({ state }) => state !== 'draft' && state !== 'archived')
  const numbered = all.filter(card => card.number !== undefined).toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
  const ideas = all.filter(card => card.number === undefined).toSorted((a, b) => b.support - a.support)
  return [
    ...numbered.map(({ id, number, title }) => ({ id, words: `№ ${number} · ${title}` })),
    ...ideas.map(({ id, title }) => ({ id, words: title })),
  ]
}
