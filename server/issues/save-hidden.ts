import type { Id } from '#shared/core/value.ts'
import { lastBy } from '../core/last-by.ts'
import type { Happened, Save, Sql } from '../core/store.ts'

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
  for (const { event } of happened as readonly Happened<HiddenEvent>[])
    for (const { id, text } of event.reworded ?? []) await reword(sql, id, text)
}

type HiddenEvent = Parameters<typeof saveHidden>[1][number]['event']

/** An instruction or a task loses the words it repeated, and so does every event that has told its text. */
async function reword(sql: Sql, id: Id, text: string): Promise<void> {
  await sql`update instruction set text = ${text} where id = ${id}`
  await sql`update task set text = ${text} where id = ${id}`
  for (const thing of ['instruction', 'task'])
    await sql`
      update event set data = jsonb_set(data, ${[thing, 'text']}::text[], to_jsonb(${text}::text))
      where (type like 'meetings.%' or type like 'tasks.%') and data -> ${thing}::text ->> 'id' = ${id}
        and data -> ${thing}::text ? 'text'`
}
