import { later, officeTime, townTime, workingDays, dayIn, isCold } from './town-time.ts'
import { addDays } from '#shared/core/calendar.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Wording } from '#shared/meetings/meeting.ts'
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
import { askAhead, askedOf } from './ahead.ts'
import { begin, end, endPause, isFull, reconsider, takePhotos, talk, voteTwice } from './full-evening.ts'
import { nameTeam } from './teams.ts'
import { idOf } from './ids.ts'
import type { MeetingPlan } from './meeting-plans.ts'
import { announce, decideAll, type Decision } from './outcomes.ts'
import { writeProtocol } from './protocol.ts'
import type { Question } from './questions.ts'
import { followTasks } from './tasks.ts'
import type { World } from './world.ts'

/** Puts a meeting on the schedule nine days before, or six before it is known that it will be, and names its team. */
export function schedule(world: World, plan: MeetingPlan, at: Date): void {
  const { script, staff, timeline } = world
  timeline.plan(at, async () => {
    await script.send(at, staff.moderator, meetingStream(plan.id), 'meetings.plan-meeting', plan.plan, plan.id)
  })
  const named = later(at, 2)
  timeline.plan(named, () => nameTeam(world, plan, named))
}

/** Some of the evening's questions are asked days before. */
export function prepareQuestions(world: World, plan: MeetingPlan): void {
  const questions = raisedAt({ world, plan })
  world.known.set(plan.id, questions)
  askAhead(world, plan, addDays(dayIn(plan.startsAt), -3), askedOf(aheadOf(questions)))
}

const isAloud = ({ hiddenReason }: Question, i: number): boolean => i % 4 === 1 && hiddenReason === undefined

/** Three that nobody else asks in other words. */
const aheadOf = (questions: readonly Question[]): Question[] =>
  questions
    .filter((q, i) => !isAloud(q, i) && q.hiddenReason === undefined && !q.same && !questions.some(r => r.same === q))
    .slice(0, 3)

/** Holds a whole meeting on its evening, and plans what comes of it. `age` is its place among the meetings, 0 the latest. */
export async function holdMeeting(world: World, plan: MeetingPlan, age: number): Promise<void> {
  const hall = await openHall(world, plan, 8)
  const known = world.known.get(plan.id)
  const questions = known ?? raisedAt(hall)
  const ahead = known ? aheadOf(known) : []
  const full = isFull(hall)
  if (full) await begin(hall)
  else await startItem(hall, 1, 0)
  const aloud = questions.filter(isAloud)
  const phones = questions.filter(q => !aloud.includes(q) && !ahead.includes(q))
  await raiseFromPhones(hall, phones, 4, full ? 12 : 22)
  if (full) {
    await takePhotos(hall, phones, 12.2)
    await talk(hall)
  }
  await moderate(hall, phones, 23, 31)
  if (full) await endPause(hall)
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
  if (full) await voteTwice(hall, 68.4)
  await decide(hall, decideAll(ranked, hall.chance), age)
}

function raisedAt({ world, plan }: Pick<Hall, 'world' | 'plan'>): Question[] {
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
  const full = isFull(hall)
  const begins = full ? 76 : 69
  await startItem(hall, begins, 3)
  const last = decisions.findLast(d => d.kind === 'explained')
  const now = withYearPlan(
    decisions.filter(d => d !== last),
    age,
    Number(dayIn(plan.startsAt).slice(0, 4)) + 1,
  )
  const given = now.filter(d => d.kind === 'instruction')
  const wordings = new Map<Id, Wording>()
  for (const [i, decision] of now.entries()) {
    const wording = await announce(hall, decision, begins + 1 + i * 1.8)
    if (wording) wordings.set(decision.question.id, wording)
  }
  const [changed, cancelled] = [given[0]?.question, given.at(-1)?.question]
  const wording = wordings.get(changed?.id ?? '')
  const decided = begins + 1 + now.length * 1.8
  const reconsidered = full && changed && cancelled && wording
  if (reconsidered) {
    await reconsider(hall, { question: changed, wording }, cancelled, decided)
    await end(hall, decided + 1.2)
  }
  await hall.run(decided + 2, 'meetings.close-meeting', { leaveIssues: true })
  const nextDay = workingDays(dayIn(plan.startsAt), 1)
  const answeredAt = officeTime(nextDay, chance)
  const minutes = (answeredAt.getTime() - plan.startsAt.getTime()) / 60_000
  if (last) world.timeline.plan(answeredAt, async () => void (await announce(hall, last, minutes, 'city')))
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
  const followed = reconsidered ? now.filter(d => d.question !== cancelled) : now
  followTasks(hall, followed, age, reconsidered ? [changed.id] : [])
}

/** Of the last meetings one instruction each goes into the plan of the next year. */
function withYearPlan(decisions: readonly Decision[], age: number, planYear: number): Decision[] {
  const chosen = age < 4 ? decisions.filter(d => d.kind === 'instruction')[2] : undefined
  return decisions.map(d => (d === chosen ? { ...chosen, planYear } : d))
}
