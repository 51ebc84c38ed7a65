import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { bySupport, supporters, supportOf, type Support } from '#shared/issues/support.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import { standing, type OptionCount, type Poll, type PollTally } from '#shared/votes/poll.ts'

export type Rated = {
  issue: Issue
  /** Place from 1. */
  rank: number
  /** Points of the poll, or supporters where no poll may be shown. */
  value: number
  /** The supporters, at the meeting and before it; of points: absent. */
  support?: Support | undefined
  /** Voters by group, known to the staff once the poll is counted. */
  groups?: Record<Group, number>
}

export type Rating = { rows: Rated[]; /** The poll the figures come from; none: from supports. */ poll?: Poll }

type Given = {
  issues: readonly Issue[]
  supports: Readonly<Record<Id, number>>
  polls: readonly Poll[]
  tallies: Readonly<Record<Id, PollTally>>
}

/** Ranks issues by the latest poll whose figures may be shown, else by supports; what the poll lacks follows by supports. */
export function rateIssues({ issues, supports, polls, tallies }: Given): Rating {
  // A vote in which nobody voted says nothing about what people want.
  const poll = latestPoll(polls.filter(each => each.kind === 'priority' && each.count?.voters !== 0))
  const options = poll && shownOptions(poll, tallies[poll.id])
  const points = new Map(options?.map(([issue, n]) => [issue, n]))
  const support = (issue: Issue) => supportOf(issue, supports[issue.id])
  const rows = issues
    .map(issue => ({ issue, value: options ? (points.get(issue.id) ?? 0) : supporters(support(issue)) }))
    .sort((a, b) => b.value - a.value || bySupport(support(a.issue), support(b.issue)) || before(a.issue, b.issue))
    .map((row, index) => ({
      ...row,
      rank: index + 1,
      support: options ? undefined : support(row.issue),
      groups: options && poll ? groupsOf(poll, row.issue.id) : undefined,
    }))
  return options && poll ? { rows, poll } : { rows }
}

/** The poll that runs, or the last one that ran; one that was cancelled never did. */
export function latestPoll(polls: readonly Poll[]): Poll | undefined {
  return standing(polls).reduce<Poll | undefined>(
    (last, poll) => (!last || poll.startedAt > last.startedAt ? poll : last),
    undefined,
  )
}

/** The figures of a poll that may be shown now: the running ones of a live poll, or its count; of a hidden one none before its count is known. */
export function shownOptions(poll: Poll, tally: PollTally | undefined): readonly OptionCount[] | undefined {
  if (poll.state === 'open') return poll.visibility === 'live' ? tally?.options : undefined
  return poll.count?.options
}

/** How many people have voted so far, or did. */
export const votersOf = (poll: Poll, tally: PollTally | undefined): number => poll.count?.voters ?? tally?.voters ?? 0

function groupsOf({ count }: Poll, issue: Id): Record<Group, number> | undefined {
  const by = count?.byGroup
  if (!by) return undefined
  const voters = (group: Group) => by[group].find(([id]) => id === issue)?.[2] ?? 0
  return { yard: voters('yard'), neighbours: voters('neighbours'), guests: voters('guests') }
}

const before = (a: Issue, b: Issue): number => (a.raisedAt < b.raisedAt ? -1 : a.raisedAt > b.raisedAt ? 1 : 0)
