import type { Id } from '#shared/core/value.ts'
import type { Task } from '#shared/tasks/task.ts'
import type { Hall } from './hall.ts'
import type { Decision } from './outcomes.ts'
import { workSteps, type Fate } from './task-steps.ts'
import { random } from './town/prng.ts'

/** What becomes of the tasks of meetings long past, in turn: most are done. */
const settled: readonly Fate[] = [
  'done',
  'done',
  'returned-done',
  'done',
  'done',
  'extended-done',
  'done',
  'redirected-done',
  'done',
  'done',
  'done',
  'overdue',
  'done',
]
/** And of those of the month before last. */
const midway: readonly Fate[] = [
  'done',
  'reported',
  'done',
  'extended',
  'done',
  'returned',
  'overdue',
  'done',
  'declined',
  'done',
  'in-work',
  'done',
  'reported',
]
/** And of those of the last weeks. */
const fresh: readonly Fate[] = [
  'in-work',
  'done',
  'reported',
  'given',
  'extended',
  'in-work',
  'declined',
  'returned',
  'done',
  'in-work',
  'overdue',
  'reported',
  'given',
]

/** Plans the life of the tasks that came of a meeting, up to now; `begun` are those whose work has only begun. */
export function followTasks(hall: Hall, decisions: readonly Decision[], age: number, begun: readonly Id[] = []): void {
  const fates = age < 2 ? fresh : age < 4 ? midway : settled
  const given = decisions.filter(d => d.kind === 'instruction' || d.kind === 'written-answer')
  for (const [i, decision] of given.entries()) {
    const { question } = decision
    const isLong = begun.includes(question.id) || (decision.kind === 'instruction' && decision.planYear !== undefined)
    const task: Task = hall.world.script.taskOf(question.id)
    const fate = isLong ? 'in-work' : (fates[(i + age * 4) % fates.length] ?? 'done')
    const steps = workSteps({ hall, question, task, fate, chance: random(`task ${question.id}`) })
    for (const { at, run } of steps) hall.world.timeline.plan(at, run)
  }
}
