import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { MeetingEvent } from './events.ts'
import { voice, type RequestFacts } from './request.ts'

export type JoinRequestFacts = {
  readonly request: RequestFacts
  readonly joined: number
  /** This device asks already. */
  readonly own: boolean
}

/** «Мне тоже нужно»: one voice a person or device; a second press changes nothing. */
export const joinRequest = command({
  name: 'meetings.join-request',
  input: z.object({ request: id, ...voice }),
  home: ['city'],
  // By POST /api/meeting-requests/ID/join alone, which gives the device its session and counts tries.
  internal: true,
  guests: true,
  allow: () => true,
  decide: (facts: JoinRequestFacts, { request, words, contact }, { actor }): MeetingEvent[] => {
    if (facts.request.state !== 'waiting') refuse('request-decided')
    if (facts.own) return []
    return [
      { type: 'meetings.request-joined', request, joined: facts.joined + 1 },
      { type: 'meetings.voice-noted', request, actor: actor.id, words, contact },
    ]
  },
})
