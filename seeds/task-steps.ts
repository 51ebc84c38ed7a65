import type { Actor } from '#shared/core/actor.ts'
import { workingDaysBetween } from '#shared/core/calendar.ts'
import { productionCalendar } from '#shared/core/production-calendar.ts'
import type { Day, Id } from '#shared/core/value.ts'
import type { Task } from '#shared/tasks/task.ts'
import { bodyId } from './bodies.ts'
import type { Hall } from './hall.ts'
import type { Question } from './questions.ts'
import { wordsFor } from './texts/work-words.ts'
import type { Random } from './town/prng.ts'
import { dayIn, later, officeTime, workingDays } from './town-time.ts'

/** How the story of a task goes, as far as now. */
export type Fate =
  | 'done'
  | 'returned-done'
  | 'extended-done'
  | 'redirected-done'
  | 'overdue'
  | 'in-work'
  | 'reported'
  | 'returned'
  | 'extended'
  | 'declined'
  | 'given'

type Told = {
  readonly hall: Hall
  readonly question: Question
  readonly task: Task
  readonly fate: Fate
  readonly chance: Random
}
type Step = { readonly at: Date; readonly run: () => Promise<void> }
type Kind = 'accept' | 'decline' | 'reassign' | 'progress' | 'report' | 'return' | 'extend' | 'close'
/** A step and the working day of it, counted from the meeting. */
type Move = readonly [day: number, kind: Kind]

/** The steps of a task at their moments; those later than now are for the timeline to leave out. */
export function workSteps(told: Told): Step[] {
  const { hall, task, chance } = told
  const met = dayIn(hall.plan.startsAt)
  const elapsed = workingDaysBetween(met, dayIn(hall.world.now), productionCalendar)
  const allowed = workingDaysBetween(met, task.deadline, productionCalendar)
  const body = { now: task.body }
  let before = new Date(0)
  return movesOf(told.fate, allowed, elapsed, chance).map(([day, kind]) => {
    const drawn = officeTime(workingDays(met, Math.max(1, day)), chance)
    const at = drawn > before ? drawn : later(before, chance.whole(20, 50))
    before = at
    return { at, run: () => act(told, kind, at, body) }
  })
}

function movesOf(fate: Fate, allowed: number, elapsed: number, chance: Random): readonly Move[] {
  const begun: Move = [chance.whole(1, 2), 'accept']
  const middle: Move[] = chance.chance(0.45)
    ? [[Math.max(2, Math.round(Math.min(allowed, elapsed) * 0.4)), 'progress']]
    : []
  const late = chance.chance(0.12) ? 4 : -chance.whole(1, Math.max(1, Math.round(allowed * 0.5)))
  const reported = Math.max(2, Math.min(allowed + late, elapsed - 3))
  const first = Math.max(4, reported - 3)
  const stories: Record<Fate, readonly Move[]> = {
    done: [begun, ...middle, [reported, 'report'], [reported + chance.whole(1, 2), 'close']],
    'returned-done': [begun, [first, 'report'], [first + 1, 'return'], [first + 4, 'report'], [first + 5, 'close']],
    'extended-done': [
      begun,
      [Math.round(allowed * 0.4), 'progress'],
      [allowed - 2, 'extend'],
      [allowed + 5, 'report'],
      [allowed + 6, 'close'],
    ],
    'redirected-done': [
      [1, 'decline'],
      [2, 'reassign'],
      [3, 'accept'],
      ...middle,
      [reported + 2, 'report'],
      [reported + 4, 'close'],
    ],
    overdue: [begun, [Math.round(allowed * 0.6), 'progress']],
    'in-work': [begun, ...middle],
    reported: [begun, ...middle, [elapsed - chance.whole(1, 2), 'report']],
    returned: [begun, [elapsed - 4, 'report'], [elapsed - 2, 'return']],
    extended: [begun, [Math.round(elapsed * 0.5), 'progress'], [elapsed - 2, 'extend']],
    declined: [[Math.max(2, elapsed - 3), 'decline']],
    given: [],
  }
  return stories[fate]
}

async function act(told: Told, kind: Kind, at: Date, body: { now: Id }): Promise<void> {
  const {
    hall: { world },
    task,
    question,
    chance,
  } = told
  const words = wordsFor(question, task, chance)
  const { controller, executorOf } = world.staff
  const send = (actor: Actor, name: Parameters<typeof world.script.send>[3], input: object) =>
    world.script.send(at, actor, 'city', name, input as never)
  const executor = executorOf(body.now)
  const today = dayIn(at)
  switch (kind) {
    case 'accept':
      return void (await send(executor, 'tasks.accept-task', { task: task.id }))
    case 'decline':
      return void (await send(executor, 'tasks.decline-task', { task: task.id, text: words.decline }))
    case 'reassign':
      body.now = anotherBody(body.now)
      return void (await send(controller, 'tasks.reassign-task', {
        task: task.id,
        body: body.now,
        deadline: notBefore(task.deadline, today),
      }))
    case 'progress':
      return void (await send(executor, 'tasks.report-progress', {
        task: task.id,
        text: words.progress,
        photos: await photos(told, at, ['before'], 0.5),
      }))
    case 'report':
      return void (await send(executor, 'tasks.report-done', {
        task: task.id,
        text: words.done,
        photos: await photos(told, at, ['before', 'after'], 0.75),
      }))
    case 'return':
      return void (await send(controller, 'tasks.return-task', {
        task: task.id,
        text: words.returned,
        deadline: workingDays(today, 7),
      }))
    case 'extend':
      return void (await send(controller, 'tasks.extend-deadline', {
        task: task.id,
        text: words.extend,
        deadline: notBefore(task.deadline, workingDays(today, 10)),
      }))
    case 'close':
      return void (await send(controller, 'tasks.close-task', {
        task: task.id,
        ...(chance.chance(0.6) && { text: words.closed }),
      }))
  }
}

/** Photographs show work on the ground: an answer in writing has none, nor has a topic that cannot be drawn. */
async function photos(
  { hall, question, task, chance }: Told,
  at: Date,
  moments: readonly ('before' | 'after')[],
  share: number,
): Promise<Id[]> {
  const { drawing } = question.topic
  if (task.kind === 'answer' || !drawing || !chance.chance(share)) return []
  return hall.world.album.add(at, drawing, moments)
}

/** Whom control asks when a body says that it is not theirs. */
function anotherBody(body: Id): Id {
  return body === bodyId('housing') ? bodyId('improvement') : bodyId('housing')
}

const notBefore = (deadline: Day, day: Day): Day => (deadline > day ? deadline : day)
