import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { day, id, text } from '../core/value.ts'
import { wording } from '../meetings/meeting.ts'
import { photos, task } from './task.ts'

const words = text(2000)
const on = ['city'] as const

export const taskCreated = event('tasks.task-created', { task }, { on })
export const taskWithdrawn = event('tasks.task-withdrawn', { task: id }, { on })
export const taskAccepted = event('tasks.task-accepted', { task: id }, { on })
/** Why a body says it is not theirs is between it and the control. */
export const taskDeclined = event(
  'tasks.task-declined',
  { task: id, text: z.optional(words) },
  { on, publicView: e => ({ type: e.type, task: e.task }) },
)
export const taskReassigned = event('tasks.task-reassigned', { task: id, body: id, deadline: day }, { on })
export const progressReported = event('tasks.progress-reported', { task: id, text: words, photos }, { on })
export const completionReported = event('tasks.completion-reported', { task: id, text: words, photos }, { on })
export const taskReturned = event('tasks.task-returned', { task: id, text: words, deadline: day }, { on })
export const deadlineExtended = event('tasks.deadline-extended', { task: id, text: words, deadline: day }, { on })
export const taskClosed = event('tasks.task-closed', { task: id, text: z.optional(words) }, { on })

/** Its instruction was changed: carries the new words whole; another responsible body begins anew. */
export const taskChanged = event(
  'tasks.task-changed',
  { task: id, why: text(1000), ...wording, was: z.object(wording), isAnew: z.boolean() },
  { on },
)
export const taskCancelled = event('tasks.task-cancelled', { task: id, text: text(1000) }, { on })

export const taskEvents = [
  taskCreated,
  taskWithdrawn,
  taskAccepted,
  taskDeclined,
  taskReassigned,
  progressReported,
  completionReported,
  taskReturned,
  deadlineExtended,
  taskClosed,
  taskChanged,
  taskCancelled,
] as const
export type TaskEvent = EventOf<(typeof taskEvents)[number]>
