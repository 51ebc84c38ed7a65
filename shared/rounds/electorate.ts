import { eligible, type Line } from '../people/roll.ts'
import { isSplit, type District, type Round } from './round.ts'

/** Whether somebody of the roll may vote in a round. */
export const mayVote = ({ electorate }: Round['plan'], line: Line | undefined): line is Line =>
  eligible(line, electorate)

/** The districts somebody may vote in: that of their home, where one is theirs, else those open to everybody; none where all vote over one pot. */
export function districtsFor(plan: Round['plan'], { around }: Pick<Line, 'around'>): readonly District[] {
  if (!isSplit(plan)) return []
  const { districts } = plan
  const home = districts.filter(each => each.places.some(place => around.includes(place)))
  return home.length > 0 ? home : districts.filter(each => each.places.length === 0)
}
