import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'

/** «Принимать сразу»: questions from phones are shown without a moderator's look, or wait for it again. */
export const acceptAtOnce = command({
  name: 'meetings.accept-at-once',
  input: z.object({ on: z.boolean() }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: { meeting: MeetingFacts }) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, { on }): MeetingEvent[] => {
    if (facts.meeting.phase !== 'open' && facts.meeting.phase !== 'planned') refuse('meeting-not-open')
    return [{ type: 'meetings.acceptance-changed', meeting: facts.meeting.id, atOnce: on }]
  },
})
