import type { Id } from '#shared/core/value.ts'
import type { closeTask, extendDeadline, reassignTask, returnTask } from '#shared/tasks/control-task.ts'
import type { acceptTask, declineTask, reportDone, reportProgress } from '#shared/tasks/execute-task.ts'
import type { cancelAnswer } from '#shared/tasks/cancel-answer.ts'
import type { promiseAnswer } from '#shared/tasks/promise-answer.ts'
import type { Task, TaskFacts } from '#shared/tasks/task.ts'
import { loadIssueFacts } from '../core/issue-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'

export const loadAcceptTask: Load<typeof acceptTask> = loadTaskFacts
export const loadDeclineTask: Load<typeof declineTask> = loadTaskFacts
export const loadReportProgress: Load<typeof reportProgress> = loadTaskFacts
export const loadReportDone: Load<typeof reportDone> = loadTaskFacts
export const loadCloseTask: Load<typeof closeTask> = loadTaskFacts
export const loadReturnTask: Load<typeof returnTask> = loadTaskFacts
export const loadReassignTask: Load<typeof reassignTask> = loadTaskFacts
export const loadExtendDeadline: Load<typeof extendDeadline> = loadTaskFacts

export const loadPromiseAnswer: Load<typeof promiseAnswer> = async (sql, items) => {
  const facts = await loadIssueFacts(sql, items)
  const bodies = await findExisting(
    sql,
    items.map(item => item.input.body),
    [],
  )
  return facts.map((known, i) => known && { ...known, bodyKnown: bodies.has(items[i].input.body) })
}

export const loadCancelAnswer: Load<typeof cancelAnswer> = async (sql, items) => {
  const facts = await loadIssueFacts(sql, items)
  const promised = facts.map(known => {
    const outcome = known?.issue.outcome
    return outcome?.kind === 'written-answer' ? outcome.task : null
  })
  const rows = await sql<Pick<Task, 'id' | 'state'>[]>`
    select id, state from task where id = any(${promised.filter(id => id !== null)}::uuid[])`
  return facts.map((known, i) => known && { ...known, task: rows.find(row => row.id === promised[i]) })
}

type TaskInput = { task: Id; body?: Id; photos?: readonly Id[] }

async function loadTaskFacts(sql: Sql, items: readonly Item<TaskInput>[]): Promise<(TaskFacts | null)[]> {
  const rows = await sql<TaskFacts['task'][]>`
    select id, state, body, co_executors as "coExecutors", deadline from task where id = any(${items.map(item => item.input.task)}::uuid[])`
  const bodies = items.map(item => item.input.body).filter(id => id !== undefined)
  const photos = items.flatMap(item => item.input.photos ?? [])
  const known = await findExisting(sql, bodies, photos)
  return items.map(({ input }) => {
    const task = rows.find(row => row.id === input.task)
    if (!task) return null
    const photosKnown = (input.photos ?? []).every(photo => known.has(photo))
    return { task: { ...task }, photosKnown, bodyKnown: input.body !== undefined && known.has(input.body) }
  })
}

async function findExisting(sql: Sql, bodies: readonly Id[], photos: readonly Id[]): Promise<Set<Id>> {
  if (bodies.length + photos.length === 0) return new Set()
  const rows = await sql<{ id: Id }[]>`
    select id from body where id = any(${bodies}::uuid[])
    union all select id from photo where id = any(${photos}::uuid[])`
  return new Set(rows.map(row => row.id))
}
