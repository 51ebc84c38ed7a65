import * as z from 'zod/mini'
import { category } from '../core/category.ts'
import { daysBetween, lastDayOf } from '../core/calendar.ts'
import { day, id, moment, point, text, type Day } from '../core/value.ts'
import { wording } from '../meetings/meeting.ts'

/** given: not accepted yet; declined: «не по принадлежности», waits for another body; reported: waits for control; done: «снято с контроля»; cancelled: its instruction was. */
export const taskStates = ['given', 'declined', 'in-work', 'reported', 'done', 'cancelled'] as const
export type TaskState = (typeof taskStates)[number]

export const stepKinds = [
  'given',
  'accepted',
  'declined',
  'reassigned',
  'progress',
  'reported',
  'returned',
  'extended',
  'done',
  'changed',
  'cancelled',
] as const
export type StepKind = (typeof stepKinds)[number]

export const photos = z.array(id).check(z.maxLength(3))

/** One entry of a task's history. */
export const step = z.object({
  kind: z.enum(stepKinds),
  at: moment,
  text: z.optional(text(2000)),
  photos: z.optional(photos),
  body: z.optional(id),
  deadline: z.optional(day),
  /** What a changed instruction said before. */
  was: z.optional(z.object(wording)),
})
export type Step = z.infer<typeof step>

export const task = z.object({
  id,
  /** An instruction of the protocol, an answer promised in writing, or a milestone of an initiative. */
  kind: z.enum(['instruction', 'answer', 'milestone']),
  meeting: z.optional(id),
  issue: z.optional(id),
  initiative: z.optional(id),
  instruction: z.optional(id),
  /** «7/3»; an answer and a milestone have none. */
  number: z.optional(text(20)),
  ...wording,
  category,
  place: id,
  point,
  /** Supports of its issue when it was given. */
  support: z.number().check(z.int(), z.gte(0)),
  /** Those before the meeting, kept apart; none: absent. */
  ahead: z.optional(z.number().check(z.int(), z.gte(0))),
  state: z.enum(taskStates),
  steps: z.array(step),
})
export type Task = z.infer<typeof task>

/** What a rule about a task must know of it. */
export type TaskFacts = {
  readonly task: Pick<Task, 'id' | 'state' | 'body' | 'coExecutors' | 'deadline'>
  readonly photosKnown: boolean
  readonly bodyKnown: boolean
}

/** Whether the deadline has passed with the work still owed; reported work waits for control and is not overdue. */
export const isOverdue = (task: Pick<Task, 'state' | 'deadline'>, today: Day): boolean =>
  isOwed(task) && daysBetween(today, task.deadline) < 0

/** Whether the work is still to be done by somebody. */
export const isOwed = ({ state }: Pick<Task, 'state'>): boolean =>
  state === 'given' || state === 'declined' || state === 'in-work'

/** «В плане 2027»: nobody has begun, or the year of the plan has not. Past that year's end it is overdue like anything else. */
export const isPlanned = (task: Pick<Task, 'state' | 'planYear'>, today: Day): boolean =>
  task.planYear !== undefined &&
  (task.state === 'given' || (task.state === 'in-work' && Number(today.slice(0, 4)) < task.planYear)) &&
  today <= lastDayOf(task.planYear)
