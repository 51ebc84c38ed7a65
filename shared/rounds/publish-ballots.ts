import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { InitiativeEvent } from '../initiatives/events.ts'
import { mayRunRound } from '../people/rights.ts'
import { potOutcome, type RoundEvent } from './events.ts'
import { toldOutcome, type Taken } from './fates.ts'
import type { Round, RoundFacts } from './round.ts'

export type PublishFacts = {
  readonly round: RoundFacts
  /** Paper ballots that one operator has entered and no other has checked. */
  readonly unchecked: number
  /** The file of all ballots in the order of their codes: how many, and its hash. */
  readonly ballots: NonNullable<Round['ballots']>
}

/** Publishes all ballots with their codes; what is on paper and not checked is left out, and that must be said. */
export const publishBallots = command({
  name: 'rounds.publish-ballots',
  input: z.object({ leave: z.optional(z.boolean()) }),
  home: ['round'],
  allow: (actor, { round }: PublishFacts) => mayRunRound(actor, round.around),
  decide: ({ round, unchecked, ballots }, { leave }): RoundEvent[] => {
    if (round.phase !== 'closed') refuse('round-not-closed')
    if (unchecked > 0 && leave !== true) refuse('paper-left', { unchecked })
    return [{ type: 'rounds.ballots-published', round: round.id, ballots }]
  },
})

export type CountedFacts = { readonly round: RoundFacts; readonly taken: readonly Taken[] }

/**
 * Takes in the count of the published file, made apart from everything by the locked rule, and tells each initiative of the
 * round how it came out: both at once, or neither. Only the server's own counter sends it.
 */
export const publishCount = command({
  name: 'rounds.publish-count',
  input: z.object({ outcome: z.object({ pots: z.array(potOutcome) }) }),
  home: ['round'],
  city: true,
  internal: true,
  allow: actor => actor.kind === 'system',
  decide: ({ round, taken }: CountedFacts, { outcome }, context): (RoundEvent | InitiativeEvent)[] => {
    if (round.phase !== 'published') refuse('round-not-closed')
    return [{ type: 'rounds.counted', round: round.id, outcome }, ...toldOutcome(round, outcome, taken, context)]
  },
})
