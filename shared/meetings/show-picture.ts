import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'
import { needsThing, picture } from './picture.ts'

/** Changes what the projector shows; `ofKnown` tells whether the thing to show is of this meeting and public. */
export const showPicture = command({
  name: 'meetings.show-picture',
  input: z.object({ picture }),
  home: ['meeting'],
  allow: (actor, facts: { meeting: MeetingFacts; ofKnown: boolean }) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input): MeetingEvent[] => {
    if (input.picture.of !== undefined && !facts.ofKnown) refuse('not-found')
    if (needsThing(input.picture.scene) && input.picture.of === undefined) refuse('bad-input')
    return [{ type: 'meetings.picture-shown', meeting: facts.meeting.id, picture: input.picture }]
  },
})
