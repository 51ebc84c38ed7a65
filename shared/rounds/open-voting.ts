import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { text } from '../core/value.ts'
import type { InitiativeEvent } from '../initiatives/events.ts'
import { mayRunRound } from '../people/rights.ts'
import type { RoundEvent } from './events.ts'
import { faultsOf } from './ready.ts'
import { lockHash, type RoundFacts, type Turnout } from './round.ts'
import type { Taken } from './fates.ts'
import { givenBack } from './take-initiative.ts'

type Facts = { readonly round: RoundFacts }

/** Opens the vote and locks everything with a hash. The timer sends it too, when the time has come. */
export const openVoting = command({
  name: 'rounds.open-voting',
  input: z.object({}),
  home: ['round'],
  allow: (actor, { round }: Facts) => mayRunRound(actor, round.around),
  decide: ({ round }, _input, { now }): RoundEvent[] => {
    if (round.phase !== 'planned') refuse('round-locked')
    const faults = faultsOf(round, now)
    if (faults.length > 0) refuse('round-not-ready', { faults })
    return [{ type: 'rounds.voting-opened', round: round.id, hash: lockHash(round) }]
  },
})

export type CancelFacts = Facts & { readonly taken: readonly Taken[] }

/** Calls a round off, with a reason that everybody reads, also in the history of its initiatives; possible until its ballots are published. They are free again. */
export const cancelRound = command({
  name: 'rounds.cancel-round',
  input: z.object({ because: text(500) }),
  home: ['round'],
  city: true,
  allow: (actor, { round }: CancelFacts) => mayRunRound(actor, round.around),
  decide: ({ round, taken }, { because }, context): (RoundEvent | InitiativeEvent)[] => {
    if (!['planned', 'voting', 'closed'].includes(round.phase)) refuse('round-over')
    const back = givenBack(taken, context, { round: round.id, title: round.plan.title, because })
    return [{ type: 'rounds.round-cancelled', round: round.id, because }, ...back]
  },
})

export type CloseFacts = Facts & { readonly turnout: Turnout; readonly head: string }

/** Ends the vote: by an officer only once its last moment has come, so that nobody ends it for its result. */
export const closeVoting = command({
  name: 'rounds.close-voting',
  input: z.object({}),
  home: ['round'],
  allow: (actor, { round }: CloseFacts) => mayRunRound(actor, round.around),
  decide: ({ round, turnout, head }, _input, { now }): RoundEvent[] => {
    if (round.phase !== 'voting') refuse('round-not-voting')
    if (now < round.plan.closesAt) refuse('round-too-early')
    return [{ type: 'rounds.voting-closed', round: round.id, turnout, head }]
  },
})
