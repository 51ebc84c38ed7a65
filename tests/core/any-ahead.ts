import { meetingStream } from '#shared/core/stream.ts'
import { askAhead } from '#shared/issues/ask-ahead.ts'
import { acceptIssue } from '#shared/issues/moderate-issue.ts'
import { supportAhead } from '#shared/issues/support-ahead.ts'
import type { MeetingFacts } from '#shared/meetings/meeting.ts'
import { theMeeting } from '../support/rule.ts'
import { words } from './any-city-command.ts'
import { issueOf, send, type TownInMemory } from './town-in-memory.ts'

const here = meetingStream(theMeeting)
const point: [number, number] = [39.9, 59.2]

/** Two questions of before the meeting, one accepted and supported: its figure stays apart from the meeting's own. */
export function askInAdvance(town: TownInMemory, meeting: MeetingFacts): void {
  for (const n of [1, 2])
    send(town, here, askAhead, { meeting, point, own: 0 }, { text: words(town, n), category: 'lighting' })
  const issue = issueOf(town, Object.keys(town.truth.issues)[0] ?? '')
  if (!issue) throw new Error('nobody has asked in advance')
  send(town, here, acceptIssue, { meeting, issue, support: 0 }, { issue: issue.id })
  for (const ahead of [0, 1])
    send(
      town,
      here,
      supportAhead,
      { meeting, issue: { state: 'accepted' }, ahead, own: false },
      { issue: issue.id, on: true },
    )
}
