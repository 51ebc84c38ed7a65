import type { AnyEvent } from '../core/event.ts'
import type { Audience } from '../core/stream.ts'
import type { Id, Moment } from '../core/value.ts'
import { lastDayOf } from '../core/calendar.ts'
import { wordingOf } from '../meetings/meeting.ts'
import type { IssueEvent } from '../issues/events.ts'
import type { TaskEvent } from './events.ts'
import type { Step, StepKind, Task, TaskState } from './task.ts'

export type Tasks = Readonly<Record<Id, Task>>

/** What each event makes of a task: its new state, and the kind of its entry in the history. */
export const taskMoves = {
  'tasks.task-accepted': { state: 'in-work', step: 'accepted' },
  'tasks.task-declined': { state: 'declined', step: 'declined' },
  'tasks.task-reassigned': { state: 'given', step: 'reassigned' },
  'tasks.progress-reported': { state: 'in-work', step: 'progress' },
  'tasks.completion-reported': { state: 'reported', step: 'reported' },
  'tasks.task-returned': { state: 'in-work', step: 'returned' },
  'tasks.deadline-extended': { state: undefined, step: 'extended' },
  'tasks.task-closed': { state: 'done', step: 'done' },
  'tasks.task-cancelled': { state: 'cancelled', step: 'cancelled' },
} as const satisfies Record<string, { state: TaskState | undefined; step: StepKind }>

export type TaskMove = Extract<TaskEvent, { type: keyof typeof taskMoves }>

/** Whether the event moves a task that is there already. */
export const isTaskMove = (event: AnyEvent): event is TaskMove => event.type in taskMoves

/** The entry an event leaves in the task's history. */
export function stepOf(event: TaskMove, at: Moment): Step {
  const { type, task: _, ...fields } = event
  return { kind: taskMoves[type].step, at, ...fields }
}

/** Folds an event into the tasks of the city. */
export function evolveTasks(all: Tasks, event: TaskEvent | AnyEvent, at: Moment): Tasks {
  const e = event as TaskEvent | IssueEvent
  if (e.type === 'issues.issue-hidden')
    return (e.reworded ?? []).reduce((folded, { id, text }) => {
      const known = folded[id]
      return known ? { ...folded, [id]: { ...known, text } } : folded
    }, all)
  if (e.type === 'tasks.task-created') return { ...all, [e.task.id]: e.task }
  if (e.type === 'tasks.task-withdrawn') return Object.fromEntries(Object.entries(all).filter(([id]) => id !== e.task))
  if (!isTaskMove(e) && e.type !== 'tasks.task-changed') return all
  const old = all[e.task]
  if (!old) return all
  if (e.type === 'tasks.task-changed') return { ...all, [e.task]: changed(old, e, at) }
  const moved: Task = { ...old, state: taskMoves[e.type].state ?? old.state, steps: [...old.steps, stepOf(e, at)] }
  if ('body' in e) moved.body = e.body
  if ('deadline' in e) {
    moved.deadline = e.deadline
    // A deadline of its own takes it out of the year's plan.
    if (old.planYear !== undefined && e.deadline !== lastDayOf(old.planYear)) delete moved.planYear
  }
  return { ...all, [e.task]: moved }
}

export type TaskChanged = Extract<TaskEvent, { type: 'tasks.task-changed' }>

function changed(old: Task, e: TaskChanged, at: Moment): Task {
  const { coExecutors: _, planYear: __, source: ___, ...kept } = old
  const state = e.isAnew ? 'given' : old.state
  return { ...kept, ...wordingOf(e), state, steps: [...old.steps, changeStep(e, at)] }
}

/** The entry that a change of the instruction leaves: why, and what it said before. */
export const changeStep = (e: TaskChanged, at: Moment): Step => ({
  kind: 'changed',
  at,
  text: e.why,
  body: e.body,
  deadline: e.deadline,
  was: e.was,
})

/** The public sees the whole history but the words of a refusal. */
export function viewTasks(all: Tasks, audience: Audience): Tasks {
  if (audience === 'staff') return all
  const shown = (task: Task): Task =>
    task.steps.some(s => s.kind === 'declined')
      ? { ...task, steps: task.steps.map(s => (s.kind === 'declined' ? { kind: s.kind, at: s.at } : s)) }
      : task
  return Object.fromEntries(Object.entries(all).map(([id, task]) => [id, shown(task)]))
}
