import type { Sql } from './store.ts'

/** A device's outbox keeps a command for a month at most; its answer is kept twice as long. */
const answerDays = 60

/** Throws away answers that nobody can ask for any more, sessions that have expired, and arrivals that led nowhere. */
export async function sweep(sql: Sql, now: Date): Promise<void> {
  await sql`delete from command where at < ${new Date(now.getTime() - answerDays * 86_400_000)}`
  await sql`delete from session where expires_at < ${now}`
  await sql`delete from provider_arrival where expires_at < ${now}`
}
