import { streamMeeting } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { cancelInstruction, changeInstruction, ChangeInstructionFacts } from '#shared/tasks/change-instruction.ts'
import type { TaskState } from '#shared/tasks/task.ts'
import { instructionOf, type InstructionRow } from '../core/instruction-row.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'

export const loadChangeInstruction: Load<typeof changeInstruction> = loadChangeFacts
export const loadCancelInstruction: Load<typeof cancelInstruction> = loadChangeFacts

type Input = { instruction: Id; body?: Id; coExecutors?: readonly Id[] | undefined }

async function loadChangeFacts(sql: Sql, items: readonly Item<Input>[]): Promise<(ChangeInstructionFacts | null)[]> {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<Row[]>`
    select i.id, i.meeting, i.issue, i.text, i.body, i.co_executors, i.deadline, i.plan_year, i.source, i.state, i.number,
      i.given_at, i.history, t.id as task, t.state as task_state,
      coalesce((select q.outcome ->> 'instruction' = i.id::text from issue q where q.id = i.issue), false) as decides
    from instruction i left join task t on t.instruction = i.id
    where i.id = any(${items.map(item => item.input.instruction)}::uuid[])`
  const named = items.flatMap(({ input }) => namedIn(input))
  const bodies = await sql<{ id: Id }[]>`select id from body where id = any(${named}::uuid[])`
  const known = new Set(bodies.map(body => body.id))
  return items.map(({ input, stream }, i) => {
    const meeting = meetings[i]?.facts
    const row = rows.find(row => row.id === input.instruction && row.meeting === streamMeeting(stream))
    return meeting && row
      ? factsOf(
          meeting,
          row,
          namedIn(input).every(body => known.has(body)),
        )
      : null
  })
}

type Row = InstructionRow & { meeting: Id; task: Id | null; task_state: TaskState | null; decides: boolean }

const namedIn = ({ body, coExecutors = [] }: Input): Id[] => (body === undefined ? [] : [body, ...coExecutors])

const factsOf = (meeting: ChangeInstructionFacts['meeting'], row: Row, bodyKnown: boolean): ChangeInstructionFacts => ({
  meeting,
  instruction: instructionOf(row),
  ...(row.decides && row.issue && { issue: { id: row.issue } }),
  ...(row.task && row.task_state && { task: { id: row.task, state: row.task_state } }),
  bodyKnown,
})
