import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { Group } from '../meetings/meeting.ts'
import type { VoteEvent } from './events.ts'
import { choices, mayVote, pointsOf, pollIsOpen, type Poll } from './poll.ts'

export type CastBallotFacts = {
  readonly poll: Pick<Poll, 'id' | 'mode' | 'points' | 'options' | 'state' | 'electorate'>
  /** The voter: the actor's participant in this meeting, with the receipt of the ballot it has cast already. */
  readonly voter?: {
    readonly participant: string
    readonly group: Group
    /** The poll's list names them. */
    readonly listed: boolean
    readonly receipt?: string
  }
}

/** Casts a ballot, or replaces one's own before the poll closes; one person has one, under one receipt. */
export const castBallot = command({
  name: 'votes.cast-ballot',
  input: z.object({ poll: id, choices }),
  home: ['meeting'],
  together: 'many',
  guests: true,
  allow: () => true,
  decide: ({ poll, voter }: CastBallotFacts, input, context): VoteEvent[] => {
    if (!voter) refuse('not-joined')
    if (!pollIsOpen(poll)) refuse('poll-not-open')
    if (!mayVote(poll.electorate, voter)) refuse('not-an-elector')
    const issues = input.choices.map(([issue]) => issue)
    if (issues.some(i => !poll.options.includes(i)) || new Set(issues).size !== issues.length)
      refuse('poll-option-unknown')
    if (poll.mode === 'one' && (input.choices.length !== 1 || input.choices[0][1] !== 1)) refuse('one-option-only')
    if (poll.mode === 'taps' && input.choices.some(([, n]) => n > 1)) refuse('points-exceeded', { points: 1 })
    if (poll.mode === 'points' && pointsOf(input.choices) > poll.points)
      refuse('points-exceeded', { points: poll.points })
    return [
      {
        type: 'votes.ballot-cast',
        poll: poll.id,
        participant: voter.participant,
        receipt: voter.receipt ?? context.id,
        choices: input.choices,
      },
    ]
  },
  result: (_facts, events) => ({ receipt: events[0]?.type === 'votes.ballot-cast' ? events[0].receipt : '' }),
})
