import * as z from 'zod/mini'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import { entriesIn, isSplit, potOf, type Round } from './round.ts'

/** What a voter has chosen: entries, each with 1, its points, or its place in the order (1 is the best). */
export const ballotContent = z.object({
  district: z.optional(id),
  votes: z.array(z.tuple([id, z.number().check(z.int(), z.gte(1), z.lte(100))])).check(z.maxLength(300)),
})
export type BallotContent = z.infer<typeof ballotContent>

type Rules = Pick<Round, 'plan' | 'entries'>

/** Refuses what the rules of the ballot do not allow; `districts`: those the voter may vote in. */
export function checkBallot(round: Rules, content: BallotContent, districts: readonly Id[]): void {
  const { district, votes } = content
  const split = isSplit(round.plan)
  if (split ? district === undefined || !districts.includes(district) : district !== undefined) refuse('wrong-district')
  if (votes.length === 0) refuse('ballot-empty')
  const known = new Map(entriesIn(round, district).map(each => [each.id, each]))
  if (votes.some(([entry]) => !known.has(entry)) || new Set(votes.map(([entry]) => entry)).size !== votes.length)
    refuse('entry-unknown')
  const over = overBallot(round, content)
  if (over === 'too-many-chosen') refuse('too-many-chosen')
  if (over === 'points-exceeded') refuse('points-exceeded')
  if (over === 'ballot-over-budget') refuse('ballot-over-budget')
  if (over) refuse('bad-input')
}

/** What is too much on a ballot, if anything. */
export function overBallot(
  { plan, entries }: Rules,
  { district, votes }: BallotContent,
): 'ballot-over-budget' | 'too-many-chosen' | 'points-exceeded' | 'bad-input' | undefined {
  const { ballot } = plan
  if (ballot.kind !== 'points' && ballot.kind !== 'ranking' && votes.some(([, n]) => n !== 1)) return 'bad-input'
  switch (ballot.kind) {
    case 'choose-one':
      return votes.length > 1 ? 'too-many-chosen' : undefined
    case 'approval':
      return votes.length > ballot.most ? 'too-many-chosen' : undefined
    case 'knapsack':
      return costOf({ entries }, { votes }) > (potOf(plan, district) ?? 0) ? 'ballot-over-budget' : undefined
    case 'points':
      return pointsOf({ votes }) > ballot.points ? 'points-exceeded' : undefined
    case 'ranking':
      if (votes.length > ballot.most) return 'too-many-chosen'
      return votes.some(([, place], i) => place !== i + 1) ? 'bad-input' : undefined
  }
}

export const costOf = ({ entries }: Pick<Round, 'entries'>, { votes }: Pick<BallotContent, 'votes'>): number =>
  votes.reduce((sum, [entry]) => sum + (entries.find(each => each.id === entry)?.cost ?? 0), 0)
export const pointsOf = ({ votes }: Pick<BallotContent, 'votes'>): number => votes.reduce((sum, [, n]) => sum + n, 0)

/** A ballot as it is kept and published: numbers of entries, in one spelling, so that two ballots alike are alike letter for letter. */
export function ballotText({ plan, entries }: Rules, { district, votes }: BallotContent): string {
  const numbers = new Map(entries.map(each => [each.id, each.number]))
  const written = votes.map(([entry, n]) => [numbers.get(entry) ?? 0, n] as const)
  const inOrder = written.toSorted(([a, m], [b, n]) => (plan.ballot.kind === 'ranking' ? m - n : a - b))
  return JSON.stringify({ ...(district !== undefined && { district }), votes: inOrder })
}

/** What {@link ballotText} has written. */
export const keptBallot = z.object({ district: z.optional(id), votes: z.array(z.tuple([z.number(), z.number()])) })
export type KeptBallot = z.infer<typeof keptBallot>
