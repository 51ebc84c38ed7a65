import type { Id } from '../core/value.ts'
import type { KeptBallot } from './ballot.ts'
import { entriesIn, isSplit, potOf, type Entry, type Round } from './round.ts'

/** A ballot with its code, as it is published. */
export type PublishedBallot = { readonly receipt: string; readonly ballot: KeptBallot }

type Locked = Pick<Round, 'id' | 'number' | 'plan' | 'entries' | 'hash'>

/**
 * All ballots as a `.pb` file (Pabulib): codes for voters, numbers for entries. With a district only its pot, so that the count
 * can be repeated from it; without one, of a round with districts, everything with a column that names them. Where all vote
 * over one pot only the entries have a district.
 * Source of the format: pabulib.org/format.
 */
export function publishedFile(round: Locked, ballots: readonly PublishedBallot[], district?: Id): string {
  const { plan } = round
  const split = isSplit(plan) && district === undefined
  const named = plan.districts.length > 0 && district === undefined
  const entries = split ? round.entries : entriesIn(round, district)
  const own = district === undefined ? ballots : ballots.filter(each => each.ballot.district === district)
  const titleOf = (id: Id | undefined) => plan.districts.find(each => each.id === id)?.title ?? ''
  const points = plan.ballot.kind === 'points'
  const votes = votesOf(own)
  const lines = [
    ['META'],
    ['key', 'value'],
    ...metaOf(round, entries.length, own.length, district),
    ['PROJECTS'],
    ['project_id', 'cost', 'votes', 'name', ...(named ? ['district'] : []), 'category', 'group'],
    ...entries.map(each => [
      ...projectOf(each, votes),
      ...(named ? [titleOf(each.district)] : []),
      each.category,
      each.group ?? '',
    ]),
    ['VOTES'],
    ['voter_id', 'vote', ...(points ? ['points'] : []), ...(split ? ['district'] : [])],
    ...own.map(({ receipt, ballot: { votes, district: chosen } }) => [
      receipt,
      votes.map(([entry]) => entry).join(','),
      ...(points ? [votes.map(([, n]) => n).join(',')] : []),
      ...(split ? [titleOf(chosen)] : []),
    ]),
  ]
  return `${lines.map(line => line.map(quoted).join(';')).join('\n')}\n`
}

function metaOf({ number, plan, hash }: Locked, projects: number, votes: number, district?: Id): string[][] {
  const title = plan.districts.find(each => each.id === district)?.title
  const limit = {
    approval: ['max_length', 'most' in plan.ballot ? String(plan.ballot.most) : ''],
    knapsack: ['max_sum_cost', money(potOf(plan, district) ?? plan.budget)],
    points: ['max_sum_points', 'points' in plan.ballot ? String(plan.ballot.points) : ''],
    'choose-one': ['max_length', '1'],
    ranking: ['max_length', 'most' in plan.ballot ? String(plan.ballot.most) : ''],
  }[plan.ballot.kind]
  return [
    ['description', title === undefined ? plan.title : `${plan.title}: ${title}`],
    ['country', 'Russia'],
    ['unit', plan.title],
    ['instance', String(number)],
    ['num_projects', String(projects)],
    ['num_votes', String(votes)],
    ['budget', money(potOf(plan, district) ?? plan.budget)],
    ['vote_type', voteTypes[plan.ballot.kind]],
    ['rule', plan.count.rule],
    ['date_begin', plan.opensAt.slice(0, 10)],
    ['date_end', plan.closesAt.slice(0, 10)],
    ['currency', 'RUB'],
    limit,
    ['exclusive_groups', 'group'],
    ['lock_sha256', hash ?? ''],
  ]
}

const voteTypes = {
  approval: 'approval',
  knapsack: 'approval',
  points: 'cumulative',
  'choose-one': 'choose-1',
  ranking: 'ordinal',
} as const

const projectOf = ({ number, cost, title }: Entry, votes: ReadonlyMap<number, number>): string[] => [
  String(number),
  money(cost),
  String(votes.get(number) ?? 0),
  title,
]

/** How many ballots name each entry. */
function votesOf(ballots: readonly PublishedBallot[]): ReadonlyMap<number, number> {
  const votes = new Map<number, number>()
  for (const { ballot } of ballots) for (const [number] of ballot.votes) votes.set(number, (votes.get(number) ?? 0) + 1)
  return votes
}

/** Roubles; kopecks only where there are any. */
const money = (kopecks: number): string => (kopecks % 100 === 0 ? String(kopecks / 100) : (kopecks / 100).toFixed(2))

const quoted = (field: string): string => (/[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
