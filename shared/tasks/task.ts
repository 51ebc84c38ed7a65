import * as z from 'zod/mini'
import { categories } from '../core/category.ts'
import { daysBetween } from '../core/calendar.ts'
import { day, id, moment, point, text, type Day } from '../core/value.ts'
import { moneySources } from '../meetings/meeting.ts'

/** given: not accepted yet; declined: «не по принадлежности», waits for another body; reported: waits for control; done: «снято с контроля». */
export const taskStates = ['given', 'declined', 'in-work', 'reported', 'done'] as const
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
})
export type Step = z.infer<typeof step>

export const task = z.object({
  id,
  /** An instruction of the protocol, or an answer promised in writing. */
  kind: z.enum(['instruction', 'answer']),
  meeting: z.optional(id),
  issue: z.optional(id),
  instruction: z.optional(id),
  /** «7/3»; an answer has none. */
  number: z.optional(text(20)),
  text: text(1000),
  category: z.enum(categories),
  place: id,
  point,
  body: id,
  deadline: day,
  source: z.optional(z.enum(moneySources)),
  /** Supports of its issue when it was given. */
  support: z.number().check(z.int(), z.gte(0)),
  state: z.enum(taskStates),
  steps: z.array(step),
})
export type Task = z.infer<typeof task>

/** What a rule about a task must know of it. */
export type TaskFacts = {
  readonly task: Pick<Task, 'id' | 'state' | 'body' | 'deadline'>
  readonly photosKnown: boolean
  readonly bodyKnown: boolean
}

/** Whether the deadline has passed with the work still owed; reported work waits for control and is not overdue. */
export const isOverdue = (task: Pick<Task, 'state' | 'deadline'>, today: Day): boolean =>
  task.state !== 'done' && task.state !== 'reported' && daysBetween(today, task.deadline) < 0
