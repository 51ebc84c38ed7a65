import type { Id } from '../core/value.ts'

/** How many who live in a place have voted, and how many may. */
export type TerritoryTurnout = { readonly place: Id; readonly voters: number; readonly electors: number }

/** The same with the kind of the place and the places around it. */
export type CountedTerritory = TerritoryTurnout & { readonly kind: string; readonly within: readonly Id[] }

/**
 * The figures of places that may be told apart, the largest first: none of fewer voters than `smallest`, and none by which
 * such a group could be found by subtraction: what is left of the town, or of a shown place around, without its shown parts
 * of one kind is nobody, or enough people too.
 */
export function shownTerritories(
  all: readonly CountedTerritory[],
  voters: number,
  smallest: number,
): TerritoryTurnout[] {
  const left = new Map<string, number>()
  const shown = new Map<Id, CountedTerritory>()
  // What is around comes before what lies in it, even where all its voters live there.
  const inOrder = all
    .filter(each => each.voters >= smallest)
    .toSorted((a, b) => b.voters - a.voters || a.within.length - b.within.length || (a.place < b.place ? -1 : 1))
  for (const each of inOrder) {
    const around = ['', ...each.within.filter(place => shown.has(place))]
    const rests = around.map(place => {
      const key = `${place} ${each.kind}`
      return [key, (left.get(key) ?? shown.get(place)?.voters ?? voters) - each.voters] as const
    })
    if (rests.some(([, rest]) => rest !== 0 && rest < smallest)) continue
    for (const [key, rest] of rests) left.set(key, rest)
    shown.set(each.place, each)
  }
  return [...shown.values()].map(({ place, voters: n, electors }) => ({ place, voters: n, electors }))
}
