import type { Channel, CountEntry, OptionCount, Poll, PollCount } from './poll.ts'

type WithEntries = Pick<Poll, 'options' | 'channels' | 'entries'>

/** What was entered in a channel, in the order it was. */
export const entriesOf = (poll: WithEntries, channel: Channel): readonly CountEntry[] =>
  (poll.entries ?? []).filter(entry => entry.channel === channel)

/** How many people an entry is of: as they were counted, or as many as there are votes, where everybody has one. */
export const peopleIn = ({ votes, people }: Pick<CountEntry, 'votes' | 'people'>): number =>
  people ?? votes.reduce((sum, [, n]) => sum + n, 0)

/** The entry of a channel that counts: the last two people who entered any have entered the same. */
function checkedEntry(poll: WithEntries, channel: Channel): CountEntry | undefined {
  const [second, last] = entriesOf(poll, channel).slice(-2)
  // A question that has joined the rating since was asked of nobody there: it must be counted anew.
  return second && last && last.votes.length === poll.options.length && isSame(second, last) ? last : undefined
}

const isSame = (one: CountEntry, other: CountEntry): boolean =>
  one.people === other.people &&
  one.votes.length === other.votes.length &&
  one.votes.every(([, n], i) => n === other.votes[i]?.[1])

/** The numbers of a channel that count. */
export const checkedCount = (poll: WithEntries, channel: Channel): readonly OptionCount[] | undefined =>
  checkedEntry(poll, channel)?.votes.map(([option, n]) => [option, n, n])

/** Channels in which something was entered that does not count: one person's word, or two that differ. */
export const uncheckedChannels = (poll: WithEntries): Channel[] =>
  (poll.channels ?? []).filter(channel => entriesOf(poll, channel).length > 0 && !checkedEntry(poll, channel))

/** How many people somebody has counted in a channel: those two agree on, else the last word, unchecked; none entered: `undefined`. */
export function countedIn(poll: WithEntries, channel: Channel): { people: number; checked: boolean } | undefined {
  const last = entriesOf(poll, channel).at(-1)
  if (!last) return undefined
  return { people: peopleIn(last), checked: checkedEntry(poll, channel) !== undefined }
}

/** Adds what was checked in the hall and on paper to the ballots; what was not checked is left out, and named. */
export function withChannels(online: PollCount, poll: WithEntries): PollCount {
  if (!poll.channels) return online
  const checked = poll.channels.flatMap(channel => {
    const votes = checkedCount(poll, channel)
    return votes ? [{ channel, votes }] : []
  })
  const left = uncheckedChannels(poll)
  const extra = (i: number) => checked.reduce((sum, { votes }) => sum + (votes[i]?.[1] ?? 0), 0)
  const voted = votersByChannel(online, poll)
  return {
    ...online,
    voters: Object.values(voted).reduce((sum, n) => sum + n, 0),
    options: online.options.map(([id, n, voters], i) => [id, n + extra(i), voters + extra(i)]),
    ...(checked.length > 0 && {
      channels: { online: online.options, ...Object.fromEntries(checked.map(c => [c.channel, [...c.votes]])) },
      voted: { online: online.voters, ...Object.fromEntries(checked.map(c => [c.channel, voted[c.channel] ?? 0])) },
    }),
    ...(left.length > 0 && { left }),
  }
}

/** People who took part in each channel. */
export function votersByChannel(online: PollCount, poll: WithEntries): Partial<Record<'online' | Channel, number>> {
  const checked = (poll.channels ?? []).map(channel => {
    const entry = checkedEntry(poll, channel)
    return [channel, entry ? peopleIn(entry) : 0] as const
  })
  return { online: online.voters, ...Object.fromEntries(checked) }
}
