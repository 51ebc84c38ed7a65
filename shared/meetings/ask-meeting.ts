import * as z from 'zod/mini'
import { knownCategory } from '../core/category.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { MeetingEvent } from './events.ts'
import { meetingRequest, voice } from './request.ts'

export type AskFacts = {
  readonly placeKnown: boolean
  /** Somebody asks for a meeting there already. */
  readonly waiting: boolean
  /** How many requests of the asker's own are waiting. */
  readonly own: number
}

export const asking = z.object({ ...z.pick(meetingRequest, { place: true, subjects: true }).shape, ...voice })

/** Asks for a meeting in a place; anybody may, without an account. One request a place: others join it. */
export const askMeeting = command({
  name: 'meetings.ask-meeting',
  input: asking,
  home: ['city'],
  // By POST /api/meeting-requests alone, which gives the device its session and counts tries.
  internal: true,
  guests: true,
  allow: () => true,
  decide: (facts: AskFacts, input, { id, actor, policy, ownCategories }): MeetingEvent[] => {
    if (!facts.placeKnown) refuse('place-unknown')
    if (facts.waiting) refuse('request-waiting')
    if (facts.own >= policy.requestsPerPerson) refuse('too-many-requests')
    const { place, subjects, words, contact } = input
    for (const each of subjects) knownCategory(each, ownCategories)
    return [
      {
        type: 'meetings.meeting-asked',
        request: { id, place, subjects: [...new Set(subjects)], state: 'waiting', joined: 1 },
      },
      { type: 'meetings.voice-noted', request: id, actor: actor.id, words, contact },
    ]
  },
})
