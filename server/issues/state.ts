import type { Id } from '#shared/core/value.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { evolveIssues, type Issues } from '#shared/issues/state.ts'
import type { VecheEvent } from '#shared/registry.ts'
import type { Sql } from '../core/store.ts'

/** The issues of the city's register: all that were accepted once. */
export async function loadRegister(sql: Sql): Promise<Issues> {
  const rows = await sql<Row[]>`select ${columns(sql)} from issue where registered`
  return Object.fromEntries(rows.map(row => [row.id, issueOf(row)]))
}

/** The issues of a meeting as its stream tells them. */
export async function loadMeetingIssues(sql: Sql, meeting: Id, isOver: boolean): Promise<Issues> {
  const rows = await sql<Row[]>`select ${columns(sql)} from issue where meeting = ${meeting}`
  if (!isOver) return Object.fromEntries(rows.map(row => [row.id, issueOf(row)]))
  const left = await foldLog(sql, meeting)
  return Object.fromEntries(rows.filter(row => left[row.id]).map(row => [row.id, sinceThen(left[row.id], row)]))
}

/** The close hands the issues over to the city, and what becomes of them there is told there alone: the log knows how the meeting left them. */
async function foldLog(sql: Sql, meeting: Id): Promise<Issues> {
  const events = await sql<{ at: Date; data: VecheEvent }[]>`
    select at, data from event
    where stream = ${meetingStream(meeting)} and (type like 'issues.%' or type = 'meetings.meeting-closed')
    order by seq`
  return events.reduce<Issues>((issues, { at, data }) => evolveIssues(issues, data, at.toISOString()), {})
}

/** Words are the ones of today: what was hidden after the close is hidden here too, and what was corrected is said correctly. */
function sinceThen(left: Issue, { state, text, category, point, hidden_reason, edited }: Row): Issue {
  if (state === 'hidden')
    return { ...left, state, text: '', photos: undefined, hiddenReason: hidden_reason ?? undefined }
  return left.state === 'hidden' ? left : { ...left, text, category, point, edited: edited || undefined }
}

const columns = (sql: Sql) => sql`
  id, meeting, place, array[st_x(point), st_y(point)] as point, case when state = 'hidden' then '' else text end as text,
  category, state, channel, raised_at, support, ahead, outcome, decided_at, hidden_reason, original is not null as edited,
  case when state <> 'hidden' then array(select p.photo from issue_photo p where p.issue = issue.id order by p.n) end as photos`

type Row = Pick<Issue, 'id' | 'place' | 'point' | 'text' | 'category' | 'state' | 'channel' | 'support'> & {
  meeting: Id | null
  raised_at: Date
  outcome: Issue['outcome'] | null
  decided_at: Date | null
  hidden_reason: string | null
  photos: Id[] | null
  edited: boolean
  ahead: number
}

const issueOf = ({
  meeting,
  raised_at,
  outcome,
  decided_at,
  hidden_reason,
  photos,
  edited,
  ahead,
  ...row
}: Row): Issue => ({
  ...row,
  edited: edited || undefined,
  ahead: ahead || undefined,
  photos: photos?.length ? photos : undefined,
  meeting: meeting ?? undefined,
  raisedAt: raised_at.toISOString(),
  outcome: outcome ?? undefined,
  decidedAt: decided_at?.toISOString(),
  hiddenReason: hidden_reason ?? undefined,
})
