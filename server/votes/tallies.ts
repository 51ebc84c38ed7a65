import type { Id } from '#shared/core/value.ts'
import { groups, type Group } from '#shared/meetings/meeting.ts'
import type { PollTally } from '#shared/votes/poll.ts'
import type { Sql } from '../core/store.ts'
import { countPolls } from './count.ts'
import { loadPolls } from './store.ts'

/** The running figures of a poll: what the staff is sent, and what everybody is. */
export type Tallies = { readonly tally: PollTally; readonly public: PollTally }

/**
 * The running figures of a meeting's open polls. A hidden poll tells nobody but how many have voted. A group of fewer
 * voters than `smallestGroupShown` is not told apart: one guest's figure is the guest's vote.
 */
export async function talliesOf(sql: Sql, meeting: Id, smallestGroupShown: number): Promise<Tallies[]> {
  const polls = Object.values(await loadPolls(sql, meeting)).filter(poll => poll.state === 'open')
  if (polls.length === 0) return []
  const counts = await countPolls(sql, polls)
  return polls.map(({ id, visibility }) => {
    const { voters, options, groups } = counts.get(id)!
    const shown = visibility === 'live' ? { poll: id, voters, options } : { poll: id, voters }
    return { tally: { ...shown, groups: groupsShown(groups, smallestGroupShown) }, public: shown }
  })
}

/** The groups that may be told apart: where one alone is too small, another hides it from being found by subtraction. */
export function groupsShown(count: Readonly<Record<Group, number>>, smallest: number): Partial<Record<Group, number>> {
  const voting = groups.filter(group => count[group] > 0).sort((a, b) => count[a] - count[b])
  const small = voting.filter(group => count[group] < smallest).length
  const hidden = voting.slice(0, small === 1 ? 2 : small)
  if (small > 0 && hidden.length < 2) return {}
  return Object.fromEntries(groups.filter(group => !hidden.includes(group)).map(group => [group, count[group]]))
}
