import { costOf, overBallot, pointsOf, type BallotContent } from '#shared/rounds/ballot.ts'
import { entriesIn, potOf, type Entry, type Round } from '#shared/rounds/round.ts'

type Votes = BallotContent['votes']

/** What is chosen while a ballot is being filled in; in a ranking the order is that of the votes. */
export type Choice = { readonly district?: string; readonly votes: Votes }

/** How many an entry has: 1, its points, its place; 0: it is not chosen. */
export const chosen = ({ votes }: Choice, entry: string): number => votes.find(([each]) => each === entry)?.[1] ?? 0

/** Chooses an entry or gives it up; points are set by {@link withPoints}. A choice of one moves. */
export function toggled(round: Pick<Round, 'plan'>, choice: Choice, entry: string): Choice {
  const { kind } = round.plan.ballot
  if (chosen(choice, entry) > 0)
    return numbered(round, { ...choice, votes: choice.votes.filter(([each]) => each !== entry) })
  const before = kind === 'choose-one' ? [] : choice.votes
  return numbered(round, { ...choice, votes: [...before, [entry, 1]] })
}

/** The choice in a district; of what was chosen before, what stands on its ballot. */
export function inDistrict(round: Pick<Round, 'plan' | 'entries'>, { votes }: Choice, district: string): Choice {
  const own = entriesIn(round, district)
  return { district, votes: votes.filter(([entry]) => own.some(each => each.id === entry)) }
}

/** Gives an entry so many points; none: it is not chosen. */
export function withPoints(choice: Choice, entry: string, points: number): Choice {
  const others = choice.votes.filter(([each]) => each !== entry)
  return { ...choice, votes: points > 0 ? [...others, [entry, points]] : others }
}

/** Moves an entry of a ranking by so many places. */
export function moved(round: Pick<Round, 'plan'>, choice: Choice, entry: string, by: number): Choice {
  const at = choice.votes.findIndex(([each]) => each === entry)
  const to = at + by
  if (at < 0 || to < 0 || to >= choice.votes.length) return choice
  const votes = [...choice.votes]
  votes.splice(to, 0, ...votes.splice(at, 1))
  return numbered(round, { ...choice, votes })
}

const numbered = ({ plan }: Pick<Round, 'plan'>, choice: Choice): Choice =>
  plan.ballot.kind === 'ranking' ? { ...choice, votes: choice.votes.map(([entry], i) => [entry, i + 1]) } : choice

/** Whether one more (entry, or point of it) would still be a ballot. */
export function fits(round: Pick<Round, 'plan' | 'entries'>, choice: Choice, entry: string): boolean {
  if (round.plan.ballot.kind === 'choose-one') return true
  const next =
    round.plan.ballot.kind === 'points'
      ? withPoints(choice, entry, chosen(choice, entry) + 1)
      : toggled(round, choice, entry)
  return overBallot(round, next) === undefined
}

/** What is left to give: places, points or money. */
export function leftOf(round: Pick<Round, 'plan' | 'entries'>, choice: Choice): number {
  const { ballot } = round.plan
  switch (ballot.kind) {
    case 'approval':
    case 'ranking':
      return ballot.most - choice.votes.length
    case 'choose-one':
      return 1 - choice.votes.length
    case 'points':
      return ballot.points - pointsOf(choice)
    case 'knapsack':
      return (potOf(round.plan, choice.district) ?? 0) - costOf(round, choice)
  }
}

/** The order in which this voter sees the entries: another one for everybody, the same one every time. */
export function shuffled(entries: readonly Entry[], seed: number): Entry[] {
  let state = seed >>> 0
  const next = (): number => {
    // mulberry32: enough to lay out cards by.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return entries
    .map(entry => [next(), entry] as const)
    .sort(([a, one], [b, other]) => a - b || one.number - other.number)
    .map(([, entry]) => entry)
}
