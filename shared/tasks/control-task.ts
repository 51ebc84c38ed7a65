import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command, type Context } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { day, id, text, type Day } from '../core/value.ts'
import { mayControlTasks } from '../people/rights.ts'
import type { TaskEvent } from './events.ts'
import { inState } from './execute-task.ts'
import type { TaskFacts } from './task.ts'

const home = ['city'] as const
const words = text(2000)

/** «Снять с контроля»: control is satisfied with what was reported. */
export const closeTask = command({
  name: 'tasks.close-task',
  input: z.object({ task: id, text: z.optional(words) }),
  home,
  allow: (actor, _facts: TaskFacts) => mayControlTasks(actor),
  decide: (facts, input): TaskEvent[] => {
    inState(facts, 'reported')
    return [{ type: 'tasks.task-closed', ...input }]
  },
})

/** Returns reported work to be finished, with a reason and a deadline. */
export const returnTask = command({
  name: 'tasks.return-task',
  input: z.object({ task: id, text: words, deadline: day }),
  home,
  allow: (actor, _facts: TaskFacts) => mayControlTasks(actor),
  decide: (facts, input, context): TaskEvent[] => {
    inState(facts, 'reported')
    notPast(input.deadline, context)
    return [{ type: 'tasks.task-returned', ...input }]
  },
})

/** Gives the task to another body. */
export const reassignTask = command({
  name: 'tasks.reassign-task',
  input: z.object({ task: id, body: id, deadline: day }),
  home,
  allow: (actor, _facts: TaskFacts) => mayControlTasks(actor),
  decide: (facts, input, context): TaskEvent[] => {
    inState(facts, 'given', 'declined', 'in-work')
    if (!facts.bodyKnown) refuse('body-unknown')
    notPast(input.deadline, context)
    return [{ type: 'tasks.task-reassigned', ...input }]
  },
})

/** Moves the deadline, with a reason that everybody is told. */
export const extendDeadline = command({
  name: 'tasks.extend-deadline',
  input: z.object({ task: id, text: words, deadline: day }),
  home,
  allow: (actor, _facts: TaskFacts) => mayControlTasks(actor),
  decide: (facts, input, context): TaskEvent[] => {
    inState(facts, 'given', 'in-work')
    notPast(input.deadline, context)
    return [{ type: 'tasks.deadline-extended', ...input }]
  },
})

function notPast(deadline: Day, { now, timeZone }: Context): void {
  if (deadline < dayOf(now, timeZone)) refuse('deadline-in-past')
}
