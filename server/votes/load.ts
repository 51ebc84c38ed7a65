import { streamMeeting } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import type { cancelPoll } from '#shared/votes/cancel-poll.ts'
import type { castBallot, CastBallotFacts } from '#shared/votes/cast-ballot.ts'
import type { addOption, changeRules, PollFacts } from '#shared/votes/change-rules.ts'
import type { enterCount } from '#shared/votes/enter-count.ts'
import type { startPoll } from '#shared/votes/start-poll.ts'
import type { revealPoll, stopPoll, StopPollFacts } from '#shared/votes/stop-poll.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { countPolls } from './count.ts'
import { findOpenIssues, findPolls } from './store.ts'

export const loadStartPoll: Load<typeof startPoll> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const openIssues = await findOpenIssues(sql, items)
  const joined = await sql<{ meeting: Id; n: number }[]>`
    select meeting, count(*)::int as n from participant
    where meeting = any(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[]) group by meeting`
  const known = await findElectors(sql, items)
  const running = await sql<{ meeting: Id }[]>`
    select meeting from poll
    where meeting = any(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[]) and state = 'open'`
  return meetings.map((meeting, i) => {
    if (!meeting) return null
    const runningPolls = running.filter(row => row.meeting === meeting.facts.id).length
    const here = joined.find(row => row.meeting === meeting.facts.id)?.n ?? 0
    return { meeting: meeting.facts, runningPolls, openIssues: openIssues[i], joined: here, knownElectors: known[i] }
  })
}

/** Of the electors that are named those there are: participants of the meeting, and people with an account. */
async function findElectors(sql: Sql, items: readonly Item<{ electors?: Id[] | undefined }>[]): Promise<Id[][]> {
  const named = items.flatMap(item => item.input.electors ?? [])
  if (named.length === 0) return items.map(() => [])
  const rows = await sql<{ id: Id; meeting: Id | null }[]>`
    select id, meeting from participant where id = any(${named}::uuid[])
    union all select id, null from person where id = any(${named}::uuid[]) and not disabled`
  return items.map(({ stream, input }) =>
    rows
      .filter(
        row => input.electors?.includes(row.id) && (row.meeting ?? streamMeeting(stream)) === streamMeeting(stream),
      )
      .map(row => row.id),
  )
}

export const loadCancelPoll: Load<typeof cancelPoll> = loadPollFacts
export const loadChangeRules: Load<typeof changeRules> = loadPollFacts
export const loadAddOption: Load<typeof addOption> = loadPollFacts

async function loadPollFacts(sql: Sql, items: readonly Item<{ poll: Id }>[]): Promise<(PollFacts | null)[]> {
  const meetings = await meetingsOfStreams(sql, items)
  const polls = await findPolls(sql, items)
  const openIssues = await findOpenIssues(sql, items)
  const rows = await sql<{ poll: Id; n: number }[]>`
    select poll, count(*)::int as n from ballot
    where poll = any(${items.map(item => item.input.poll)}::uuid[]) group by poll`
  const ballots = new Map(rows.map(row => [row.poll, row.n]))
  return items.map((item, i) => {
    const meeting = meetings[i]?.facts
    const poll = polls[i]
    return meeting && poll
      ? { meeting, poll, ballots: ballots.get(item.input.poll) ?? 0, openIssues: openIssues[i] }
      : null
  })
}

export const loadEnterCount: Load<typeof enterCount> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const polls = await findPolls(sql, items)
  return items.map((_, i) => {
    const meeting = meetings[i]?.facts
    const poll = polls[i]
    return meeting && poll ? { meeting, poll } : null
  })
}

export const loadStopPoll: Load<typeof stopPoll> = loadCountedPoll
export const loadRevealPoll: Load<typeof revealPoll> = loadCountedPoll

async function loadCountedPoll(sql: Sql, items: readonly Item<{ poll: Id }>[]): Promise<(StopPollFacts | null)[]> {
  const meetings = await meetingsOfStreams(sql, items)
  const polls = await findPolls(sql, items)
  const counts = await countPolls(
    sql,
    polls.filter(poll => poll !== null),
  )
  return items.map((item, i) => {
    const meeting = meetings[i]?.facts
    const poll = polls[i]
    const count = counts.get(item.input.poll)
    return meeting && poll && count ? { meeting, poll, count } : null
  })
}

/** One statement for a whole hall. A poll's options, the longest part, travel once; each voter is one look into each index, however the planner errs. */
export const loadCastBallot: Load<typeof castBallot> = async (sql, items) => {
  const rows = await sql<BallotRow[]>`
    select p.id, p.mode, p.points, p.state, p.electorate, v.id as participant, v.voter_group, b.receipt,
      p.electorate = 'list' and exists (
        select 1 from poll_elector e where e.poll = p.id and e.elector in (v.id, item.actor)) as listed,
      case when row_number() over (partition by item.poll, item.meeting order by item.n) = 1 then p.options end as options
    from unnest(${items.map(item => item.input.poll)}::uuid[], ${items.map(item => item.actor.id)}::uuid[],
        ${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[]) with ordinality as item (poll, actor, meeting, n)
      left join poll p on p.id = item.poll and p.meeting = item.meeting
      left join lateral (
        select id, voter_group from participant where meeting = item.meeting and actor = item.actor limit 1) as v on true
      left join lateral (select receipt from ballot where poll = item.poll and participant = v.id limit 1) as b on true
    order by item.n`
  const polls = new Map<Id, CastBallotFacts['poll']>()
  for (const { id, mode, points, state, electorate, options } of rows) {
    if (id !== null && options) polls.set(id, { id, mode, points, state, electorate, options })
  }
  return rows.map(({ id, participant, voter_group, listed, receipt }) => {
    const poll = polls.get(id ?? '')
    if (!poll) return null
    if (participant === null || voter_group === null) return { poll, voter: undefined }
    return { poll, voter: { participant, group: voter_group, listed, receipt: receipt ?? undefined } }
  })
}

type BallotRow = Omit<CastBallotFacts['poll'], 'id' | 'options'> & {
  id: Id | null
  options: Id[] | null
  participant: Id | null
  voter_group: Group | null
  listed: boolean
  receipt: Id | null
}
