import type { Task } from '#shared/tasks/task.ts'
import { changeStep, stepOf, taskMoves, type TaskMove } from '#shared/tasks/state.ts'
import { lastBy } from '../core/last-by.ts'
import type { Happened, Save, Saves, Sql } from '../core/store.ts'

const saveCreated: Save<'tasks.task-created'> = async (sql, happened) => {
  const tasks = happened.map(h => h.event.task)
  await sql`
    insert into task (id, kind, meeting, issue, initiative, instruction, number, text, category, place, point, body, co_executors,
      deadline, plan_year, source, support, ahead, state)
    select id, kind, meeting, issue, initiative, instruction, number, text, category, place,
      st_setsrid(st_makepoint((point ->> 0)::float8, (point ->> 1)::float8), 4326), body, coalesce("coExecutors", '{}'),
      deadline, "planYear", source, support, coalesce(ahead, 0), state
    from jsonb_to_recordset(${JSON.stringify(tasks.map(withoutSteps))}::text::jsonb) as created (
      id uuid, kind text, meeting uuid, issue uuid, initiative uuid, instruction uuid, number text, text text, category text, place uuid,
      point jsonb, body uuid, "coExecutors" uuid[], deadline date, "planYear" integer, source text, support integer, ahead integer, state text)`
  await saveSteps(
    sql,
    tasks.flatMap(task => task.steps.map(step => ({ task: task.id, ...step }))),
  )
}

const withoutSteps = ({ steps: _, ...task }: Task): Omit<Task, 'steps'> => task

const saveWithdrawn: Save<'tasks.task-withdrawn'> = async (sql, happened) => {
  await sql`delete from task where id = any(${happened.map(h => h.event.task)}::uuid[])`
}

/** A move changes the task's row and adds to its history. */
async function saveMoves(sql: Sql, happened: readonly Happened<TaskMove>[]): Promise<void> {
  const moves = lastBy(
    happened.map(h => h.event),
    event => event.task,
  ).map(event => ({
    ...event,
    state: taskMoves[event.type].state,
  }))
  await sql`
    update task t set state = coalesce(m.state, t.state), body = coalesce(m.body, t.body),
      deadline = coalesce(m.deadline, t.deadline),
      plan_year = case when m.deadline is null or m.deadline = make_date(t.plan_year, 12, 31) then t.plan_year end
    from jsonb_to_recordset(${JSON.stringify(moves)}::text::jsonb) as m (task uuid, state text, body uuid, deadline date)
    where t.id = m.task`
  await saveSteps(
    sql,
    happened.map(({ event, at }) => ({ task: event.task, ...stepOf(event, at) })),
  )
}

const saveChanged: Save<'tasks.task-changed'> = async (sql, happened) => {
  const changes = lastBy(
    happened.map(h => h.event),
    event => event.task,
  )
  await sql`
    update task t set text = c.text, body = c.body, co_executors = coalesce(c."coExecutors", '{}'), deadline = c.deadline,
      plan_year = c."planYear", source = c.source, state = case when c."isAnew" then 'given' else t.state end
    from jsonb_to_recordset(${JSON.stringify(changes)}::text::jsonb) as c (task uuid, text text, body uuid,
      "coExecutors" uuid[], deadline date, "planYear" integer, source text, "isAnew" boolean)
    where t.id = c.task`
  await saveSteps(
    sql,
    happened.map(({ event, at }) => ({ task: event.task, ...changeStep(event, at) })),
  )
}

/** Steps are counted on from the last of their task. */
async function saveSteps(sql: Sql, steps: readonly { task: string }[]): Promise<void> {
  const rows = steps.map((step, nth) => ({ ...step, nth }))
  await sql`
    insert into task_step (task, n, kind, at, text, photos, body, deadline, was)
    select s.task,
      (select coalesce(max(old.n), 0) from task_step old where old.task = s.task)
        + row_number() over (partition by s.task order by s.nth),
      s.kind, s.at, s.text, s.photos, s.body, s.deadline, s.was
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as s (
      task uuid, nth integer, kind text, at timestamptz, text text, photos uuid[], body uuid, deadline date, was jsonb)`
}

export const taskSaves: Saves<'tasks'> = {
  'tasks.task-created': saveCreated,
  'tasks.task-withdrawn': saveWithdrawn,
  'tasks.task-accepted': saveMoves,
  'tasks.task-declined': saveMoves,
  'tasks.task-reassigned': saveMoves,
  'tasks.progress-reported': saveMoves,
  'tasks.completion-reported': saveMoves,
  'tasks.task-returned': saveMoves,
  'tasks.deadline-extended': saveMoves,
  'tasks.task-closed': saveMoves,
  'tasks.task-changed': saveChanged,
  'tasks.task-cancelled': saveMoves,
}
