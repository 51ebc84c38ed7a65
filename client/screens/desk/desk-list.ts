import { holdsAnywhere, type Actor } from '#shared/core/actor.ts'
import { addDays, daysBetween, workingDaysBetween, type Calendar } from '#shared/core/calendar.ts'
import type { Day, Id, Moment } from '#shared/core/value.ts'
import { bySupport, supportOf } from '#shared/issues/support.ts'
import type { CityState } from '#shared/state.ts'
import { mayWorkOn } from '#shared/tasks/execute-task.ts'
import { isOverdue, type Task } from '#shared/tasks/task.ts'

export const deskTabs = ['mine', 'check', 'declined', 'overdue', 'all'] as const
export type DeskTab = (typeof deskTabs)[number]
export const deskGroups = ['overdue', 'week', 'later', 'check', 'declined', 'done', 'cancelled'] as const
export type DeskGroup = (typeof deskGroups)[number]

/** The lists somebody is offered: those who carry tasks out see their own, those who answer for the town see all. */
export function tabsFor(actor: Actor): DeskTab[] {
  const executes = holdsAnywhere(actor, ['executor'])
  const oversees = holdsAnywhere(actor, ['controller', 'moderator', 'head', 'deputy', 'admin'])
  return [
    ...(executes ? (['mine'] as const) : []),
    ...(oversees ? (['check', 'declined', 'overdue', 'all'] as const) : []),
  ]
}

/** The tasks of a list, in the order in which they ask for attention. */
export function tasksOf(tab: DeskTab, tasks: readonly Task[], actor: Actor, today: Day): Task[] {
  const chosen = tasks.filter(task => belongs(task, tab, actor, today))
  // Who has waited longest is checked first.
  const order = tab === 'check' || tab === 'declined' ? byLastStep : byDeadline
  return chosen.sort(order)
}

/** The groups of a list by deadline; what waits for others stands after what waits for the reader. */
export function groupsOf(tasks: readonly Task[], today: Day): { group: DeskGroup; tasks: Task[] }[] {
  return deskGroups
    .map(group => ({ group, tasks: tasks.filter(task => groupOf(task, today) === group) }))
    .map(found => (found.group === 'done' ? { ...found, tasks: found.tasks.toReversed() } : found))
    .filter(found => found.tasks.length > 0)
}

/** The tasks of a list in the order in which they stand on the screen. */
export function shownOrder(tab: DeskTab, tasks: readonly Task[], today: Day): readonly Task[] {
  return isGrouped(tab) ? groupsOf(tasks, today).flatMap(each => each.tasks) : tasks
}

/** Lists that wait for control have an order of their own. */
export const isGrouped = (tab: DeskTab): boolean => tab === 'mine' || tab === 'all'

/** In which group a task stands; a week ends with its Sunday. */
export function groupOf(task: Task, today: Day): DeskGroup {
  if (task.state === 'done' || task.state === 'cancelled') return task.state
  if (task.state === 'reported') return 'check'
  if (isOverdue(task, today)) return 'overdue'
  if (task.state === 'declined') return 'declined'
  return task.deadline <= sundayOf(today) ? 'week' : 'later'
}

/** The tasks that a body answers for and whose words, number, place or body hold every word looked for, or whose question is of the card that is looked for. */
export function matching(
  tasks: readonly Task[],
  body: Id | undefined,
  words: string,
  city: CityState,
  ofCard: ReadonlySet<Id> = new Set(),
): Task[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return tasks.filter(task => {
    if (body !== undefined && task.body !== body && !task.coExecutors?.includes(body)) return false
    if (wanted.length === 0 || ofCard.has(task.issue ?? '')) return true
    const { places, bodies, issues } = city
    const issue = task.issue === undefined ? undefined : issues[task.issue]
    const said = [task.number, task.text, places[task.place]?.name, bodies[task.body]?.name, issue?.text]
    const all = plain(said.filter(Boolean).join(' '))
    return wanted.every(word => all.includes(word))
  })
}

/** How long is left: working days while there are some, calendar days from the last one on and once it has passed. */
export function timeLeft(
  deadline: Day,
  today: Day,
  calendar: Calendar,
): { daysLeft: number; unit: 'calendar' | 'working' } {
  const working = workingDaysBetween(today, deadline, calendar)
  return working > 0
    ? { daysLeft: working, unit: 'working' }
    : { daysLeft: daysBetween(today, deadline), unit: 'calendar' }
}

const belongs = (task: Task, tab: DeskTab, actor: Actor, today: Day): boolean =>
  ({
    mine: mayWorkOn(actor, task),
    check: task.state === 'reported',
    declined: task.state === 'declined',
    overdue: isOverdue(task, today),
    all: true,
  })[tab]

const sundayOf = (day: Day): Day => addDays(day, (7 - new Date(day).getUTCDay()) % 7)
const plain = (words: string): string => words.toLowerCase().replaceAll('ё', 'е')
const lastStep = (task: Task): Moment => task.steps.at(-1)?.at ?? ''
const byLastStep = (a: Task, b: Task): number => compare(lastStep(a), lastStep(b)) || byDeadline(a, b)
const byDeadline = (a: Task, b: Task): number =>
  compare(a.deadline, b.deadline) || bySupport(supportOf(a), supportOf(b)) || compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
