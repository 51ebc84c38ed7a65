import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text, type Id } from '../core/value.ts'
import { mayHelpMeeting, mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import { queued, type Floor, type Speaker } from './floor.ts'
import type { MeetingFacts } from './meeting.ts'

export type FloorFacts = {
  readonly meeting: MeetingFacts
  readonly floor: Floor
  /** The actor's participant in this meeting, and the requests that came from its phone. */
  readonly participant?: Id | undefined
  /** The house of whoever chose one when joining, or that they came as a guest. */
  readonly home?: Pick<Speaker, 'address' | 'guest'> | undefined
  readonly own: readonly Id[]
  /** Whether the issue to speak about is of this meeting and public. */
  readonly issueKnown: boolean
}

const longestQueue = 100
const asking = { label: z.optional(text(60)), issue: z.optional(id), order: z.optional(z.boolean()) }

/** «Прошу слова»: from a phone, once at a time; shown by a number unless they allow a name, with their house unless they hide it. */
export const askFloor = command({
  name: 'meetings.ask-floor',
  input: z.object({ ...asking, hideHome: z.optional(z.boolean()) }),
  home: ['meeting'],
  guests: true,
  allow: () => true,
  decide: (facts: FloorFacts, { hideHome, ...input }, context): MeetingEvent[] => {
    if (facts.participant === undefined) refuse('not-joined')
    const waiting = [...facts.floor.queue, ...(facts.floor.now ? [facts.floor.now] : [])]
    if (waiting.some(each => facts.own.includes(each.id))) refuse('floor-asked')
    return [
      ...added(facts, context.id, { ...input, ...(!hideHome && facts.home) }),
      { type: 'meetings.floor-asked', request: context.id, meeting: facts.meeting.id, actor: context.actor.id },
    ]
  },
})

/** Somebody raised a hand: the staff put them into the queue. */
export const addToFloor = command({
  name: 'meetings.add-to-floor',
  input: z.object(asking),
  home: ['meeting'],
  allow: (actor, { meeting }: FloorFacts) => mayHelpMeeting(actor, meeting.id, meeting.around),
  decide: (facts, input, context): MeetingEvent[] => added(facts, context.id, input),
})

/** Takes somebody out of the queue: oneself from one's phone, anybody by the staff. */
export const leaveFloor = command({
  name: 'meetings.leave-floor',
  input: z.object({ request: id }),
  home: ['meeting'],
  guests: true,
  allow: (actor, facts: FloorFacts, { request }) =>
    facts.own.includes(request) || mayRunMeeting(actor, facts.meeting.around),
  decide: ({ meeting, floor }, { request }): MeetingEvent[] => {
    if (!floor.queue.some(each => each.id === request)) refuse('not-found')
    const queue = floor.queue.filter(each => each.id !== request)
    return [{ type: 'meetings.floor-changed', meeting: meeting.id, floor: { ...floor, queue } }]
  },
})

function added(
  { meeting, floor, issueKnown }: FloorFacts,
  own: Id,
  input: Partial<Omit<Speaker, 'id'>>,
): MeetingEvent[] {
  if (meeting.phase !== 'open') refuse('meeting-not-open')
  if (input.issue !== undefined && !issueKnown) refuse('not-found')
  if (floor.queue.length >= longestQueue) refuse('floor-full')
  const speaker = {
    id: own,
    label: input.label ?? `№ ${floor.next}`,
    ...(input.issue !== undefined && { issue: input.issue }),
    ...(input.address !== undefined && { address: input.address }),
    ...(input.guest && { guest: true }),
    ...(input.order && { order: true }),
  }
  const changed = { ...floor, queue: queued(floor.queue, speaker), next: floor.next + 1 }
  return [{ type: 'meetings.floor-changed', meeting: meeting.id, floor: changed }]
}
