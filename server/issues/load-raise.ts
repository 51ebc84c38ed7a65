import { streamMeeting } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { raiseAloud } from '#shared/issues/raise-aloud.ts'
import type { raiseIssue } from '#shared/issues/raise-issue.ts'
import { seesIssue } from '#shared/issues/sees-issue.ts'
import type { supportIssue } from '#shared/issues/support-issue.ts'
import { authorsOfIssue } from '../core/issue-facts.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Load } from '../core/store.ts'

export const loadRaiseIssue: Load<typeof raiseIssue> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<{ id: Id | null; house: Id | null; name: string | null; issues: number }[]>`
    select p.id, p.house, p.name, (select count(*)::int from issue_author a where a.participant = p.id) as issues
    from unnest(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
      with ordinality as item (meeting, actor, n)
      left join lateral (
        select id, house, name from participant where meeting = item.meeting and actor = item.actor limit 1) as p on true
    order by item.n`
  return meetings.map((meeting, i) => {
    if (!meeting) return null
    const { id, house, name, issues } = rows[i]
    const participant = id === null ? undefined : { id, house: house ?? undefined, name: name ?? undefined, issues }
    return { meeting: meeting.facts, point: meeting.point, participant }
  })
}

export const loadRaiseAloud: Load<typeof raiseAloud> = async (sql, items) =>
  (await meetingsOfStreams(sql, items)).map(
    meeting =>
      meeting && { meeting: meeting.facts, point: meeting.point, houses: meeting.houses.map(house => house.id) },
  )

export const loadSupportIssue: Load<typeof supportIssue> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<{ state: Issue['state'] | null; participant: Id | null; authors: Id[] }[]>`
    select i.state, p.id as participant, ${authorsOfIssue(sql)} as authors
    from unnest(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[], ${items.map(item => item.actor.id)}::uuid[],
        ${items.map(item => item.input.issue)}::uuid[]) with ordinality as item (meeting, actor, issue, n)
      left join issue i on i.id = item.issue and i.meeting = item.meeting
      left join lateral (
        select id from participant where meeting = item.meeting and actor = item.actor limit 1) as p on true
    order by item.n`
  return items.map((item, i) => {
    const meeting = meetings[i]?.facts
    const { state, participant, authors } = rows[i]
    if (!meeting || state === null || !seesIssue(item.actor, { state, around: meeting.around, authors })) return null
    return { meeting, issue: { id: item.input.issue, state }, participant: participant ?? undefined }
  })
}
