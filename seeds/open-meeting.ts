import { moderate, openHall, raiseAloud, raiseFromPhones, show, startItem, startRating, support, vote } from './hall.ts'
import { idOf } from './ids.ts'
import type { MeetingPlan } from './meeting-plans.ts'
import { announce } from './outcomes.ts'
import type { Question } from './questions.ts'
import { askAhead, askedOf } from './ahead.ts'
import { askForFloor } from './floor.ts'
import { takePhotos } from './full-evening.ts'
import { addDays } from '#shared/core/calendar.ts'
import { dayIn, isCold } from './town-time.ts'
import type { World } from './world.ts'

/** The meeting that is going on: 14 questions accepted, three waiting, one instruction given, and a vote that runs. */
export async function beginMeeting(world: World, plan: MeetingPlan): Promise<void> {
  const hall = await openHall(world, plan, 5)
  const questions = world.known.get(plan.id) ?? questionsOf(world, plan)
  const waiting = questions.slice(0, 3)
  const accepted = questions.slice(3)
  const aloud = accepted.slice(0, 4)
  const ahead = aheadOf(questions)
  const phones = accepted.slice(4).filter(question => !ahead.includes(question))
  await startItem(hall, 0.5, 0)
  await show(hall, 0.7, { scene: 'last-time' })
  await raiseFromPhones(hall, phones, 2, 6)
  await takePhotos(hall, phones, 6.05)
  await moderate(hall, phones, 6.5, 8)
  await startItem(hall, 8.2, 2)
  await show(hall, 8.4, { scene: 'rating' })
  await raiseAloud(hall, aloud, 9, 11)
  const supports = await support(
    hall,
    accepted.map(q => q.id),
    11.5,
    14,
  )
  const ranked = [...accepted].sort((a, b) => (supports.get(b.id) ?? 0) - (supports.get(a.id) ?? 0))
  const [first, ...others] = ranked.filter(q => !q.same)
  if (first) await announce(hall, { kind: 'instruction', question: first }, 14.5)
  const open = [...others, ...ranked.filter(q => q.same)].map(q => q.id)
  const poll = await startRating(hall, open, 16)
  await show(hall, 16.1, { scene: 'vote', of: poll })
  await vote(hall, poll, open, 16.3, 20)
  await raiseFromPhones(hall, waiting, 20.2, 21.5)
  await askForFloor(hall, [[1], [4, 'Старшая по подъезду'], [7], [2, undefined, true]], 21.55, 21.95)
}

/** Some of what is asked at the open meeting was asked days before. */
export function prepareOpenQuestions(world: World, plan: MeetingPlan): void {
  const questions = questionsOf(world, plan)
  world.known.set(plan.id, questions)
  askAhead(world, plan, addDays(dayIn(plan.startsAt), -3), askedOf(aheadOf(questions)))
}

function questionsOf({ questions }: World, { yard, startsAt, questions: count }: MeetingPlan): Question[] {
  let n = 0
  return questions.for(yard, isCold(dayIn(startsAt)), count + 3, () => idOf(`issue open ${n++}`))
}

/** Of those from phones three that nobody else asks in other words. */
const aheadOf = (questions: readonly Question[]): Question[] =>
  questions
    .slice(7)
    .filter(q => !q.same && !questions.some(r => r.same === q))
    .slice(0, 3)
