import { sha256 } from '../core/sha256.ts'
import { countFault } from './election.ts'
import type { Profile } from './profile.ts'

/** Lots are drawn by the hash of a seed that was published before the count: whoever knows it draws the same. */
export type Tie = 'most-votes' | 'lower-cost' | 'higher-cost' | 'id' | { readonly lots: string }

export type TieBreaker = {
  /** Below zero where `a` goes first. @throws CountFault `tie` where the list does not tell the two apart */
  readonly compare: (a: number, b: number) => number
  /** @throws CountFault `tie` where the list leaves more than one */
  readonly first: (tied: readonly number[]) => number
}

/** Asked in the order of the list; the next only where the one before sees no difference. */
export function tieBreaker(profile: Profile, ties: readonly Tie[]): TieBreaker {
  const { projects } = profile.election
  const rules = ties.map(tie => ruleOf(profile, tie))
  const difference = (a: number, b: number): number => {
    for (const rule of rules) {
      const found = rule(a, b)
      if (found !== 0) return found
    }
    return 0
  }
  const compare = (a: number, b: number): number => {
    const found = difference(a, b)
    if (found === 0 && a !== b) throw countFault('tie', [projects[a].id, projects[b].id].sort())
    return found
  }
  const first = (tied: readonly number[]): number => {
    const best = tied.reduce((before, one) => (difference(before, one) <= 0 ? before : one))
    tied.forEach(one => compare(best, one))
    return best
  }
  return { compare, first }
}

function ruleOf({ election: { projects }, votes }: Profile, tie: Tie): (a: number, b: number) => number {
  if (tie === 'most-votes') return (a, b) => votes[b] - votes[a]
  if (tie === 'lower-cost') return (a, b) => ascending(projects[a].cost, projects[b].cost)
  if (tie === 'higher-cost') return (a, b) => ascending(projects[b].cost, projects[a].cost)
  if (tie === 'id') return (a, b) => ascending(projects[a].id, projects[b].id)
  const lots = projects.map(({ id }) => sha256(`${tie.lots}\n${id}`))
  return (a, b) => ascending(lots[a], lots[b])
}

const ascending = <Value extends bigint | string>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)
