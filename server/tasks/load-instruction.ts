import { streamMeeting } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { GiveFacts, giveInstruction, withdrawInstruction } from '#shared/tasks/give-instruction.ts'
import { instructionOf, type InstructionRow } from '../core/instruction-row.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'

export const loadGiveInstruction: Load<typeof giveInstruction> = loadGiveFacts
export const loadWithdrawInstruction: Load<typeof withdrawInstruction> = loadGiveFacts

async function loadGiveFacts(sql: Sql, items: readonly Item<{ instruction: Id }>[]): Promise<(GiveFacts | null)[]> {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<Row[]>`
    select i.id, i.meeting, i.issue, i.text, i.body, i.co_executors, i.deadline, i.plan_year, i.source, i.state, i.number,
      i.given_at, i.history,
      coalesce((select max(g.number) from instruction g
        where g.meeting = i.meeting and g.state in ('given', 'cancelled')), 0) as last_number,
      (select t.id from task t where t.instruction = i.id) as task,
      (select jsonb_build_object('id', q.id, 'state', q.state, 'category', q.category,
          'point', jsonb_build_array(st_x(q.point), st_y(q.point)), 'place', q.place, 'outcome', q.outcome,
          'supports', issue_supports(q.id), 'ahead', q.ahead)
        from issue q where q.id = i.issue) as decides
    from instruction i where i.id = any(${items.map(item => item.input.instruction)}::uuid[])`
  return items.map((item, i) => {
    const meeting = meetings[i]
    const row = rows.find(row => row.id === item.input.instruction && row.meeting === streamMeeting(item.stream))
    return meeting && row ? giveFacts(meeting, row) : null
  })
}

type Row = InstructionRow & {
  meeting: Id
  last_number: number
  task: Id | null
  decides: (NonNullable<GiveFacts['issue']> & { outcome: NonNullable<GiveFacts['issue']>['outcome'] | null }) | null
}

const giveFacts = (
  { facts, point }: { facts: GiveFacts['meeting']; point: GiveFacts['point'] },
  row: Row,
): GiveFacts => ({
  meeting: facts,
  point,
  instruction: instructionOf(row),
  lastNumber: row.last_number,
  issue: row.decides ? { ...row.decides, outcome: row.decides.outcome ?? undefined } : undefined,
  task: row.task ?? undefined,
})
