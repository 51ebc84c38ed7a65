import type { Day, Id } from '#shared/core/value.ts'
import type { Tasks } from '#shared/tasks/state.ts'
import type { Step, Task } from '#shared/tasks/task.ts'
import { groupBy } from '../core/group-by.ts'
import type { Sql } from '../core/store.ts'

/** All tasks of the city with their histories. */
export async function loadTasks(sql: Sql): Promise<Tasks> {
  const rows = await sql<TaskRow[]>`
    select id, kind, meeting, issue, initiative, instruction, number, text, category, place, array[st_x(point), st_y(point)] as point,
      body, co_executors, deadline, plan_year, source, support, ahead, state
    from task`
  const steps = await sql<StepRow[]>`
    select task, kind, at, text, photos, body, deadline, was from task_step order by task, n`
  const histories = groupBy(steps, step => step.task)
  return Object.fromEntries(rows.map(row => [row.id, taskOf(row, histories.get(row.id) ?? [])]))
}

type Maybe<T, K extends keyof T> = Omit<T, K> & { [P in K]: T[P] | null }
type TaskRow = Maybe<
  Omit<Task, 'steps' | 'coExecutors' | 'planYear' | 'ahead'>,
  'meeting' | 'issue' | 'initiative' | 'instruction' | 'number' | 'source'
> & {
  co_executors: Id[]
  plan_year: number | null
  ahead: number
}
type StepRow = {
  task: Id
  kind: Step['kind']
  at: Date
  text: string | null
  photos: Id[] | null
  body: Id | null
  deadline: Day | null
  was: Step['was'] | null
}

const taskOf = ({ co_executors, plan_year, ahead, ...row }: TaskRow, steps: readonly StepRow[]): Task => ({
  ...row,
  meeting: row.meeting ?? undefined,
  issue: row.issue ?? undefined,
  initiative: row.initiative ?? undefined,
  instruction: row.instruction ?? undefined,
  number: row.number ?? undefined,
  source: row.source ?? undefined,
  ahead: ahead || undefined,
  coExecutors: co_executors.length > 0 ? co_executors : undefined,
  planYear: plan_year ?? undefined,
  steps: steps.map(stepOfRow),
})

const stepOfRow = (row: StepRow): Step => ({
  kind: row.kind,
  at: row.at.toISOString(),
  text: row.text ?? undefined,
  photos: row.photos ?? undefined,
  body: row.body ?? undefined,
  deadline: row.deadline ?? undefined,
  was: row.was ?? undefined,
})
