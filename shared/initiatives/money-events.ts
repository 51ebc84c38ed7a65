import * as z from 'zod/mini'
import { event } from '../core/event.ts'
import { kopecks } from '../core/money.ts'
import { day, id, text } from '../core/value.ts'
import { payerCode } from './payer-code.ts'

/** Who pays what is a payer's own: none of it stands in a log, everybody has the sums by HTTP. */
const record = { on: [] }
const about = { initiative: id }
const reason = text(300)

/** A payer's code: of somebody with an account, or of whom the words describe. */
export const payerNoted = event(
  'initiatives.payer-noted',
  { ...about, payer: payerCode, actor: z.optional(id), words: z.optional(text(200)) },
  record,
)
export const pledged = event('initiatives.pledged', { ...about, payer: payerCode, sum: kopecks }, record)
export const paymentDaySet = event('initiatives.payment-day-set', { ...about, until: z.optional(day) }, record)

const entry = { payer: payerCode, sum: kopecks, on: day }
export const paymentNoted = event(
  'initiatives.payment-noted',
  { ...about, payment: id, ...entry, line: z.optional(text(120)), by: id },
  record,
)
export const paymentCorrected = event(
  'initiatives.payment-corrected',
  { ...about, payment: id, ...entry, before: z.object(entry), reason, by: id },
  record,
)
export const paymentsSettled = event(
  'initiatives.payments-settled',
  { ...about, used: kopecks, because: z.optional(reason), by: id },
  record,
)
export const settlementWithdrawn = event('initiatives.settlement-withdrawn', { ...about, reason, by: id }, record)
/** So much more is to go back to a payer. */
export const refundAdded = event('initiatives.refund-added', { ...about, payer: payerCode, sum: kopecks }, record)
export const refundReturned = event(
  'initiatives.refund-returned',
  { ...about, payer: payerCode, on: day, by: id },
  record,
)
export const refundUndone = event('initiatives.refund-undone', { ...about, payer: payerCode, reason, by: id }, record)

export const moneyEvents = [
  payerNoted,
  pledged,
  paymentDaySet,
  paymentNoted,
  paymentCorrected,
  paymentsSettled,
  settlementWithdrawn,
  refundAdded,
  refundReturned,
  refundUndone,
] as const
