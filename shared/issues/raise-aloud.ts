import * as z from 'zod/mini'
import { category, knownCategory } from '../core/category.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, point, text, type Point } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import { mayHelpMeeting } from '../people/rights.ts'
import type { IssueEvent } from './events.ts'
import { card, issueText, type Issue } from './issue.ts'

export type RaiseAloudFacts = {
  readonly meeting: MeetingFacts
  readonly point: Point
  readonly houses: readonly string[]
}

/** «Вопрос с голоса»: the staff writes down what somebody says; it is accepted at once, name and phone stay private. */
export const raiseAloud = command({
  name: 'issues.raise-aloud',
  input: z.object({
    text: issueText,
    category,
    point: z.optional(point),
    house: z.optional(id),
    name: z.optional(text(120)),
    phone: z.optional(text(40)),
    /** Of whoever came without a phone: «что с карточкой № 17». */
    card: z.optional(card),
  }),
  home: ['meeting'],
  city: true,
  allow: (actor, { meeting }: RaiseAloudFacts) => mayHelpMeeting(actor, meeting.id, meeting.around),
  decide: (facts, input, context): IssueEvent[] => {
    const { meeting } = facts
    if (meeting.phase !== 'open') refuse('meeting-not-open')
    if (input.house !== undefined && !facts.houses.includes(input.house)) refuse('house-unknown')
    knownCategory(input.category, context.ownCategories)
    const { house, name, phone, card: number, ...words } = input
    const raised = {
      meeting: meeting.id,
      place: meeting.place,
      ...words,
      point: input.point ?? facts.point,
      channel: 'voice' as const,
    }
    const issue: Issue = { id: context.id, ...raised, state: 'accepted', raisedAt: context.now, support: 0 }
    return [
      { type: 'issues.issue-raised', issue: context.id, ...raised },
      { type: 'issues.author-noted', issue: context.id, house, name, phone, ...(number && { card: number }) },
      { type: 'issues.issue-accepted', issue },
    ]
  },
})
