import * as z from 'zod/mini'
import { category, knownCategory } from '../core/category.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { linkCode, point, text, type Point } from '../core/value.ts'
import type { IssueEvent } from './events.ts'
import { email, issueText } from './issue.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'

export type RaiseFacts = {
  readonly meeting: MeetingFacts
  /** Where the pin stands unless they move it: the yard. */
  readonly point: Point
  /** The actor's participant in this meeting, and how many issues it has raised. */
  readonly participant?: {
    readonly id: string
    readonly house?: string
    readonly name?: string
    readonly issues: number
  }
}

/** Raises an issue from a phone: it waits for the moderator, seen by nobody else meanwhile, unless the meeting accepts at once. */
export const raiseIssue = command({
  name: 'issues.raise-issue',
  input: z.object({
    text: issueText,
    category,
    point: z.optional(point),
    // Private, and nobody's but the staff's of the meeting.
    phone: z.optional(text(40)),
    email: z.optional(email),
    link: z.optional(linkCode),
  }),
  home: ['meeting'],
  city: true,
  together: 'many',
  guests: true,
  allow: () => true,
  decide: (facts: RaiseFacts, input, { id, now, policy, ownCategories }): IssueEvent[] => {
    const participant = facts.participant ?? refuse('not-joined')
    if (facts.meeting.phase !== 'open') refuse('meeting-not-open')
    if (participant.issues >= policy.issuesPerParticipant)
      refuse('too-many-issues', { most: policy.issuesPerParticipant })
    knownCategory(input.category, ownCategories)
    const raised = {
      meeting: facts.meeting.id,
      place: facts.meeting.place,
      point: input.point ?? facts.point,
      text: input.text,
      category: input.category,
      channel: 'phone' as const,
    }
    const accepted = { id, ...raised, state: 'accepted' as const, raisedAt: now, support: 0 }
    return [
      { type: 'issues.issue-raised', issue: id, ...raised },
      {
        type: 'issues.author-noted',
        issue: id,
        participant: participant.id,
        house: participant.house,
        name: participant.name,
        ...(input.phone && { phone: input.phone }),
        ...(input.email && { email: input.email }),
        ...(input.link && { link: input.link }),
      },
      ...(facts.meeting.acceptAtOnce ? [{ type: 'issues.issue-accepted' as const, issue: accepted }] : []),
    ]
  },
})
