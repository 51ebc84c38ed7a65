import * as z from 'zod/mini'
import type { Actor } from '../core/actor.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import { mayExecute } from '../people/rights.ts'
import type { TaskEvent } from './events.ts'
import { photos, type Task, type TaskFacts, type TaskState } from './task.ts'

const home = ['city'] as const
const words = text(2000)

/** The responsible body takes the task on. */
export const acceptTask = command({
  name: 'tasks.accept-task',
  input: z.object({ task: id }),
  home,
  allow: (actor, { task }: TaskFacts) => mayExecute(actor, task.body),
  decide: (facts, input): TaskEvent[] => {
    inState(facts, 'given')
    return [{ type: 'tasks.task-accepted', task: input.task }]
  },
})

/** «Не по принадлежности»: the body says it is not theirs, with a reason; control finds another. */
export const declineTask = command({
  name: 'tasks.decline-task',
  input: z.object({ task: id, text: words }),
  home,
  allow: (actor, { task }: TaskFacts) => mayExecute(actor, task.body),
  decide: (facts, input): TaskEvent[] => {
    inState(facts, 'given', 'in-work')
    return [{ type: 'tasks.task-declined', ...input }]
  },
})

/** Tells how the work goes, with photos perhaps; those who help may, too. */
export const reportProgress = command({
  name: 'tasks.report-progress',
  input: z.object({ task: id, text: words, photos }),
  home,
  allow: (actor, { task }: TaskFacts) => mayWorkOn(actor, task),
  decide: (facts, input): TaskEvent[] => {
    inState(facts, 'in-work')
    if (!facts.photosKnown) refuse('photo-unknown')
    return [{ type: 'tasks.progress-reported', ...input }]
  },
})

/** Reports the work done, with its proof; control accepts it or returns it. */
export const reportDone = command({
  name: 'tasks.report-done',
  input: z.object({ task: id, text: words, photos }),
  home,
  allow: (actor, { task }: TaskFacts) => mayExecute(actor, task.body),
  decide: (facts, input): TaskEvent[] => {
    inState(facts, 'in-work')
    if (!facts.photosKnown) refuse('photo-unknown')
    return [{ type: 'tasks.completion-reported', ...input }]
  },
})

/** Whether the actor's body answers for the task or helps with it. */
export const mayWorkOn = (actor: Actor, { body, coExecutors }: Pick<Task, 'body' | 'coExecutors'>): boolean =>
  [body, ...(coExecutors ?? [])].some(each => mayExecute(actor, each))

/** Refuses unless the task is in one of the states. */
export function inState(facts: TaskFacts, ...states: TaskState[]): void {
  if (!states.includes(facts.task.state)) refuse('task-state-wrong', { state: facts.task.state })
}
