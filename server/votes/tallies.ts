import type { Id } from '#shared/core/value.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import { votersByChannel, withChannels } from '#shared/votes/channels.ts'
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
  return polls.map(poll => {
    const { id, visibility } = poll
    const online = counts.get(id)!
    const { groups, shared } = online
    const { voters, options } = withChannels(online, poll)
    // Who runs the meeting enters the hands themselves, so nothing of the channels can be kept from them.
    const everyChannel = poll.channels && votersByChannel(online, poll)
    const channels = everyChannel && shownApart(everyChannel, smallestGroupShown)
    const live = { poll: id, voters, options, ...(channels && { channels }) }
    const shown = visibility === 'live' ? live : { poll: id, voters }
    return {
      tally: {
        ...shown,
        ...(everyChannel && { channels: everyChannel }),
        groups: groupsShown(groups, smallestGroupShown),
        ...(shared && { shared }),
      },
      public: shown,
    }
  })
}

/** The groups of voters that may be told apart. */
export const groupsShown = (count: Readonly<Record<Group, number>>, smallest: number) => shownApart(count, smallest)

/** Of parts of a whole those that may be told apart: where one alone is too small, another hides it from being found by subtraction. */
function shownApart<K extends string>(count: Readonly<Partial<Record<K, number>>>, smallest: number) {
  const parts = (Object.entries(count) as [K, number][]).toSorted(([, a], [, b]) => a - b)
  const voting = parts.filter(([, n]) => n > 0)
  const small = voting.filter(([, n]) => n < smallest).length
  const hidden = voting.slice(0, small === 1 ? 2 : small).map(([name]) => name)
  if (small > 0 && hidden.length < 2) return {}
  return Object.fromEntries(parts.filter(([name]) => !hidden.includes(name))) as Partial<Record<K, number>>
}
