import type { Instruction } from '#shared/meetings/meeting.ts'
import { lastBy } from '../core/last-by.ts'
import type { Save, Sql } from '../core/store.ts'

export const saveInstructionPrepared: Save<'meetings.instruction-prepared'> = async (sql, happened) => {
  const rows = happened.map(({ event: { meeting, instruction } }) => ({ ...instruction, meeting }))
  await sql`
    insert into instruction (id, meeting, issue, text, body, co_executors, deadline, plan_year, source, state)
    select id, meeting, issue, text, body, coalesce("coExecutors", '{}'), deadline, "planYear", source, state
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as prepared (
      id uuid, meeting uuid, issue uuid, text text, body uuid, "coExecutors" uuid[], deadline date, "planYear" integer,
      source text, state text)`
}

export const saveInstructionRevised: Save<'meetings.instruction-revised'> = (sql, happened) =>
  update(
    sql,
    happened.map(h => h.event.instruction),
  )

export const saveInstructionGiven: Save<'meetings.instruction-given'> = (sql, happened) =>
  update(
    sql,
    happened.map(h => h.event.instruction),
  )

export const saveInstructionChanged: Save<'meetings.instruction-changed'> = (sql, happened) =>
  update(
    sql,
    happened.map(h => h.event.instruction),
  )

export const saveInstructionCancelled: Save<'meetings.instruction-cancelled'> = (sql, happened) =>
  update(
    sql,
    happened.map(h => h.event.instruction),
  )

export const saveInstructionChangeNoted: Save<'meetings.instruction-change-noted'> = async (sql, happened) => {
  await sql`
    insert into instruction_change (instruction, at, actor)
    select * from unnest(${happened.map(h => h.event.instruction)}::uuid[], ${happened.map(h => h.at)}::timestamptz[],
      ${happened.map(h => h.event.actor)}::uuid[])
    on conflict do nothing`
}

export const saveInstructionDiscarded: Save<'meetings.instruction-discarded'> = async (sql, happened) => {
  await sql`delete from instruction where id = any(${happened.map(h => h.event.instruction)}::uuid[])`
}

/** It keeps its number, which its next bearer may have again. */
export const saveInstructionWithdrawn: Save<'meetings.instruction-withdrawn'> = async (sql, happened) => {
  await sql`
    update instruction set state = 'withdrawn' where id = any(${happened.map(h => h.event.instruction)}::uuid[])`
}

async function update(sql: Sql, instructions: readonly Instruction[]): Promise<void> {
  const last = lastBy(instructions, instruction => instruction.id)
  await sql`
    update instruction i set text = r.text, body = r.body, co_executors = coalesce(r."coExecutors", '{}'),
      deadline = r.deadline, plan_year = r."planYear", source = r.source, state = r.state, number = r.number,
      given_at = r."givenAt", history = coalesce(r.history, '[]')
    from jsonb_to_recordset(${JSON.stringify(last)}::text::jsonb) as r (
      id uuid, text text, body uuid, "coExecutors" uuid[], deadline date, "planYear" integer, source text, state text,
      number integer, "givenAt" timestamptz, history jsonb)
    where i.id = r.id`
}
