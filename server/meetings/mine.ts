import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import type { Choices } from '#shared/votes/poll.ts'
import type { Sql } from '../core/store.ts'

/** What a participant has done in a meeting; for nobody's eyes but theirs. */
export type Mine = {
  participant: { id: Id; group: Group; house?: Id; name?: string }
  issues: (Pick<Issue, 'id' | 'text' | 'category' | 'state' | 'hiddenReason'> & {
    /** Their own words, where the moderator has changed them. */
    original?: string | undefined
  })[]
  supports: Id[]
  /** Supported before the meeting, and counted there. */
  aheads: Id[]
  ballots: { poll: Id; choices: Choices; receipt: Id }[]
  /** Polls whose list names them. */
  listed: Id[]
  /** Their requests for the floor. */
  floor: Id[]
}

/** An actor's own things in a meeting; `null`: they have not joined it. */
export async function loadMine(sql: Sql, meeting: Id, actor: Id): Promise<Mine | null> {
  const [own] = await sql<{ id: Id; voter_group: Group; house: Id | null; name: string | null }[]>`
    select id, voter_group, house, name from participant where meeting = ${meeting} and actor = ${actor}`
  if (!own) return null
  const [issues, supports, aheads, ballots, listed, floor] = await Promise.all([
    sql<(Mine['issues'][number] & { hiddenReason: string | null; original: string | null })[]>`
      select i.id, i.text, i.category, i.state, i.hidden_reason as "hiddenReason", i.original
      from issue_author a join issue i on i.id = a.issue
      where a.participant = ${own.id} or (a.actor = ${actor} and i.meeting = ${meeting}) order by i.raised_at, i.id`,
    sql<{ issue: Id }[]>`select issue from issue_support where participant = ${own.id}`,
    sql<{ issue: Id }[]>`
      select a.issue from issue_ahead a join issue i on i.id = a.issue where a.actor = ${actor} and i.meeting = ${meeting}`,
    sql<Mine['ballots']>`select poll, choices, receipt from ballot where participant = ${own.id}`,
    sql<{ poll: Id }[]>`
      select distinct e.poll from poll_elector e join poll p on p.id = e.poll
      where p.meeting = ${meeting} and e.elector in (${own.id}, ${actor})`,
    sql<{ request: Id }[]>`select request from floor_asked where meeting = ${meeting} and actor = ${actor}`,
  ])
  return {
    participant: { id: own.id, group: own.voter_group, house: own.house ?? undefined, name: own.name ?? undefined },
    issues: issues.map(issue => ({
      ...issue,
      hiddenReason: issue.hiddenReason ?? undefined,
      original: issue.original ?? undefined,
    })),
    supports: supports.map(row => row.issue),
    aheads: aheads.map(row => row.issue),
    ballots: ballots.map(row => ({ ...row })),
    listed: listed.map(row => row.poll),
    floor: floor.map(row => row.request),
  }
}
