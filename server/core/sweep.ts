import { isPublished } from './published.ts'
import type { Sql } from './store.ts'

/** A device's outbox keeps a command for a month at most; its answer is kept twice as long. */
const answerDays = 60

/** What a draft names no more is kept for a while: who took it out may think better of it. Milliseconds. */
const looseFor = 3_600_000

/** Throws away answers that nobody can ask for any more, sessions that have expired, arrivals that led nowhere, and papers that neither a draft nor a public text names. */
export async function sweep(sql: Sql, now: Date): Promise<void> {
  await sql`delete from command where at < ${new Date(now.getTime() - answerDays * 86_400_000)}`
  await sql`delete from session where expires_at < ${now}`
  await sql`delete from provider_arrival where expires_at < ${now}`
  await sweepPapers(sql, now)
}

async function sweepPapers(sql: Sql, now: Date): Promise<void> {
  await sql`
    update initiative_paper as kept set loose_since = case when l.is_loose then ${now}::timestamptz end
    from (select p.id, not ${isPublished(sql, 'paper', 'p.id')} and not exists (
            select 1 from initiative_part each where each.initiative = i.id and each.key = 'paper/' || p.id) as is_loose
          from initiative_paper p join initiative i on i.id = p.initiative) as l
    where l.id = kept.id and l.is_loose <> (kept.loose_since is not null)`
  await sql`delete from initiative_paper where loose_since < ${new Date(now.getTime() - looseFor)}`
}
