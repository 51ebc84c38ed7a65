import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { kopecks, type Kopecks } from '../core/money.ts'
import { refuse } from '../core/refusal.ts'
import { day, id, text, type Day, type Id } from '../core/value.ts'
import { mayKeepPayments } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { mustBeUnsettled, type MoneyFacts } from './money.ts'
import { payerCode, type PayerCode } from './payer-code.ts'

/** A sum that came: on which day, by whose code. */
const payment = z.object({
  payer: payerCode,
  sum: kopecks.check(z.gte(1)),
  on: day,
  /** What names the line of the bank's list it stands on, so that the same list taken in again enters nothing twice. */
  line: z.optional(text(120)),
})
export type NewPayment = z.infer<typeof payment>

/** Payments taken in at a time: a bank's list of some weeks. */
export const mostPayments = 500

export type PaymentsFacts = {
  /** Whose initiative a code is for; codes that nobody has are missing. */
  readonly payers: Readonly<
    Record<PayerCode, { readonly initiative: Id; readonly around: readonly Id[]; readonly isSettled: boolean }>
  >
  /** The lines that were taken in before. */
  readonly lines: readonly string[]
}

/**
 * Enters what residents have paid, by hand or from a bank's list, all of it or nothing. Money for an initiative whose
 * payments are settled is nobody's to use: it goes back whole.
 */
export const enterPayments = command({
  name: 'initiatives.enter-payments',
  input: z.object({ payments: z.array(payment).check(z.minLength(1), z.maxLength(mostPayments)) }),
  home: ['city'],
  allow: (actor, { payers }: PaymentsFacts) => {
    const known = Object.values(payers)
    return known.length > 0 ? known.every(({ around }) => mayKeepPayments(actor, around)) : mayKeepPayments(actor, [])
  },
  decide: ({ payers, lines }, { payments }, { actor, now, timeZone, newId }): InitiativeEvent[] => {
    const strange = rowsOf(payments, each => !payers[each.payer])
    if (strange.length > 0) refuse('payer-unknown', { rows: strange })
    const ahead = rowsOf(payments, each => each.on > dayOf(now, timeZone))
    if (ahead.length > 0) refuse('payment-ahead', { rows: ahead })
    const fresh = payments.filter(each => each.line === undefined || !lines.includes(each.line))
    const twice = rowsOf(payments, (each, i) => each.line !== undefined && isBefore(payments, each.line, i))
    if (twice.length > 0) refuse('bad-input', { rows: twice })
    const noted = fresh.flatMap(({ payer, sum, on, line }): InitiativeEvent[] => {
      const { initiative, isSettled } = payers[payer] ?? refuse('payer-unknown')
      const entry = { initiative, payment: newId(), payer, sum, on, by: actor.id, ...(line !== undefined && { line }) }
      return [
        { type: 'initiatives.payment-noted', ...entry },
        ...(isSettled ? [{ type: 'initiatives.refund-added' as const, initiative, payer, sum }] : []),
      ]
    })
    const touched = new Set(fresh.map(each => payers[each.payer]?.initiative ?? ''))
    return [
      ...noted,
      ...[...touched].map(initiative => ({ type: 'initiatives.procedure-went-on' as const, initiative })),
    ]
  },
  result: (_facts, events) => ({
    entered: events.filter(each => each.type === 'initiatives.payment-noted').length,
  }),
})

export type CorrectFacts = MoneyFacts & {
  readonly payment: { readonly payer: PayerCode; readonly sum: Kopecks; readonly on: Day }
  /** The code that is named has paid for this initiative, or may. */
  readonly isPayer: boolean
}

/** Puts an entry right, with the reason: another sum (nothing: it never came), day or payer. What it said before stays beside it. */
export const correctPayment = command({
  name: 'initiatives.correct-payment',
  input: z.object({ payment: id, payer: payerCode, sum: kopecks, on: day, reason: text(300) }),
  home: ['city'],
  allow: (actor, { initiative }: CorrectFacts) => mayKeepPayments(actor, initiative.around),
  decide: (facts, { payment, payer, sum, on, reason }, { actor, now, timeZone }): InitiativeEvent[] => {
    mustBeUnsettled(facts)
    if (!facts.isPayer) refuse('payer-unknown')
    if (on > dayOf(now, timeZone)) refuse('payment-ahead')
    const before = facts.payment
    if (before.payer === payer && before.sum === sum && before.on === on) return []
    const initiative = facts.initiative.id
    return [
      { type: 'initiatives.payment-corrected', initiative, payment, payer, sum, on, before, reason, by: actor.id },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

/** The rows, counted from 1, that are so. */
const rowsOf = <T>(all: readonly T[], isSo: (each: T, index: number) => boolean): string[] =>
  all.flatMap((each, i) => (isSo(each, i) ? [String(i + 1)] : []))

const isBefore = (all: readonly NewPayment[], line: string, index: number): boolean =>
  all.slice(0, index).some(each => each.line === line)
