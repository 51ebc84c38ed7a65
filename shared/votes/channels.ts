import type { Channel, CountEntry, OptionCount, Poll, PollCount } from './poll.ts'

type WithEntries = Pick<Poll, 'channels' | 'entries'>

/** What was entered in a channel, in the order it was. */
export const entriesOf = (poll: WithEntries, channel: Channel): readonly CountEntry[] =>
  (poll.entries ?? []).filter(entry => entry.channel === channel)

/** The numbers of a channel that count: the last two people who entered any have entered the same. */
export function checkedCount(poll: WithEntries, channel: Channel): readonly OptionCount[] | undefined {
  const [second, last] = entriesOf(poll, channel).slice(-2)
  const same = second && last && second.votes.every(([, n], i) => n === last.votes[i]?.[1])
  return same ? last.votes.map(([option, n]) => [option, n, n]) : undefined
}

/** Channels in which something was entered that does not count: one person's word, or two that differ. */
export const uncheckedChannels = (poll: WithEntries): Channel[] =>
  (poll.channels ?? []).filter(channel => entriesOf(poll, channel).length > 0 && !checkedCount(poll, channel))

/** How many people somebody has counted in a channel: those two agree on, else the last word, unchecked; none entered: `undefined`. */
export function countedIn(poll: WithEntries, channel: Channel): { people: number; checked: boolean } | undefined {
  const last = entriesOf(poll, channel).at(-1)
  if (!last) return undefined
  return {
    people: last.votes.reduce((sum, [, n]) => sum + n, 0),
    checked: checkedCount(poll, channel) !== undefined,
  }
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
  return {
    ...online,
    voters: online.voters + checked.reduce((sum, { votes }) => sum + sumOf(votes), 0),
    options: online.options.map(([id, n, voters], i) => [id, n + extra(i), voters + extra(i)]),
    ...(checked.length > 0 && {
      channels: { online: online.options, ...Object.fromEntries(checked.map(c => [c.channel, [...c.votes]])) },
    }),
    ...(left.length > 0 && { left }),
  }
}

/** People who took part in each channel. */
export function votersByChannel(online: PollCount, poll: WithEntries): Partial<Record<'online' | Channel, number>> {
  const checked = (poll.channels ?? []).map(channel => [channel, sumOf(checkedCount(poll, channel) ?? [])] as const)
  return { online: online.voters, ...Object.fromEntries(checked) }
}

const sumOf = (votes: readonly OptionCount[]): number => votes.reduce((sum, [, n]) => sum + n, 0)
