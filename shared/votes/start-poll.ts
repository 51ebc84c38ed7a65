import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { VoteEvent } from './events.ts'
import { pollRules } from './poll.ts'

export type StartPollFacts = {
  readonly meeting: MeetingFacts
  readonly runningPolls: number
  /** Accepted issues of the meeting that have no outcome. */
  readonly openIssues: readonly string[]
}

/** Starts the «рейтинг вопросов» over the meeting's open issues, or over those named; it has no legal force. */
export const startPoll = command({
  name: 'votes.start-poll',
  input: z.object({ ...pollRules, options: z.optional(z.array(id).check(z.minLength(1), z.maxLength(200))) }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: StartPollFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): VoteEvent[] => {
    if (facts.meeting.phase !== 'open') refuse('meeting-not-open')
    if (facts.runningPolls > 0) refuse('poll-running')
    const options = input.options ?? [...facts.openIssues]
    if (options.length === 0) refuse('poll-without-issues')
    if (options.some(o => !facts.openIssues.includes(o)) || new Set(options).size !== options.length)
      refuse('poll-option-unknown')
    const poll = {
      id: context.id,
      meeting: facts.meeting.id,
      kind: 'priority' as const,
      ...input,
      options,
      state: 'open' as const,
      startedAt: context.now,
    }
    return [{ type: 'votes.poll-started', poll }]
  },
})
