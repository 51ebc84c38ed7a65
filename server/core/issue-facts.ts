import { streamMeeting } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { IssueFacts } from '#shared/issues/issue.ts'
import { seesIssue } from '#shared/issues/sees-issue.ts'
import { findMeetings } from './meeting-facts.ts'
import type { Item, Sql } from './store.ts'

/**
 * What rules must know of issues, in the order of the items; `null`: there is no such issue, or it is of another meeting
 * than the stream's, or it is not there for who sends this. On `city` it is found by itself. A hidden one has its words, which
 * a restoring needs.
 */
export async function loadIssueFacts(sql: Sql, items: readonly Item<{ issue: Id }>[]): Promise<(IssueFacts | null)[]> {
  const rows = await sql<Row[]>`
    select i.id, i.meeting, i.place, array[st_x(i.point), st_y(i.point)] as point, i.text, i.category, i.state, i.channel,
      i.raised_at, i.support, i.outcome, i.decided_at,
      issue_supports(i.id) as supports, issue_aheads(i.id) as ahead,
      array(select p.photo from issue_photo p where p.issue = i.id order by p.n) as photos,
      i.original, i.original is not null as edited,
      (select jsonb_agg(jsonb_build_array(j.id, j.support) order by j.id) from issue j where j.joined_to = i.id) as joined, ${authorsOfIssue(sql)} as authors,
      (select jsonb_agg(m) from (
        select n.id, n.text, n.state <> 'prepared' as "isPublic" from instruction n where n.issue = i.id
        union all select t.id, t.text, true from task t where t.issue = i.id) m) as made
    from issue i where i.id = any(${items.map(item => item.input.issue)}::uuid[])`
  const issues = new Map(rows.map(row => [row.id, row]))
  const meetings = await findMeetings(
    sql,
    rows.map(row => row.meeting),
  )
  return items.map(item => {
    const row = issues.get(item.input.issue)
    const meeting = meetings.get(row?.meeting ?? '')?.facts
    const home = streamMeeting(item.stream)
    if (!row || !meeting || (home !== undefined && home !== meeting.id)) return null
    if (!seesIssue(item.actor, { state: row.state, around: meeting.around, authors: row.authors })) return null
    const {
      meeting: _,
      raised_at,
      decided_at,
      outcome,
      supports,
      original,
      joined,
      made,
      edited,
      ahead,
      authors: _authors,
      ...issue
    } = row
    return {
      meeting,
      issue: {
        ...issue,
        raisedAt: raised_at.toISOString(),
        outcome: outcome ?? undefined,
        decidedAt: decided_at?.toISOString(),
        ...(edited && { edited }),
        ...(ahead > 0 && { ahead }),
      },
      support: supports,
      original: original ?? undefined,
      joined: joined ?? [],
      made: made ?? [],
    }
  })
}

/** The actors who raised the issue `i` from a phone, in its meeting or in advance. */
export const authorsOfIssue = (sql: Sql) => sql`
  array(select coalesce(a.actor, r.actor) from issue_author a left join participant r on r.id = a.participant
    where a.issue = i.id and coalesce(a.actor, r.actor) is not null)`

type Row = Omit<IssueFacts['issue'], 'raisedAt' | 'decidedAt' | 'outcome' | 'ahead'> & {
  ahead: number
  meeting: Id | null
  raised_at: Date
  decided_at: Date | null
  outcome: IssueFacts['issue']['outcome'] | null
  supports: number
  original: string | null
  joined: [Id, number][] | null
  authors: Id[]
  made: { id: Id; text: string; isPublic: boolean }[] | null
}
