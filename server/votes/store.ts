import { streamMeeting, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Channel, CountEntry, Poll } from '#shared/votes/poll.ts'
import type { Polls } from '#shared/votes/state.ts'
import type { Item, Sql } from '../core/store.ts'

/** The polls of a meeting, or with no meeting given all polls of the city. */
export async function loadPolls(sql: Sql, meeting?: Id): Promise<Polls> {
  const rows = await sql<Row[]>`
    select *, ${listed(sql)} ${meeting === undefined ? sql`` : sql`, ${entries(sql)}`} from poll p ${meeting === undefined ? sql`` : sql`where meeting = ${meeting}`}`
  return Object.fromEntries(rows.map(row => [row.id, pollOf(row)]))
}

/** The polls the items speak of, in their order; `null`: there is none such in the stream's meeting. */
export async function findPolls(sql: Sql, items: readonly Item<{ poll: Id }>[]): Promise<(Poll | null)[]> {
  const rows = await sql<Row[]>`
    select *, ${listed(sql)}, ${entries(sql)} from poll p where id = any(${items.map(item => item.input.poll)}::uuid[])`
  return items.map(item => {
    const row = rows.find(row => row.id === item.input.poll && row.meeting === streamMeeting(item.stream))
    return row ? pollOf(row) : null
  })
}

/** How many are on a poll's list, where it has one. */
const listed = (sql: Sql) => sql`
  case when p.electorate = 'list' then (select count(*)::int from poll_elector e where e.poll = p.id) end as electors`

/** What was counted without phones: the meeting's own business, the city's polls know nothing of it. */
const entries = (sql: Sql) => sql`
  (select jsonb_agg(jsonb_build_array(e.channel, e.person, e.votes, e.at, e.people) order by e.at, e.person)
  from poll_entry e where e.poll = p.id) as entries`

/** Accepted issues without an outcome of the meetings whose streams these are, the oldest first. */
export async function findOpenIssues(sql: Sql, items: readonly { stream: StreamName }[]): Promise<Id[][]> {
  const meetings = items.map(item => streamMeeting(item.stream) ?? null)
  const rows = await sql<{ id: Id; meeting: Id }[]>`
    select id, meeting from issue
    where meeting = any(${meetings}::uuid[]) and state = 'accepted' and outcome is null
    order by raised_at, id`
  return meetings.map(meeting => rows.filter(row => row.meeting === meeting).map(row => row.id))
}

type Row = Omit<
  Poll,
  | 'texts'
  | 'issue'
  | 'item'
  | 'electors'
  | 'channels'
  | 'entries'
  | 'decision'
  | 'startedAt'
  | 'stoppedAt'
  | 'count'
  | 'because'
> & {
  texts: string[] | null
  issue: Id | null
  item: Id | null
  electors: number | null
  channels: Channel[]
  entries?: [Channel, Id, CountEntry['votes'], string, number | null][] | null
  decision: Poll['decision'] | null
  started_at: Date
  stopped_at: Date | null
  count: Poll['count'] | null
  because: string | null
}

const pollOf = (row: Row): Poll => ({
  id: row.id,
  meeting: row.meeting,
  kind: row.kind,
  title: row.title,
  mode: row.mode,
  points: row.points,
  visibility: row.visibility,
  options: row.options,
  texts: row.texts ?? undefined,
  issue: row.issue ?? undefined,
  item: row.item ?? undefined,
  electorate: row.electorate,
  electors: row.electors ?? undefined,
  channels: row.channels.length > 0 ? row.channels : undefined,
  entries: row.entries?.map(([channel, by, votes, at, people]) => ({
    channel,
    by,
    votes,
    ...(people !== null && { people }),
    at: new Date(at).toISOString(),
  })),
  decision: row.decision ?? undefined,
  state: row.state,
  startedAt: row.started_at.toISOString(),
  stoppedAt: row.stopped_at?.toISOString(),
  count: row.count ?? undefined,
  because: row.because ?? undefined,
})
