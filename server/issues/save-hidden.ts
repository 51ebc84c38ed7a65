import { lastBy } from '../core/last-by.ts'
import type { Save } from '../core/store.ts'

/** Free text is personal data by its contents: the words of a hidden issue leave every log. Its row keeps them for the staff. */
export const saveHidden: Save<'issues.issue-hidden'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(h => h.event),
    event => event.issue,
  )
  const issues = last.map(e => e.issue)
  await sql`
    update issue i set state = 'hidden', hidden_reason = h.reason
    from unnest(${issues}::uuid[], ${last.map(e => e.reason ?? null)}::text[]) as h (issue, reason)
    where i.id = h.issue`
  await sql`
    update event set data =
      case when data ? 'text' then jsonb_set(data, '{text}', '""') else jsonb_set(data, '{issue,text}', '""') end
    where type like 'issues.%' and coalesce(data -> 'issue' ->> 'id', data ->> 'issue') = any(${issues}::text[])
      and (data ? 'text' or data -> 'issue' ? 'text')`
}
