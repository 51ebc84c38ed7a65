import type { Card, InitiativeFacts } from '#shared/initiatives/initiative.ts'
import { payerCodeOf } from '#shared/initiatives/payer-code.ts'
import { correctPayment, enterPayments } from '#shared/initiatives/payments.ts'
import { addPayer, pledge, setPaymentDay } from '#shared/initiatives/pledge.ts'
import { noteRefund, settlePayments, undoRefund, withdrawSettlement } from '#shared/initiatives/settle.ts'
import type { Acts } from './any-city-command.ts'
import { send, type TownInMemory } from './town-in-memory.ts'

/** Who pays, and why something was put right, must never be heard. */
const secret = 'Тайное Имя платит'

/** Residents' payments, in any order. */
export function moneyOf(town: TownInMemory, facts: InitiativeFacts, card: Card): Acts {
  const [payer, on] = [payerCodeOf(7), '2026-11-01']
  const about = {
    initiative: { ...facts, card },
    isSettled: false,
    freeCode: payer,
    isPayer: true,
    isReturned: false,
    paid: [{ payer, sum: 70_000 }],
    payment: { payer, sum: 70_000, on },
  }
  const named = { initiative: card.id }
  const refund = { ...about, isSettled: true, left: 70_000, returned: 0 }
  const payers = { [payer]: { initiative: card.id, around: facts.around, isSettled: true } }
  const entry = { payment: card.id, payer, sum: 7, on, reason: secret }
  return [
    () => send(town, 'city', pledge, about, { ...named, sum: 70_000 }),
    () => send(town, 'city', addPayer, about, { ...named, words: secret, sum: 70_000 }),
    () => send(town, 'city', setPaymentDay, about, { ...named, until: '2027-06-01' }),
    () => send(town, 'city', enterPayments, { payers, lines: [] }, { payments: [{ payer, sum: 7, on, line: secret }] }),
    () => send(town, 'city', correctPayment, about, entry),
    () => {
      send(town, 'city', settlePayments, about, { ...named, used: 0, because: secret })
      send(town, 'city', withdrawSettlement, refund, { ...named, reason: secret })
    },
    () => {
      send(town, 'city', noteRefund, refund, { ...named, payer, on })
      send(town, 'city', undoRefund, { ...refund, left: 0, returned: 1 }, { ...named, payer, reason: secret })
    },
  ]
}
