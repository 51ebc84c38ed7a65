import * as z from 'zod/mini'
import { category, knownCategory } from '../core/category.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { linkCode, type Point } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import type { IssueEvent } from './events.ts'
import { issueText } from './issue.ts'

export type AskAheadFacts = {
  readonly meeting: MeetingFacts
  /** Where the meeting's place has its mark: nobody is asked for a pin. */
  readonly point: Point
  /** How many questions this device has asked in advance there. */
  readonly own: number
}

export const askingAhead = z.object({
  text: issueText,
  category,
  link: z.optional(linkCode),
})

/** «Вопрос заранее»: anybody asks before the meeting, without an account; it waits for a moderator's look whatever the meeting does later. */
export const askAhead = command({
  name: 'issues.ask-ahead',
  input: askingAhead,
  home: ['meeting'],
  // By POST /api/meetings/ID/ahead alone, which gives the device its session and counts tries.
  internal: true,
  guests: true,
  allow: () => true,
  decide: (
    { meeting, point, own }: AskAheadFacts,
    { link, ...words },
    { id, actor, policy, ownCategories },
  ): IssueEvent[] => {
    if (meeting.phase !== 'planned') refuse('meeting-not-planned')
    if (own >= policy.questionsAheadPerDevice) refuse('too-many-ahead', { most: policy.questionsAheadPerDevice })
    knownCategory(words.category, ownCategories)
    return [
      {
        type: 'issues.issue-raised',
        issue: id,
        meeting: meeting.id,
        place: meeting.place,
        point,
        ...words,
        channel: 'phone',
      },
      { type: 'issues.author-noted', issue: id, actor: actor.id, ...(link && { link }) },
    ]
  },
})
