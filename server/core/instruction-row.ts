import type { Day, Id } from '#shared/core/value.ts'
import type { Instruction } from '#shared/meetings/meeting.ts'

/** A row of the table `instruction`. */
export type InstructionRow = {
  id: Id
  issue: Id | null
  text: string
  body: Id
  deadline: Day
  co_executors: Id[]
  plan_year: number | null
  source: Instruction['source'] | null
  state: Instruction['state']
  number: number | null
  given_at: Date | null
  history: NonNullable<Instruction['history']>
}

/** The instruction of a row, as events carry it. */
export const instructionOf = (row: InstructionRow): Instruction => ({
  id: row.id,
  issue: row.issue ?? undefined,
  text: row.text,
  body: row.body,
  deadline: row.deadline,
  coExecutors: row.co_executors.length > 0 ? row.co_executors : undefined,
  planYear: row.plan_year ?? undefined,
  source: row.source ?? undefined,
  state: row.state,
  number: row.number ?? undefined,
  givenAt: row.given_at?.toISOString(),
  history: row.history.length > 0 ? row.history : undefined,
})
