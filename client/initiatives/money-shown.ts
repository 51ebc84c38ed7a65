import type { Kopecks } from '#shared/core/money.ts'
import type { Day, Id, Moment } from '#shared/core/value.ts'
import type { PayerCode } from '#shared/initiatives/payer-code.ts'

/** Residents' payments as the server shows them: sums to everybody, one's own to a payer, all of it to who keeps them. */
export type MoneyShown = {
  readonly pledged: Kopecks
  readonly paid: Kopecks
  readonly payers: number
  readonly until?: Day
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
  readonly corrections?: readonly { readonly sum: Kopecks; readonly on: Day; readonly reason: string }[]
}

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
