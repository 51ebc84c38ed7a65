import type { ProtocolFacts } from '#shared/documents/protocol-of.ts'
import type { Group, Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import type { MeetingInHand } from '../../core/meeting.ts'

/** What the protocol is made from, as this screen knows it; supports are the running ones while the meeting is open. */
export function factsOf(
  { state, supports, presence }: MeetingInHand,
  meeting: Meeting,
  city: CityState,
): ProtocolFacts {
  const isOver = meeting.phase === 'closed' || meeting.phase === 'published'
  // Once a meeting is closed its issues live on in the city, which then knows them better.
  const later = isOver ? Object.values(city.issues).filter(issue => issue.meeting === meeting.id) : []
  const issues = { ...state?.issues, ...Object.fromEntries(later.map(issue => [issue.id, issue])) }
  return {
    town: city.town,
    meeting,
    groups: presence?.groups as Record<Group, number> | undefined,
    issues: Object.values(issues).map(issue =>
      issue.outcome || isOver ? issue : { ...issue, support: supports[issue.id] ?? issue.support },
    ),
    polls: Object.values(state?.polls ?? {}),
    instructions: Object.values(state?.instructions ?? {}),
    bodies: Object.fromEntries(Object.values(city.bodies).map(body => [body.id, body.name])),
  }
}
