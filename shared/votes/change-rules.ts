import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { VoteEvent } from './events.ts'
import { modeFits, modeTakesChannels, pollIsOpen, pollRules, type Poll } from './poll.ts'

export type PollFacts = {
  readonly meeting: MeetingFacts
  readonly poll: Poll
  /** Ballots cast so far. */
  readonly ballots: number
  /** Accepted issues of the meeting that have no outcome. */
  readonly openIssues: readonly string[]
}

/** Whether the rules of an open poll may still be changed: until the first vote, by phone, by hand or on paper. */
export const mayChangeRules = (poll: Pick<Poll, 'entries'>, voters: number): boolean =>
  voters === 0 && !poll.entries?.length

/** Changes the rules of a poll; the first vote locks them. */
export const changeRules = command({
  name: 'votes.change-rules',
  input: z.object({ poll: id, ...pollRules }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: PollFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, { poll, ...rules }): VoteEvent[] => {
    if (!pollIsOpen(facts.poll)) refuse('poll-not-open')
    if (!mayChangeRules(facts.poll, facts.ballots)) refuse('poll-rules-locked')
    if (!modeFits(facts.poll.kind, rules.mode) || (facts.poll.kind === 'priority' && rules.decision))
      refuse('bad-input')
    if (facts.poll.channels && !modeTakesChannels(rules.mode)) refuse('points-by-phone')
    return [{ type: 'votes.rules-changed', poll, rules }]
  },
})

/** Adds an issue accepted meanwhile. Taps only: nobody's tap is worth less for it, while points already spread would be. */
export const addOption = command({
  name: 'votes.add-option',
  input: z.object({ poll: id, issue: id }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: PollFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input): VoteEvent[] => {
    if (!pollIsOpen(facts.poll)) refuse('poll-not-open')
    if (facts.poll.kind !== 'priority') refuse('poll-option-unknown')
    if (facts.poll.mode === 'points' && facts.ballots > 0) refuse('poll-rules-locked')
    if (facts.poll.options.includes(input.issue)) refuse('poll-option-present')
    if (!facts.openIssues.includes(input.issue)) refuse('poll-option-unknown')
    return [{ type: 'votes.option-added', ...input }]
  },
})
