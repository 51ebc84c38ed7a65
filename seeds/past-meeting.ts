import { later, officeTime, townTime, workingDays, dayIn, isCold } from './town-time.ts'
import { meetingStream } from '#shared/core/stream.ts'
import {
  moderate,
  openHall,
  raiseAloud,
  raiseFromPhones,
  show,
  startItem,
  startRating,
  support,
  vote,
  type Hall,
} from './hall.ts'
import { idOf } from './ids.ts'
import type { MeetingPlan } from './meeting-plans.ts'
import { announce, decideAll, type Decision } from './outcomes.ts'
import { writeProtocol } from './protocol.ts'
import type { Question } from './questions.ts'
import { followTasks } from './tasks.ts'
import type { World } from './world.ts'

/** Puts a meeting on the schedule nine days before, or six before it is known that it will be. */
export const schedule = (world: World, plan: MeetingPlan, at: Date): void =>
  world.timeline.plan(at, async () => {
    await world.script.send(
      at,
      world.staff.moderator,
      meetingStream(plan.id),
      'meetings.plan-meeting',
      plan.plan,
      plan.id,
    )
  })

/** Holds a whole meeting on its evening, and plans what comes of it. `age` is its place among the meetings, 0 the latest. */
export async function holdMeeting(world: World, plan: MeetingPlan, age: number): Promise<void> {
  const hall = await openHall(world, plan, 8)
  const questions = raisedAt(hall)
  await startItem(hall, 1, 0)
  const aloud = questions.filter((q, i) => i % 4 === 1 && q.hiddenReason === undefined)
  const phones = questions.filter(q => !aloud.includes(q))
  await raiseFromPhones(hall, phones, 4, 22)
  await moderate(hall, phones, 23, 31)
  await startItem(hall, 32, 2)
  await show(hall, 32.5, { scene: 'rating' })
  await raiseAloud(hall, aloud, 33, 48)
  const accepted = questions.filter(q => q.hiddenReason === undefined)
  const supports = await support(
    hall,
    accepted.map(q => q.id),
    49,
    58,
  )
  await rate(
    hall,
    accepted.map(q => q.id),
  )
  const ranked = [...accepted].sort((a, b) => (supports.get(b.id) ?? 0) - (supports.get(a.id) ?? 0))
  await decide(hall, decideAll(ranked, hall.chance), age)
}

function raisedAt({ world, plan }: Hall): Question[] {
  let n = 0
  const newId = () => idOf(`issue ${plan.key} ${n++}`)
  const questions = world.questions.for(plan.yard, isCold(dayIn(plan.startsAt)), plan.questions, newId)
  const hidden = n % 2 === 0 ? [world.questions.toHide(plan.yard, newId())] : []
  return [...questions, ...hidden]
}

async function rate(hall: Hall, issues: readonly string[]): Promise<void> {
  const poll = await startRating(hall, issues, 59)
  await show(hall, 59.5, { scene: 'vote', of: poll })
  await vote(hall, poll, issues, 60, 66)
  await hall.run(67, 'votes.stop-poll', { poll })
  if (hall.plan.poll.visibility === 'hidden') await hall.run(68, 'votes.reveal-poll', { poll })
}

/** Most is decided in the meeting; the last question is answered the next day, when the meeting is over. */
async function decide(hall: Hall, decisions: readonly Decision[], age: number): Promise<void> {
  const { world, plan, chance } = hall
  await startItem(hall, 69, 3)
  const last = decisions.findLast(d => d.kind === 'explained')
  const now = decisions.filter(d => d !== last)
  for (const [i, decision] of now.entries()) await announce(hall, decision, 70 + i * 1.8)
  const closing = 72 + now.length * 1.8
  await hall.run(closing, 'meetings.close-meeting', { leaveIssues: true })
  const nextDay = workingDays(dayIn(plan.startsAt), 1)
  const answeredAt = officeTime(nextDay, chance)
  const minutes = (answeredAt.getTime() - plan.startsAt.getTime()) / 60_000
  if (last) world.timeline.plan(answeredAt, () => announce(hall, last, minutes, 'city'))
  const publishedAt = later(townTime(workingDays(nextDay, 1), '16:00'), chance.whole(0, 50))
  world.timeline.plan(publishedAt, async () => {
    await writeProtocol(world.script.sql, plan, age, publishedAt)
    await world.script.send(
      publishedAt,
      world.staff.moderator,
      meetingStream(plan.id),
      'documents.approve-protocol',
      {},
    )
  })
  followTasks(hall, now, age)
}
