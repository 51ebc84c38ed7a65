import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import { mayRunMeeting } from '../people/rights.ts'
import { withChannels } from './channels.ts'
import type { VoteEvent } from './events.ts'
import { pollIsOpen, type Poll, type PollCount } from './poll.ts'

/** `count` is that of the ballots. */
export type StopPollFacts = { readonly meeting: MeetingFacts; readonly poll: Poll; readonly count: PollCount }

/** Ends a poll and counts it, once: ballots, and of the other channels what was checked. */
export const stopPoll = command({
  name: 'votes.stop-poll',
  input: z.object({ poll: id }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: StopPollFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input): VoteEvent[] => {
    if (!pollIsOpen(facts.poll)) refuse('poll-not-open')
    const count = withChannels(facts.count, facts.poll)
    return [{ type: 'votes.counted', poll: input.poll, revealed: facts.poll.visibility === 'live', count }]
  },
})

/** Shows the count of a hidden poll to everybody. */
export const revealPoll = command({
  name: 'votes.reveal-poll',
  input: z.object({ poll: id }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: StopPollFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input): VoteEvent[] => {
    if (facts.poll.state !== 'counted' || !facts.poll.count) refuse('poll-not-counted')
    return [{ type: 'votes.poll-revealed', poll: input.poll, count: facts.poll.count }]
  },
})
