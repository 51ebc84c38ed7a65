import type { Id } from '#shared/core/value.ts'
import type { addPhoto } from '#shared/issues/add-photo.ts'
import type { joinIssue } from '#shared/issues/join-issue.ts'
import type { acceptIssue, editIssue, hideIssue, restoreIssue } from '#shared/issues/moderate-issue.ts'
import type { setOutcome } from '#shared/issues/set-outcome.ts'
import type { withdrawAcceptance } from '#shared/issues/withdraw-acceptance.ts'
import type { withdrawOutcome } from '#shared/issues/withdraw-outcome.ts'
import { loadIssueFacts } from '../core/issue-facts.ts'
import { isAuthor } from './photo-routes.ts'
import type { Load, Sql } from '../core/store.ts'

export const loadAcceptIssue: Load<typeof acceptIssue> = loadIssueFacts
export const loadEditIssue: Load<typeof editIssue> = loadIssueFacts
export const loadHideIssue: Load<typeof hideIssue> = loadIssueFacts
export const loadRestoreIssue: Load<typeof restoreIssue> = loadIssueFacts
export const loadSetOutcome: Load<typeof setOutcome> = loadIssueFacts

export const loadAddPhoto: Load<typeof addPhoto> = async (sql, items) => {
  const facts = await loadIssueFacts(sql, items)
  return Promise.all(
    items.map(async ({ actor, input }, i) => {
      const known = facts[i]
      if (!known) return null
      return { ...known, isAuthor: await isAuthor(sql, actor.id, input.issue), photos: known.issue.photos ?? [] }
    }),
  )
}

export const loadJoinIssue: Load<typeof joinIssue> = async (sql, items) => {
  const facts = await loadIssueFacts(sql, items)
  const targets = await sql<{ id: Id; meeting: Id }[]>`
    select id, meeting from issue
    where id = any(${items.map(item => item.input.to)}::uuid[]) and state = 'accepted' and joined_to is null`
  const together = await Promise.all(items.map(({ input }) => supportersOf(sql, [input.issue, input.to])))
  const aheads = await Promise.all(items.map(({ input }) => aheadOf(sql, [input.issue, input.to])))
  return items.map(({ input }, i) => {
    const known = facts[i]
    if (!known) return null
    return {
      ...known,
      targetAccepted: targets.some(row => row.id === input.to && row.meeting === known.meeting.id),
      joined: known.joined ?? [],
      supportTogether: together[i],
      aheadTogether: aheads[i],
    }
  })
}

export const loadWithdrawOutcome: Load<typeof withdrawOutcome> = async (sql, items) => {
  const facts = await loadIssueFacts(sql, items)
  const decided = await sql<{ id: Id }[]>`
    select i.id from issue i join issue kept on kept.id = i.joined_to
    where i.id = any(${items.map(item => item.input.issue)}::uuid[]) and kept.decided_at > i.decided_at`
  return Promise.all(
    items.map(async ({ input: { issue } }, i) => {
      const known = facts[i]
      if (!known) return null
      const { outcome } = known.issue
      const kept = outcome?.kind === 'joined' ? outcome.to : undefined
      const supportsApart =
        kept &&
        ([
          [issue, known.support],
          [kept, await supportersOf(sql, [kept], issue)],
        ] as const)
      const keptDecided = decided.some(row => row.id === issue)
      if (!kept || !supportsApart) return { ...known, keptDecided }
      const aheadApart = known.issue.ahead ? ([kept, await aheadOf(sql, [kept], issue)] as const) : undefined
      return { ...known, keptDecided, supportsApart, aheadApart }
    }),
  )
}

export const loadWithdrawAcceptance: Load<typeof withdrawAcceptance> = async (sql, items) => {
  const facts = await loadIssueFacts(sql, items)
  const rows = await sql<AcceptanceRow[]>`
    select i.id,
      case when m.closed_at is null or i.accepted_at > m.closed_at then i.accepted_at end as accepted_at,
      exists (select 1 from poll p
        where p.meeting = i.meeting and p.state <> 'cancelled' and (p.issue = i.id or i.id = any(p.options))) as in_poll,
      exists (select 1 from instruction n where n.issue = i.id and n.state <> 'withdrawn')
        or exists (select 1 from task t where t.issue = i.id) as instructed,
      exists (select 1 from issue_support s join participant p on p.id = s.participant
          where s.issue = i.id and p.actor is distinct from coalesce(a.actor, own.actor))
        or exists (select 1 from issue_ahead e
          where e.issue = i.id and e.actor is distinct from coalesce(a.actor, own.actor)) as supported
    from issue i left join meeting m on m.id = i.meeting
      left join issue_author a on a.issue = i.id left join participant own on own.id = a.participant
    where i.id = any(${items.map(item => item.input.issue)}::uuid[])`
  return items.map(({ input }, i) => {
    const known = facts[i]
    const row = rows.find(each => each.id === input.issue)
    if (!known || !row) return null
    return {
      ...known,
      acceptedAt: row.accepted_at?.toISOString(),
      supportedByOthers: row.supported,
      inPoll: row.in_poll,
      instructed: row.instructed,
    }
  })
}

type AcceptanceRow = { id: Id; accepted_at: Date | null; in_poll: boolean; instructed: boolean; supported: boolean }

/** How many people support these issues or any joined to them (but one), everybody once; who did so in advance counts there. */
async function supportersOf(sql: Sql, kept: readonly Id[], but: Id | null = null): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    with them as (
      select id from issue where (id = any(${kept}::uuid[]) or joined_to = any(${kept}::uuid[])) and id is distinct from ${but}::uuid)
    select count(distinct s.participant)::int as n from issue_support s join participant p on p.id = s.participant
    where s.issue in (select id from them)
      and not exists (select 1 from issue_ahead a where a.actor = p.actor and a.issue in (select id from them))`
  return row?.n ?? 0
}

/** The same of those who support in advance. */
async function aheadOf(sql: Sql, kept: readonly Id[], but: Id | null = null): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(distinct actor)::int as n from issue_ahead where issue in (
      select id from issue where (id = any(${kept}::uuid[]) or joined_to = any(${kept}::uuid[])) and id is distinct from ${but}::uuid)`
  return row?.n ?? 0
}
