import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { kopecks } from '../core/money.ts'
import { refuse } from '../core/refusal.ts'
import { day, id, text } from '../core/value.ts'
import { isIdentified, mayKeepPayments } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { takesPledges, mustBeUnsettled, type MoneyFacts } from './money.ts'
import type { PayerCode } from './payer-code.ts'

export type PledgeFacts = MoneyFacts & {
  /** The actor's own code for this initiative, from an earlier pledge. */
  readonly own?: PayerCode | undefined
  /** A code that nobody has. */
  readonly freeCode: PayerCode
}

/** Pledges a sum for an initiative, or says another one; nothing takes the pledge back. Whoever pledges has a payer's code of their own for it. */
export const pledge = command({
  name: 'initiatives.pledge',
  input: z.object({ initiative: id, sum: kopecks }),
  home: ['city'],
  allow: isIdentified,
  decide: (facts: PledgeFacts, { initiative, sum }, { actor, now, timeZone }): InitiativeEvent[] => {
    mustGather(facts, dayOf(now, timeZone))
    const payer = facts.own ?? facts.freeCode
    return [
      ...(facts.own === undefined
        ? [{ type: 'initiatives.payer-noted' as const, initiative, payer, actor: actor.id }]
        : []),
      { type: 'initiatives.pledged', initiative, payer, sum },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
  result: ({ own, freeCode }) => ({ payer: own ?? freeCode }),
})

export type AddPayerFacts = MoneyFacts & { readonly freeCode: PayerCode }

/** Gives a payer's code to somebody who pays without an account here; the words by which the town knows them are for who keeps the payments. */
export const addPayer = command({
  name: 'initiatives.add-payer',
  input: z.object({ initiative: id, words: text(200), sum: z.optional(kopecks) }),
  home: ['city'],
  allow: (actor, { initiative }: AddPayerFacts) => mayKeepPayments(actor, initiative.around),
  decide: (facts, { initiative, words, sum }): InitiativeEvent[] => {
    const payer = facts.freeCode
    return [
      { type: 'initiatives.payer-noted', initiative, payer, words },
      ...(sum === undefined ? [] : [{ type: 'initiatives.pledged' as const, initiative, payer, sum }]),
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
  result: ({ freeCode }) => ({ payer: freeCode }),
})

/** Says until which day residents pledge and pay; without a day: as long as the initiative may be carried out. */
export const setPaymentDay = command({
  name: 'initiatives.set-payment-day',
  input: z.object({ initiative: id, until: z.optional(day) }),
  home: ['city'],
  allow: (actor, { initiative }: MoneyFacts) => mayKeepPayments(actor, initiative.around),
  decide: (facts, { initiative, until }, { now, timeZone }): InitiativeEvent[] => {
    if (!takesPledges(facts.initiative.state)) refuse('pledges-over')
    mustBeUnsettled(facts)
    if (until !== undefined && until < dayOf(now, timeZone)) refuse('deadline-in-past')
    return [
      { type: 'initiatives.payment-day-set', initiative, ...(until !== undefined && { until }) },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

/** The last day counts whole. */
function mustGather(facts: MoneyFacts, today: string): void {
  const over = facts.until !== undefined && today > facts.until
  if (!takesPledges(facts.initiative.state) || over || facts.isSettled) refuse('pledges-over')
}
