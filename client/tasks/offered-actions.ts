import type { Actor } from '#shared/core/actor.ts'
import { dayOf } from '#shared/core/calendar.ts'
import type { Command, Context } from '#shared/core/command.ts'
import { Refusal } from '#shared/core/refusal.ts'
import type { Moment } from '#shared/core/value.ts'
import { closeTask, extendDeadline, reassignTask, returnTask } from '#shared/tasks/control-task.ts'
import type { TaskEvent } from '#shared/tasks/events.ts'
import { acceptTask, declineTask, reportDone, reportProgress } from '#shared/tasks/execute-task.ts'
import type { Task, TaskFacts } from '#shared/tasks/task.ts'
import { townStore } from '../ui/town.ts'

/** What can be done about a task, and the command that does it; in the order in which it is offered. */
export const taskActions = {
  accept: acceptTask.name,
  done: reportDone.name,
  progress: reportProgress.name,
  decline: declineTask.name,
  close: closeTask.name,
  return: returnTask.name,
  reassign: reassignTask.name,
  extend: extendDeadline.name,
} as const
export type TaskAction = keyof typeof taskActions
export type TaskCommandName = (typeof taskActions)[TaskAction]

/** What this actor may do with the task now: the very rules are asked, with an input that has no fault of its own. */
export function offeredActions(task: Task, actor: Actor, now: Moment, timeZone: string): TaskAction[] {
  const { calendar, policy } = townStore.get()
  const context: Context = {
    id: task.id,
    actor,
    now,
    stream: 'city',
    timeZone,
    calendar,
    ownCategories: [],
    policy,
    newId: () => task.id,
  }
  const facts: TaskFacts = { task, photosKnown: true, bodyKnown: true }
  const about = { task: task.id, text: 'x', photos: [], body: task.body, deadline: dayOf(now, timeZone) }
  const may = <I>(command: Command<string, I, TaskFacts, TaskEvent>, input: I): boolean =>
    command.allow(actor, facts, input) && passes(() => command.decide(facts, input, context))
  const offered: Record<TaskAction, boolean> = {
    accept: may(acceptTask, about),
    done: may(reportDone, about),
    progress: may(reportProgress, about),
    decline: may(declineTask, about),
    close: may(closeTask, about),
    return: may(returnTask, about),
    reassign: may(reassignTask, about),
    extend: may(extendDeadline, about),
  }
  return (Object.keys(taskActions) as TaskAction[]).filter(action => offered[action])
}

function passes(decide: () => unknown): boolean {
  try {
    decide()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
