import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { sha256 } from '../core/sha256.ts'
import { id } from '../core/value.ts'
import { mayRunRound } from '../people/rights.ts'
import { mayVote } from './electorate.ts'
import type { MarkFacts } from './enter-paper.ts'
import type { RoundEvent } from './events.ts'
import { readLetters, receiptOf } from './receipt.ts'
import { isVoting } from './round.ts'

/** What opens the booth of a terminal for one ballot: 40 random bits as two groups of four letters. */
export const pass = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/))

/** A pass from random bytes, ten of them. */
export const passOf = (bytes: Uint8Array): string => receiptOf(bytes).slice(0, 9)

/** What somebody typed, as the pass it means. */
export function readPass(typed: string): string | undefined {
  const read = readLetters(typed)
  return pass.safeParse(read).success ? read : undefined
}

/** Under what a pass is kept: who reads the table cannot vote by it. */
export const passHash = (pass: string): string => sha256(`pass ${pass}`)

/** How long a pass may wait for its voter, minutes; then the operator gives another. */
export const passMinutes = 15

/**
 * Lets somebody of the roll vote at a terminal: the operator of a centre has seen who it is. Nobody is marked yet: that comes
 * with the ballot, so that whoever goes away without one may still vote anywhere. A second pass ends the first.
 */
export const admitVoter = command({
  name: 'rounds.admit-voter',
  input: z.object({ voter: id, hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  home: ['round'],
  allow: (actor, { round }: MarkFacts) => mayRunRound(actor, round.around),
  decide: ({ round, line, marked }, { voter, hash }, { now }): RoundEvent[] => {
    if (!round.plan.channels.includes('terminal')) refuse('channel-closed')
    if (!isVoting(round, now)) refuse('round-not-voting')
    if (!mayVote(round.plan, line)) refuse('voter-barred')
    if (marked) refuse('voter-voted')
    const until = new Date(Date.parse(now) + passMinutes * 60_000).toISOString()
    return [{ type: 'rounds.voter-admitted', round: round.id, voter, hash, until }]
  },
})
