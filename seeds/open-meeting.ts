import { moderate, openHall, raiseAloud, raiseFromPhones, show, startItem, startRating, support, vote } from './hall.ts'
import { idOf } from './ids.ts'
import type { MeetingPlan } from './meeting-plans.ts'
import { announce } from './outcomes.ts'
import { dayIn, isCold } from './town-time.ts'
import type { World } from './world.ts'

/** The meeting that is going on: 14 questions accepted, three waiting, one instruction given, and a vote that runs. */
export async function beginMeeting(world: World, plan: MeetingPlan): Promise<void> {
  const hall = await openHall(world, plan, 5)
  let n = 0
  const questions = world.questions.for(plan.yard, isCold(dayIn(plan.startsAt)), plan.questions + 3, () =>
    idOf(`issue open ${n++}`),
  )
  const waiting = questions.slice(0, 3)
  const accepted = questions.slice(3)
  const aloud = accepted.slice(0, 4)
  const phones = accepted.slice(4)
  await startItem(hall, 0.5, 0)
  await raiseFromPhones(hall, phones, 2, 6)
  await moderate(hall, phones, 6.2, 8)
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
  await vote(hall, poll, open, 16.3, 20)
  await raiseFromPhones(hall, waiting, 20.2, 21.5)
}
