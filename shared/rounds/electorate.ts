import { eligible, type Line } from '../people/roll.ts'
import type { District, Round } from './round.ts'

/** Whether somebody of the roll may vote in a round. */
export const mayVote = ({ electorate }: Round['plan'], line: Line | undefined): line is Line =>
  eligible(line, electorate)

/** The districts somebody may vote in: that of their home, where one is theirs, else those open to everybody. */
export function districtsFor({ districts }: Round['plan'], { around }: Pick<Line, 'around'>): readonly District[] {
  const home = districts.filter(each => each.places.some(place => around.includes(place)))
  return home.length > 0 ? home : districts.filter(each => each.places.length === 0)
}
