import type { Id } from '../core/value.ts'
import type { District, Round } from './round.ts'

/** A verified resident as a round's rules know them: no name, no house. */
export type Elector = {
  /** The home place and all it lies in; `undefined`: the town, no place known. */
  readonly around: readonly Id[] | undefined
  /** The greatest of 14, 16, 18 that was attested. */
  readonly age: number
}

/** Whether somebody may vote: old enough by what was attested, and at home in one of the places, where there are any. */
export const mayVote = ({ electorate }: Round['plan'], elector: Elector | undefined): boolean =>
  elector !== undefined &&
  elector.age >= electorate.age &&
  (electorate.places.length === 0 || electorate.places.some(place => elector.around?.includes(place)))

/** The districts somebody may vote in: that of their home, where one is theirs, else those open to everybody. */
export function districtsFor({ districts }: Round['plan'], elector: Elector): readonly District[] {
  const home = districts.filter(each => each.places.some(place => elector.around?.includes(place)))
  return home.length > 0 ? home : districts.filter(each => each.places.length === 0)
}
