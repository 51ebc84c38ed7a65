import type { Id, Moment } from '#shared/core/value.ts'
import { hiddenMark } from '#shared/issues/without-words.ts'
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
  await emptyWords(sql, issues, sql`type like 'issues.%'`)
  for (const { event, at } of happened as readonly Happened<HiddenEvent>[]) {
    await redactProtocol(sql, event, at)
    for (const { id, text } of event.reworded ?? []) await reword(sql, id, text)
  }
}

/** The words leave the events that have told them to everybody; the staff is told them again by what happened now. */
export const emptyToldWords = (sql: Sql, issues: readonly Id[]): Promise<void> =>
  emptyWords(
    sql,
    issues,
    sql`(type in ('issues.issue-accepted', 'issues.issue-restored')
      or type = 'issues.issue-edited' and data -> 'isPublic' = 'true'::jsonb)`,
  )

async function emptyWords(sql: Sql, issues: readonly Id[], told: ReturnType<Sql>): Promise<void> {
  await sql`
    update event set data =
      case when data ? 'text' then jsonb_set(data, '{text}', '""') else jsonb_set(data, '{issue,text}', '""') end
    where ${told} and coalesce(data -> 'issue' ->> 'id', data ->> 'issue') = any(${issues}::text[])
      and (data ? 'text' or data -> 'issue' ? 'text')`
}

type HiddenEvent = Parameters<typeof saveHidden>[1][number]['event']

/** The words leave an approved protocol too, which then says so beside the hash it was approved with. */
async function redactProtocol(sql: Sql, { issue, reworded = [] }: HiddenEvent, at: Moment): Promise<void> {
  const said = await sql<{ old: string; now: string; meeting: Id | null }[]>`
    select text as old, ${hiddenMark} as now, meeting from issue where id = ${issue}
    union all
    select i.text, r.now, i.meeting
    from unnest(${reworded.map(r => r.id)}::uuid[], ${reworded.map(r => r.text)}::text[]) as r (id, now)
      join instruction i on i.id = r.id`
  for (const { old, now, meeting } of said)
    await sql`
      update protocol p set content = redacted.content, hash = encode(sha256(convert_to(redacted.content, 'UTF8')), 'hex'),
        first_hash = coalesce(p.first_hash, p.hash), redacted_at = ${at}
      from (select meeting, replace(content, to_json(${old}::text)::text, to_json(${now}::text)::text) as content
        from protocol where meeting = ${meeting}) as redacted
      where p.meeting = redacted.meeting and p.content <> redacted.content`
}

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
