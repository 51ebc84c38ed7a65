import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { kopecks, sumOf, type Kopecks } from '../core/money.ts'
import { refuse } from '../core/refusal.ts'
import { day, id, text } from '../core/value.ts'
import { mayKeepPayments } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { isEnded, isUnbegun, mustBeUnsettled, type MoneyFacts } from './money.ts'
import { payerCode } from './payer-code.ts'
import { refundsOf, type PayerSum } from './refunds.ts'

export type SettleFacts = MoneyFacts & {
  /** What each payer has paid. */
  readonly paid: readonly PayerSum[]
}

/**
 * Says what of the residents' payments was used; the rest goes back, each payer's refund is noted (131-ФЗ, article 56.1,
 * part 3). Of what was refused, has lost or waits in reserve nothing can have been used. Before an initiative has come to
 * its end it takes a reason, which everybody reads: it is not carried out.
 */
export const settlePayments = command({
  name: 'initiatives.settle-payments',
  input: z.object({ initiative: id, used: kopecks, because: z.optional(text(300)) }),
  home: ['city'],
  allow: (actor, { initiative }: SettleFacts) => mayKeepPayments(actor, initiative.around),
  decide: (facts, { initiative, used, because }, { actor }): InitiativeEvent[] => {
    mustBeUnsettled(facts)
    const { state } = facts.initiative
    if (!isEnded(state) && because === undefined) refuse('reason-missing')
    if (isUnbegun(state) && used > 0) refuse('nothing-used')
    const paid = sumOf(facts.paid.map(each => each.sum))
    if (used > paid) refuse('used-more-than-paid')
    return [
      { type: 'initiatives.payments-settled', initiative, used, by: actor.id, ...(because && { because }) },
      ...refundsOf(facts.paid, used).map(each => ({ type: 'initiatives.refund-added' as const, initiative, ...each })),
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

export type WithdrawFacts = MoneyFacts & {
  /** Somebody has had their money back. */
  readonly isReturned: boolean
}

/** Takes a settlement back, with the reason, while nobody has had money back by it. */
export const withdrawSettlement = command({
  name: 'initiatives.withdraw-settlement',
  input: z.object({ initiative: id, reason: text(300) }),
  home: ['city'],
  allow: (actor, { initiative }: WithdrawFacts) => mayKeepPayments(actor, initiative.around),
  decide: (facts, { initiative, reason }, { actor }): InitiativeEvent[] => {
    if (!facts.isSettled) return []
    if (facts.isReturned) refuse('refunds-begun')
    return [
      { type: 'initiatives.settlement-withdrawn', initiative, reason, by: actor.id },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

export type RefundFacts = MoneyFacts & {
  /** What the payer is still to have back, and what they have had. */
  readonly left: Kopecks
  readonly returned: Kopecks
}

/** Notes that a payer has their money back. */
export const noteRefund = command({
  name: 'initiatives.note-refund',
  input: z.object({ initiative: id, payer: payerCode, on: day }),
  home: ['city'],
  allow: (actor, { initiative }: RefundFacts) => mayKeepPayments(actor, initiative.around),
  decide: (facts, { initiative, payer, on }, { actor, now, timeZone }): InitiativeEvent[] => {
    if (facts.left === 0) return []
    if (on > dayOf(now, timeZone)) refuse('payment-ahead')
    return [
      { type: 'initiatives.refund-returned', initiative, payer, on, by: actor.id },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

/** Says, with the reason, that a payer does not have their money back after all. */
export const undoRefund = command({
  name: 'initiatives.undo-refund',
  input: z.object({ initiative: id, payer: payerCode, reason: text(300) }),
  home: ['city'],
  allow: (actor, { initiative }: RefundFacts) => mayKeepPayments(actor, initiative.around),
  decide: (facts, { initiative, payer, reason }, { actor }): InitiativeEvent[] => {
    if (facts.returned === 0) return []
    return [
      { type: 'initiatives.refund-undone', initiative, payer, reason, by: actor.id },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})
