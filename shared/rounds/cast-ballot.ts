import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { Id, Moment } from '../core/value.ts'
import type { Line } from '../people/roll.ts'
import { pass } from './admit-voter.ts'
import { ballotContent, ballotText, checkBallot, keptBallot } from './ballot.ts'
import { districtsFor, mayVote } from './electorate.ts'
import type { RoundEvent } from './events.ts'
import { receipt } from './receipt.ts'
import { isVoting, type RoundFacts } from './round.ts'

export type CastFacts = {
  readonly round: Omit<RoundFacts, 'around'>
  readonly line: Line | undefined
  /** Who votes at a terminal, by the pass that was given them; whose line it is then. */
  readonly admitted?: { readonly voter: Id; readonly until: Moment } | undefined
  /** The roll has them already, by whatever channel. */
  readonly marked: boolean
  /** The ballot kept under this code, as it is written. */
  readonly kept: string | undefined
  /** A printed sheet has this code for its serial. */
  readonly printed: boolean
}

/**
 * Casts a ballot under a code that the voter's device has made; at a terminal by a pass, without a session. Its answer is not remembered: a repeat is known by the roll
 * and the code, and is told the same without a trace.
 */
export const castBallot = command({
  name: 'rounds.cast-ballot',
  input: z.object({ receipt, content: ballotContent, pass: z.optional(pass) }),
  home: ['round'],
  together: 'many',
  secret: true,
  guests: true,
  allow: (actor, _facts: CastFacts, input) =>
    actor.kind === 'person' || (actor.kind === 'guest' && input.pass !== undefined),
  decide: ({ round, line, admitted, marked, kept, printed }: CastFacts, input, { actor, now }): RoundEvent[] => {
    const ballot = ballotText(round, input.content)
    // The pass of a ballot that was cast is gone: its repeat is known by the code alone.
    if ((marked || input.pass !== undefined) && kept === ballot) return []
    if (!isVoting(round, now)) refuse('round-not-voting')
    const channel = input.pass === undefined ? 'online' : 'terminal'
    if (channel === 'terminal' && (!admitted || admitted.until <= now)) refuse('pass-unknown')
    if (!mayVote(round.plan, line)) refuse('not-a-voter')
    if (marked) refuse('voted-already')
    if (kept !== undefined || printed) refuse('receipt-taken')
    const voter = admitted?.voter ?? actor.id
    if (!round.plan.channels.includes(channel)) refuse('channel-closed')
    checkBallot(
      round,
      input.content,
      districtsFor(round.plan, line).map(each => each.id),
    )
    return [{ type: 'rounds.ballot-cast', round: round.id, voter, channel, receipt: input.receipt, ballot }]
  },
})

export type ReplaceFacts = {
  readonly round: Omit<RoundFacts, 'around'>
  readonly kept: string | undefined
}

/** Replaces a ballot by its code alone, without a session: nobody can tell whose it was. It stays in its district. */
export const replaceBallot = command({
  name: 'rounds.replace-ballot',
  input: z.object({ receipt, content: ballotContent }),
  home: ['round'],
  together: 'many',
  secret: true,
  guests: true,
  allow: () => true,
  decide: ({ round, kept }: ReplaceFacts, input, { now }): RoundEvent[] => {
    const ballot = ballotText(round, input.content)
    if (!isVoting(round, now)) refuse('round-not-voting')
    if (kept === undefined) refuse('ballot-unknown')
    if (kept === ballot) return []
    const { district } = keptBallot.parse(JSON.parse(kept))
    checkBallot(round, input.content, district === undefined ? [] : [district])
    return [{ type: 'rounds.ballot-replaced', round: round.id, receipt: input.receipt, ballot }]
  },
})
