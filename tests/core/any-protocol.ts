import { expect } from 'vitest'
import type { ApproveFacts } from '#shared/documents/approve-protocol.ts'
import type { MeetingFacts } from '#shared/meetings/meeting.ts'
import { meetingOf, type TownInMemory } from './town-in-memory.ts'

/** The facts of an approval that nothing stands in the way of. */
export const approving = (town: TownInMemory, meeting: MeetingFacts): ApproveFacts => ({
  meeting,
  approved: false,
  issuesLeft: 0,
  pollsHidden: 0,
  data: {
    town: town.city.town,
    meeting: meetingOf(town) ?? expect.fail('no meeting'),
    issues: Object.values(town.truth.issues),
    polls: Object.values(town.truth.polls),
    instructions: Object.values(town.truth.instructions),
    bodies: {},
  },
  prose: [],
})
