import type { Id } from '#shared/core/value.ts'
import { randomBytes } from 'node:crypto'
import { receiptOf } from '#shared/rounds/receipt.ts'
import type { Sql } from '../core/store.ts'

const tableOf = (round: Id): string => `round_open_ballot_${round.replaceAll('-', '')}`

/** A table of its own for a round that opens; ballots find it by themselves. */
export async function openBallots(sql: Sql, round: Id): Promise<void> {
  await sql`create table ${sql(tableOf(round))} (like round_open_ballot including all)`
  // Attached, not created as a part: that does not stop the voters of other rounds.
  await sql.unsafe(`alter table round_open_ballot attach partition "${tableOf(round)}" for values in ('${round}')`)
}

/**
 * Takes so many ballots out by lot, to be written anew among others: where a random code points, the next one is drawn. All of
 * them where there are no more.
 */
export async function drawBallots(
  sql: Sql,
  round: Id,
  wanted: number,
): Promise<{ round: Id; receipt: string; ballot: string }[]> {
  if (wanted <= 0) return []
  // The table grows from nothing: a way to look into it that was chosen when it was small would read all of it.
  await sql`set local plan_cache_mode = force_custom_plan`
  const codes = Array.from({ length: wanted }, () => receiptOf(randomBytes(10)))
  return sql`
    with few as (select receipt from round_open_ballot where round = ${round} order by receipt limit ${wanted + 1}),
      drawn as (
        select next.receipt from unnest(${codes}::text[]) as c (code), lateral (
          select receipt from round_open_ballot where round = ${round} and receipt >= c.code order by receipt limit 1) next
        union select receipt from few where (select count(*) from few) <= ${wanted})
    delete from round_open_ballot where round = ${round} and receipt = any(array(select receipt from drawn))
    returning round, receipt, ballot`
}

/**
 * Writes the ballots anew in the order of their codes and drops the table they came in: with it goes all that its rows
 * could tell (their order, their transactions, which of them were replaced).
 */
export async function closeBallots(sql: Sql, round: Id): Promise<void> {
  await sql`
    insert into round_ballot (round, receipt, ballot)
    select round, receipt, ballot from round_open_ballot where round = ${round} order by receipt collate "C"`
  await dropBallots(sql, round)
}

/** Destroys the ballots of a vote that was called off. */
export async function dropBallots(sql: Sql, round: Id): Promise<void> {
  await sql`drop table if exists ${sql(tableOf(round))}`
}
