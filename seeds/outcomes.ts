import { addDays } from '#shared/core/calendar.ts'
import { meetingStream, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { InputOf } from '#shared/core/command.ts'
import type { MoneySource, Wording } from '#shared/meetings/meeting.ts'
import type { Body } from '#shared/people/body.ts'
import type { prepareInstruction } from '#shared/meetings/prepare-instruction.ts'
import { show, type Hall } from './hall.ts'
import { idOf } from './ids.ts'
import { bodyFor } from './neighbourhoods.ts'
import type { Question } from './questions.ts'
import { closest, closeness } from './texts/closest.ts'
import { fill } from './texts/fill.ts'
import { explanations, orders } from './texts/work-words.ts'
import type { Topic } from './texts/topic.ts'
import type { Random } from './town/prng.ts'
import { dayIn, later, workingDays } from './town-time.ts'

/** A question with what is to become of it. */
export type Decision =
  | { readonly kind: 'instruction'; readonly question: Question; readonly planYear?: number }
  | { readonly kind: 'written-answer'; readonly question: Question }
  | { readonly kind: 'explained' | 'not-ours'; readonly question: Question; readonly text: string }
  | { readonly kind: 'joined'; readonly question: Question; readonly to: Id }

/**
 * What becomes of the accepted questions, the most supported first: about a third are explained, those that the topic's
 * own explanation fits, then the least supported; of the rest every fifth is answered in writing.
 */
export function decideAll(questions: readonly Question[], chance: Random): Decision[] {
  const others = questions.filter(q => !q.same && !questions.some(r => r.same === q))
  const told = others.map((question, rank) => ({ ...explanation(question), rank }))
  const explained = told.sort((a, b) => b.fit - a.fit || b.rank - a.rank).slice(0, Math.round(others.length * 0.34))
  let tasks = 0
  return questions.map((question): Decision => {
    if (question.same) return { kind: 'joined', question, to: question.same.id }
    const words = explained.find(e => e.question === question)
    if (words) return { kind: words.kind, question, text: fill(words.text ?? chance.pick(explanations), question.spot) }
    return { kind: tasks++ % 5 === 4 ? 'written-answer' : 'instruction', question }
  })
}

/** Two roots in common, for a sentence of usual length: with fewer, an explanation would speak of something else. */
const fitEnough = 0.36

type Explanation = { question: Question; kind: 'explained' | 'not-ours'; text?: string; fit: number }

function explanation(question: Question): Explanation {
  const { topic, text } = question
  const ours = closest(topic.explained, text) ?? ''
  const theirs = closest(topic.notOurs ?? [], text) ?? ''
  const kind = theirs !== '' && closeness(theirs, text) >= closeness(ours, text) ? 'not-ours' : 'explained'
  const told = kind === 'not-ours' ? theirs : ours
  const fit = told === '' ? 0 : closeness(told, text)
  return fit > fitEnough ? { question, kind, text: told, fit } : { question, kind: 'explained', fit: 0 }
}

/** Says aloud what becomes of a question, in the open meeting or later, by the city's register; gives the words of an instruction. */
export async function announce(
  hall: Hall,
  decision: Decision,
  minutes: number,
  stream: StreamName = meetingStream(hall.plan.id),
): Promise<Wording | undefined> {
  const { world, plan } = hall
  const { question } = decision
  const at = later(plan.startsAt, minutes)
  const { send } = world.script
  if (decision.kind === 'instruction') {
    const id = idOf(`instruction ${question.id}`)
    const wording = { ...instructionFor(hall, question), ...(decision.planYear && { planYear: decision.planYear }) }
    await hall.run(minutes, 'meetings.prepare-instruction', wording, id)
    await hall.run(minutes + 0.6, 'tasks.give-instruction', { instruction: id })
    await show(hall, minutes + 0.7, { scene: 'instruction', of: id })
    const { issue: _, ...words } = wording
    return words
  } else if (decision.kind === 'written-answer') {
    const body = bodyFor(world.bodies, question.topic.category, plan.yard).id
    await send(at, world.staff.moderator, stream, 'tasks.promise-answer', {
      issue: question.id,
      body,
      deadline: addDays(dayIn(at), 30),
    })
  } else if (decision.kind === 'joined') {
    await send(at, world.staff.moderator, stream, 'issues.join-issue', { issue: question.id, to: decision.to })
  } else {
    const outcome = { kind: decision.kind, text: decision.text }
    await send(at, world.staff.moderator, stream, 'issues.set-outcome', { issue: question.id, outcome })
  }
  return undefined
}

/** An instruction in the words of officials, to the body that deals with it, by a day that it may take. */
export function instructionFor(
  { world, plan, chance }: Hall,
  { id, text, topic, spot }: Question,
): InputOf<typeof prepareInstruction> {
  const body = bodyFor(world.bodies, topic.category, plan.yard)
  // The management company knows the yard: it helps with what others do in it.
  const helper = world.bodies.find(
    each => each.kind === 'management-company' && each.places.some(place => plan.yard.around.includes(place)),
  )?.id
  return {
    issue: id,
    text: fill(closest(topic.orders, text) ?? usualOrder(topic, chance), spot),
    body: body.id,
    deadline: workingDays(dayIn(plan.startsAt), chance.pick([10, 15, 15, 20, 30])),
    source: sourceOf(body, chance.next()),
    ...(helper && helper !== body.id && text.length % 4 === 0 && { coExecutors: [helper] }),
  }
}

/** Yards and houses are their owners' expense; the rest is the town's, at times with the region's part. */
function sourceOf(body: Body, share: number): MoneySource {
  if (body.kind === 'management-company') return share < 0.9 ? 'owners' : 'residents'
  return share < 0.8 ? 'town' : 'region'
}

/** What nobody goes out to see is asked for in the topic's usual words; the rest is looked at on the spot. */
const usualOrder = (topic: Topic, chance: Random): string =>
  topic.drawing ? chance.pick(orders) : (topic.orders[0] ?? '')
