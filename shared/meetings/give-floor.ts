import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import type { Policy } from '../core/policy.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { FloorFacts } from './ask-floor.ts'
import type { MeetingEvent } from './events.ts'
import { movedInQueue, paused, type Floor, type Speech } from './floor.ts'
import type { MeetingKind } from './meeting.ts'

const allow = (actor: Parameters<typeof mayRunMeeting>[0], { meeting }: FloorFacts) =>
  mayRunMeeting(actor, meeting.around)

/** Gives somebody of the queue the floor, for the town's usual minutes unless said otherwise; who spoke has spoken. */
export const giveFloor = command({
  name: 'meetings.give-floor',
  input: z.object({ request: id, minutes: z.optional(z.number().check(z.int(), z.gte(1), z.lte(60))) }),
  home: ['meeting'],
  allow,
  decide: (facts: FloorFacts, { request, minutes }, { now, policy }): MeetingEvent[] => {
    mustBeOpen(facts)
    const speaker = facts.floor.queue.find(each => each.id === request) ?? refuse('not-found')
    const seconds = (minutes ?? usualMinutes(facts.meeting.kind, policy)) * 60
    const queue = facts.floor.queue.filter(each => each !== speaker)
    return changed(facts, { ...facts.floor, queue, now: { ...speaker, seconds, spent: 0, since: now } })
  },
})

/** Pauses the speaker's clock, lets it go on, adds a minute, or ends the speech. */
export const timeFloor = command({
  name: 'meetings.time-floor',
  input: z.object({ deed: z.enum(['pause', 'resume', 'add', 'end']) }),
  home: ['meeting'],
  allow,
  decide: (facts: FloorFacts, { deed }, { now }): MeetingEvent[] => {
    mustBeOpen(facts)
    const { now: speech, ...rest } = facts.floor
    if (!speech) refuse('floor-free')
    if (deed === 'end') return changed(facts, rest)
    return changed(facts, { ...rest, now: timed(speech, deed, now) })
  },
})

/** Puts somebody elsewhere in the queue; points of order stay before all others. */
export const moveInFloor = command({
  name: 'meetings.move-in-floor',
  input: z.object({ request: id, after: z.optional(id) }),
  home: ['meeting'],
  allow,
  decide: (facts: FloorFacts, { request, after }): MeetingEvent[] => {
    mustBeOpen(facts)
    const queue = movedInQueue(facts.floor.queue, request, after) ?? refuse('not-found')
    return changed(facts, { ...facts.floor, queue })
  },
})

function timed(speech: Speech, deed: 'pause' | 'resume' | 'add', now: string): Speech {
  if (deed === 'pause') return paused(speech, now)
  if (deed === 'resume') return { ...speech, since: speech.since ?? now }
  return { ...speech, seconds: Math.min(36_000, speech.seconds + 60) }
}

/** How long one speaks in a meeting of a kind, minutes. */
const usualMinutes = (kind: MeetingKind, policy: Policy): number =>
  kind === 'council' || kind === 'field-session'
    ? policy.speechMinutesCouncil
    : kind === 'hearing'
      ? policy.speechMinutesHearing
      : policy.speechMinutes

function mustBeOpen({ meeting }: FloorFacts): void {
  if (meeting.phase !== 'open') refuse('meeting-not-open')
}

const changed = ({ meeting }: FloorFacts, floor: Floor): MeetingEvent[] => [
  { type: 'meetings.floor-changed', meeting: meeting.id, floor },
]
