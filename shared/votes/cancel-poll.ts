import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text, type Moment } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { VoteEvent } from './events.ts'
import { pollIsOpen, type Poll } from './poll.ts'

/** `ballots`: those cast by phone. */
export type CancelPollFacts = { readonly meeting: MeetingFacts; readonly poll: Poll; readonly ballots: number }

/**
 * Takes back a vote that was started by mistake: at any time while nobody has voted, else within `seconds` of its start,
 * so that nobody cancels a vote for its result. It stays in the history and never has a count.
 */
export const cancelPoll = command({
  name: 'votes.cancel-poll',
  input: z.object({ poll: id, because: text(200) }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: CancelPollFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: ({ poll, ballots }, { because }, { now, policy }): VoteEvent[] => {
    if (!pollIsOpen(poll)) refuse('poll-not-open')
    const seconds = policy.cancelVoteSeconds
    if (!mayCancel(poll, ballots, now, seconds)) refuse('poll-cancel-too-late', { seconds })
    return [{ type: 'votes.poll-cancelled', poll: poll.id, because }]
  },
})

/** Whether an open vote may still be cancelled; what was counted in the hall or on paper is a vote as well. */
export function mayCancel(
  poll: Pick<Poll, 'startedAt' | 'entries'>,
  voters: number,
  now: Moment,
  seconds: number,
): boolean {
  if (voters === 0 && !poll.entries?.length) return true
  return Date.parse(now) - Date.parse(poll.startedAt) <= seconds * 1000
}
