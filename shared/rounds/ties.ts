import { sha256 } from '../core/sha256.ts'
import { countFault } from './election.ts'
import type { Profile } from './profile.ts'

/** Lots are drawn by the hash of a seed that was published before the count: whoever knows it draws the same. */
export type Tie = 'most-votes' | 'lower-cost' | 'higher-cost' | 'id' | { readonly lots: string }

/** What the order may ask of a project: as it is, or as it might have been. */
export type Standing = { readonly project: number; readonly cost: bigint; readonly votes: number }

export type TieBreaker = {
  /** Below zero where `a` goes first. @throws CountFault `tie` where the list does not tell the two apart */
  readonly compare: (a: number, b: number) => number
  /** @throws CountFault `tie` where the list leaves more than one */
  readonly first: (tied: readonly number[]) => number
  /** Whether a project that stood so would go before another. */
  readonly ahead: (one: Standing, other: number) => boolean
}

/** Asked in the order of the list; the next only where the one before sees no difference. */
export function tieBreaker(profile: Profile, ties: readonly Tie[]): TieBreaker {
  const { projects } = profile.election
  const rules = ties.map(tie => ruleOf(profile, tie))
  const standing = (project: number): Standing => ({
    project,
    cost: projects[project].cost,
    votes: profile.votes[project],
  })
  const between = (a: Standing, b: Standing): number => {
    for (const rule of rules) {
      const found = rule(a, b)
      if (found !== 0) return found
    }
    return 0
  }
  const difference = (a: number, b: number): number => between(standing(a), standing(b))
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
  return { compare, first, ahead: (one, other) => between(one, standing(other)) < 0 }
}

function ruleOf({ election: { projects } }: Profile, tie: Tie): (a: Standing, b: Standing) => number {
  if (tie === 'most-votes') return (a, b) => b.votes - a.votes
  if (tie === 'lower-cost') return (a, b) => ascending(a.cost, b.cost)
  if (tie === 'higher-cost') return (a, b) => ascending(b.cost, a.cost)
  if (tie === 'id') return (a, b) => ascending(projects[a.project].id, projects[b.project].id)
  const lots = projects.map(({ id }) => sha256(`${tie.lots}\n${id}`))
  return (a, b) => ascending(lots[a.project], lots[b.project])
}

const ascending = <Value extends bigint | string>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)
