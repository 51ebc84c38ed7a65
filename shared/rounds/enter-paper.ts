import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import { mayRunRound } from '../people/rights.ts'
import type { Line } from '../people/roll.ts'
import { ballotContent, ballotText, checkBallot } from './ballot.ts'
import { mayVote } from './electorate.ts'
import type { RoundEvent } from './events.ts'
import { receipt } from './receipt.ts'
import { isVoting, type RoundFacts } from './round.ts'

export type PrintFacts = {
  readonly round: RoundFacts
  /** A serial stands on a sheet already, or is the code of a ballot. */
  readonly taken: boolean
}

/** Makes the serials of a printed stack: random, in no order, of nobody. */
export const printBallots = command({
  name: 'rounds.print-ballots',
  input: z.object({ serials: z.array(receipt).check(z.minLength(1), z.maxLength(500)) }),
  home: ['round'],
  allow: (actor, { round }: PrintFacts) => mayRunRound(actor, round.around),
  decide: ({ round, taken }, { serials }): RoundEvent[] => {
    if (!round.plan.channels.includes('paper')) refuse('channel-closed')
    if (round.phase !== 'voting') refuse('round-not-voting')
    if (taken) refuse('receipt-taken')
    return [{ type: 'rounds.paper-printed', round: round.id, serials: [...new Set(serials)] }]
  },
})

export type MarkFacts = {
  readonly round: RoundFacts
  readonly line: Line | undefined
  readonly marked: boolean
}

/** Gives somebody a paper ballot: they are marked on the one roll, so that nobody votes twice by two channels. */
export const markVoter = command({
  name: 'rounds.mark-voter',
  input: z.object({ voter: id }),
  home: ['round'],
  allow: (actor, { round }: MarkFacts) => mayRunRound(actor, round.around),
  decide: ({ round, line, marked }, { voter }, { now }): RoundEvent[] => {
    if (!round.plan.channels.includes('paper')) refuse('channel-closed')
    if (!isVoting(round, now)) refuse('round-not-voting')
    if (!mayVote(round.plan, line)) refuse('voter-barred')
    if (marked) refuse('voter-voted')
    return [{ type: 'rounds.voter-marked', round: round.id, voter }]
  },
})

export type PaperFacts = {
  readonly round: RoundFacts
  /** The sheet with this serial: whether it counts already, and what operators have read from it (`null`: spoiled). */
  readonly sheet:
    | { readonly checked: boolean; readonly entries: readonly { readonly by: Id; readonly ballot: string | null }[] }
    | undefined
}

/** Enters a paper ballot; it counts when another operator has read the same from it. No content: it is spoiled. */
export const enterPaper = command({
  name: 'rounds.enter-paper',
  input: z.object({ serial: receipt, content: z.optional(ballotContent) }),
  home: ['round'],
  allow: (actor, { round }: PaperFacts) => mayRunRound(actor, round.around),
  decide: ({ round, sheet }, { serial, content }, { actor }): RoundEvent[] => {
    if (round.phase !== 'voting' && round.phase !== 'closed') refuse('round-over')
    if (!sheet) refuse('serial-unknown')
    if (sheet.checked) refuse('serial-counted')
    if (content)
      checkBallot(
        round,
        content,
        round.plan.districts.map(each => each.id),
      )
    const ballot = content && ballotText(round, content)
    const checked = sheet.entries.some(each => each.by !== actor.id && each.ballot === (ballot ?? null))
    return [
      {
        type: 'rounds.paper-entered',
        round: round.id,
        serial,
        by: actor.id,
        ...(ballot !== undefined && { ballot }),
        checked,
      },
    ]
  },
  result: (_facts, events) => ({
    checked: events.some(each => each.type === 'rounds.paper-entered' && each.checked),
  }),
})
