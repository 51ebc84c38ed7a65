import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { Id } from '../core/value.ts'
import { mayRunRound } from '../people/rights.ts'
import type { RoundEvent } from './events.ts'
import { roundPlan, type RoundFacts, type RoundPlan } from './round.ts'
import { movedFor, unfitFor, type Lying } from './take-initiative.ts'

export type PlanRoundFacts = {
  /** The place and those it lies in. */
  readonly around: readonly Id[]
  /** Of the places named (electorate, districts) those there are. */
  readonly known: readonly Id[]
  readonly nextNumber: number
}

/** Plans a round, «конкурсный отбор»; its stream begins here, named by the command's id. The city's lock keeps two of one number apart. */
export const planRound = command({
  name: 'rounds.plan-round',
  input: z.object(roundPlan),
  home: ['round'],
  city: true,
  allow: (actor, facts: PlanRoundFacts) => mayRunRound(actor, facts.around),
  decide: ({ known, nextNumber }, plan, { id, stream }): RoundEvent[] => {
    if (stream !== `round:${id}`) refuse('wrong-stream')
    checkPlan(plan, known)
    return [{ type: 'rounds.round-planned', round: { id, number: nextNumber, phase: 'planned', plan, entries: [] } }]
  },
})

export type ChangeRoundFacts = Omit<PlanRoundFacts, 'nextNumber'> & {
  readonly round: RoundFacts
  /** The initiatives that stand in it. */
  readonly lying: Lying
}

/** Changes what was planned, until voting opens. The initiatives in it must fit the new rules too; where districts changed, each goes to its own. */
export const changeRound = command({
  name: 'rounds.change-round',
  input: z.object(roundPlan),
  home: ['round'],
  allow: (actor, { round, around }: ChangeRoundFacts) => mayRunRound(actor, round.around) && mayRunRound(actor, around),
  decide: ({ round, known, lying }, plan): RoundEvent[] => {
    if (round.phase !== 'planned') refuse('round-locked')
    checkPlan(plan, known)
    const unfit = unfitFor(plan, round.entries, lying)
    if (unfit.length > 0) refuse('initiative-not-eligible', { entries: unfit.map(each => String(each.number)) })
    return [
      { type: 'rounds.round-changed', round: round.id, plan },
      ...movedFor(plan, round.entries, lying).map(entry => ({
        type: 'rounds.entry-put' as const,
        round: round.id,
        entry,
      })),
    ]
  },
})

function checkPlan({ opensAt, closesAt, districts, electorate, eligible }: RoundPlan, known: readonly Id[]): void {
  if (closesAt <= opensAt) refuse('bad-input', { fields: ['closesAt'] })
  const named = [...electorate.places, ...districts.flatMap(each => each.places), ...(eligible?.places ?? [])]
  if (named.some(place => !known.includes(place))) refuse('place-unknown')
  // The published file names districts by their titles.
  for (const name of ['id', 'title'] as const)
    if (new Set(districts.map(each => each[name])).size !== districts.length)
      refuse('bad-input', { fields: ['districts'] })
}
