import { streamMeeting } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { askAhead } from '#shared/issues/ask-ahead.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { seesIssue } from '#shared/issues/sees-issue.ts'
import type { supportAhead } from '#shared/issues/support-ahead.ts'
import { authorsOfIssue } from '../core/issue-facts.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Load, Sql } from '../core/store.ts'

export const loadAskAhead: Load<typeof askAhead> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<{ own: number }[]>`
    select (select count(*)::int from issue_author a join issue i on i.id = a.issue
      where i.meeting = item.meeting and a.actor = item.actor) as own
    from unnest(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
      with ordinality as item (meeting, actor, n)
    order by item.n`
  return meetings.map((meeting, i) => meeting && { meeting: meeting.facts, point: meeting.point, own: rows[i].own })
}

export const loadSupportAhead: Load<typeof supportAhead> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<
    {
      state: Issue['state'] | null
      outcome: Issue['outcome'] | null
      ahead: number
      own: boolean
      authors: Id[]
    }[]
  >`
    select i.state, i.outcome, ${authorsOfIssue(sql)} as authors, issue_aheads(item.issue) as ahead,
      exists (select 1 from issue_ahead a where a.actor = item.actor
        and (a.issue = item.issue or a.issue in (select id from issue where joined_to = item.issue))) as own
    from unnest(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[], ${items.map(item => item.actor.id)}::uuid[],
        ${items.map(item => item.input.issue)}::uuid[]) with ordinality as item (meeting, actor, issue, n)
      left join issue i on i.id = item.issue and i.meeting = item.meeting
    order by item.n`
  return rows.map(({ state, outcome, ahead, own, authors }, i) => {
    const meeting = meetings[i]?.facts
    if (!meeting || state === null) return null
    if (!seesIssue(items[i].actor, { state, around: meeting.around, authors })) return null
    return { meeting, issue: { state, outcome: outcome ?? undefined }, ahead, own }
  })
}

/** What a device has asked in advance of a meeting and what it supports so; for nobody's eyes but its owner's. */
export async function loadOwnAhead(sql: Sql, meeting: Id, actor: Id) {
  const issues = await sql<Pick<Issue, 'id' | 'text' | 'category' | 'state'>[]>`
    select i.id, coalesce(i.original, i.text) as text, i.category, i.state
    from issue_author a join issue i on i.id = a.issue
    where i.meeting = ${meeting} and a.actor = ${actor} order by i.raised_at, i.id`
  const supports = await sql<{ issue: Id }[]>`
    select a.issue from issue_ahead a join issue i on i.id = a.issue where i.meeting = ${meeting} and a.actor = ${actor}`
  return { issues: issues.map(row => ({ ...row })), supports: supports.map(row => row.issue) }
}
