import type { Kopecks } from '../core/money.ts'
import type { Day, Id, Moment } from '../core/value.ts'
import type { PayerCode } from './payer-code.ts'

/** Residents' payments for an initiative: sums for everybody, one's own for a payer, all of it for who keeps them. */
export type MoneyShown = {
  readonly pledged: Kopecks
  readonly paid: Kopecks
  /** Payers from whom something has come, people. */
  readonly payers: number
  /** The last day for pledges and payments. */
  readonly until?: Day
  /** Once it is said what was used: that, what goes back, what has gone back, and why it was not carried out. */
  readonly settled?: {
    readonly used: Kopecks
    readonly refunds: Kopecks
    readonly returned: Kopecks
    readonly because?: string
  }
  readonly own?: PayerShown
  readonly kept?: readonly (PayerShown & { readonly name: string })[]
  readonly deeds?: readonly DeedShown[]
}

export type PayerShown = {
  readonly payer: PayerCode
  readonly pledged: Kopecks
  readonly payments: readonly PaymentShown[]
  readonly refund?: { readonly sum: Kopecks; readonly returned: Kopecks; readonly on?: Day }
}

export type PaymentShown = {
  readonly id: Id
  readonly sum: Kopecks
  readonly on: Day
  /** What it said before it was put right, the oldest first; for who keeps the payments alone. */
  readonly corrections?: readonly { readonly sum: Kopecks; readonly on: Day; readonly reason: string }[]
}

/** What the keeper did and why, the newest first. */
export type DeedShown = {
  readonly deed: 'settled' | 'withdrawn' | 'returned' | 'undone'
  readonly at: Moment
  readonly payer?: PayerCode
  readonly sum?: Kopecks
  readonly words?: string
}

/** What somebody has paid in all. */
export const paidBy = ({ payments }: Pick<PayerShown, 'payments'>): Kopecks =>
  payments.reduce((sum, each) => sum + each.sum, 0)
