import { expect, test } from 'vitest'
import type { Card, InitiativeState } from '#shared/initiatives/initiative.ts'
import type { MoneyFacts } from '#shared/initiatives/money.ts'
import { payerCodeOf } from '#shared/initiatives/payer-code.ts'
import { correctPayment, enterPayments } from '#shared/initiatives/payments.ts'
import { addPayer, pledge, setPaymentDay } from '#shared/initiatives/pledge.ts'
import { noteRefund, settlePayments, undoRefund, withdrawSettlement } from '#shared/initiatives/settle.ts'
import {
  anId,
  everybody,
  given,
  guest,
  keepersOfTheYard,
  moderator,
  theDistrict,
  theYard,
  whoMay,
} from '../support/rule.ts'
import { aCard, anIdea, anna, theIdea } from './an-initiative.ts'

const input = { initiative: theIdea }
const [annas, boriss, spare] = [payerCodeOf(1), payerCodeOf(2), payerCodeOf(3)]
const wentOn = { type: 'initiatives.procedure-went-on', initiative: theIdea } as const
const by = moderator.id

const about = (state: InitiativeState, known: Partial<MoneyFacts> = {}): MoneyFacts => {
  const card: Card = aCard({ state, number: 7 })
  return { initiative: { ...anIdea({ state }), card }, isSettled: false, ...known }
}

test('a resident pledges a sum and has a payer’s code; another sum is said under the same code', () => {
  given({ ...about('supported'), freeCode: spare })
    .by(anna)
    .when(pledge, { ...input, sum: 150_000 })
    .makes(
      { type: 'initiatives.payer-noted', initiative: theIdea, payer: spare, actor: anna.id },
      { type: 'initiatives.pledged', initiative: theIdea, payer: spare, sum: 150_000 },
      wentOn,
    )
  const again = given({ ...about('supported'), own: annas, freeCode: spare })
    .by(anna)
    .when(pledge, { ...input, sum: 0 })
  again.makes({ type: 'initiatives.pledged', initiative: theIdea, payer: annas, sum: 0 }, wentOn)
  again.answers({ payer: annas })
})

test('money is pledged to the end of the last day, and only while the initiative may be carried out', () => {
  const facts = { ...about('won', { until: '2026-11-20' }), freeCode: spare }
  const words = { ...input, sum: 100 }
  given(facts).by(anna).when(pledge, words).answers({ payer: spare })
  given(facts).by(anna).when(pledge, words, { now: '2026-11-20T21:00:00.000Z' }).refuses('pledges-over')
  for (const state of ['refused', 'lost', 'done', 'archived'] as const)
    given({ ...about(state), freeCode: spare })
      .by(anna)
      .when(pledge, words)
      .refuses('pledges-over')
  given({ ...about('reserve', { isSettled: true }), freeCode: spare })
    .by(anna)
    .when(pledge, words)
    .refuses('pledges-over')
  given(facts).by(guest).when(pledge, words).refuses('sign-in-needed')
  expect(whoMay(pledge, facts, words)).toEqual(everybody.filter(name => name !== 'guest'))
})

test('somebody without an account is given a code by who keeps the payments', () => {
  const facts = { ...about('supported'), freeCode: spare }
  const words = 'Мария Ивановна, Садовая, 8'
  given(facts)
    .by(moderator)
    .when(addPayer, { ...input, words, sum: 50_000 })
    .makes(
      { type: 'initiatives.payer-noted', initiative: theIdea, payer: spare, words },
      { type: 'initiatives.pledged', initiative: theIdea, payer: spare, sum: 50_000 },
      wentOn,
    )
  expect(whoMay(addPayer, facts, { ...input, words })).toEqual(keepersOfTheYard)
})

test('the day until which residents pay is set, moved and taken away', () => {
  const facts = about('supported')
  given(facts)
    .by(moderator)
    .when(setPaymentDay, { ...input, until: '2027-02-01' })
    .makes({ type: 'initiatives.payment-day-set', initiative: theIdea, until: '2027-02-01' }, wentOn)
  given(facts)
    .by(moderator)
    .when(setPaymentDay, input)
    .makes({ type: 'initiatives.payment-day-set', initiative: theIdea }, wentOn)
  given(facts)
    .by(moderator)
    .when(setPaymentDay, { ...input, until: '2026-11-19' })
    .refuses('deadline-in-past')
  given(about('refused')).by(moderator).when(setPaymentDay, input).refuses('pledges-over')
  expect(whoMay(setPaymentDay, facts, input)).toEqual(keepersOfTheYard)
})

const of = (isSettled = false) => ({ initiative: theIdea, around: [theYard, theDistrict], isSettled })
const paid = { payer: annas, sum: 150_000, on: '2026-11-19' }
const entry = (each: typeof paid) => ({ type: 'initiatives.payment-noted', initiative: theIdea, ...each, by }) as const

test('what came is entered, of several payers at once, and what was taken in before is passed over', () => {
  const known = { payers: { [annas]: of(), [boriss]: of() }, lines: ['2026-11-18 7000 1'] }
  const payments = [paid, { payer: boriss, sum: 7000, on: '2026-11-18', line: '2026-11-18 7000 1' }]
  const done = given(known).by(moderator).when(enterPayments, { payments })
  done.makes({ ...entry(paid), payment: anId('fresh') }, wentOn)
  done.answers({ entered: 1 })
})

test('a payment of today is entered, each with the line that names it in the bank’s list', () => {
  const known = { payers: { [annas]: of(), [boriss]: of() }, lines: [] }
  const first = { ...paid, on: '2026-11-20', line: '2026-11-20 150000 1' }
  const second = { ...paid, payer: boriss, line: '2026-11-19 150000 2' }
  const done = given(known)
    .by(moderator)
    .when(enterPayments, { payments: [first, second] })
  done.makes({ ...entry(first), payment: anId('fresh') }, { ...entry(second), payment: anId('fresh') }, wentOn)
  done.answers({ entered: 2 })
})

test('a list is entered whole or not at all: strange codes and days to come are named by their rows', () => {
  const known = { payers: { [annas]: of() }, lines: [] }
  const strange = [paid, { ...paid, payer: boriss }, { ...paid, payer: spare }]
  given(known)
    .by(moderator)
    .when(enterPayments, { payments: strange })
    .refuses('payer-unknown', { rows: ['2', '3'] })
  given(known)
    .by(moderator)
    .when(enterPayments, { payments: [{ ...paid, on: '2026-11-21' }] })
    .refuses('payment-ahead', { rows: ['1'] })
  given(known)
    .by(moderator)
    .when(enterPayments, { payments: [{ ...paid, payer: '000000001' }] })
    .refuses('bad-input')
  const twice = { ...paid, line: 'та же строка' }
  given(known)
    .by(moderator)
    .when(enterPayments, { payments: [twice, twice] })
    .refuses('bad-input', { rows: ['2'] })
  expect(whoMay(enterPayments, known, { payments: [paid] })).toEqual(keepersOfTheYard)
})

test('money that comes after all was settled goes back whole', () => {
  given({ payers: { [annas]: of(true) }, lines: [] })
    .by(moderator)
    .when(enterPayments, { payments: [paid] })
    .makes(
      { ...entry(paid), payment: anId('fresh') },
      { type: 'initiatives.refund-added', initiative: theIdea, payer: annas, sum: 150_000 },
      wentOn,
    )
})

test('a wrong entry is put right with a reason, and what it said before is kept', () => {
  const facts = { ...about('supported'), payment: paid, isPayer: true }
  const right = { payment: anId('entry'), payer: boriss, sum: 15_000, on: '2026-11-19', reason: 'Лишний ноль' }
  given(facts)
    .by(moderator)
    .when(correctPayment, right)
    .makes({ type: 'initiatives.payment-corrected', initiative: theIdea, ...right, before: paid, by }, wentOn)
  given(facts)
    .by(moderator)
    .when(correctPayment, { ...right, ...paid })
    .makes()
  given({ ...facts, isPayer: false })
    .by(moderator)
    .when(correctPayment, right)
    .refuses('payer-unknown')
  given(facts)
    .by(moderator)
    .when(correctPayment, { ...right, on: '2026-11-21' })
    .refuses('payment-ahead')
  given({ ...facts, isSettled: true })
    .by(moderator)
    .when(correctPayment, right)
    .refuses('payments-settled')
  given(facts)
    .by(moderator)
    .when(correctPayment, { ...right, reason: ' ' })
    .refuses('bad-input')
  expect(whoMay(correctPayment, facts, right)).toEqual(keepersOfTheYard)
})

const sums = [
  { payer: annas, sum: 10_000 },
  { payer: boriss, sum: 20_000 },
]
const refund = (payer: string, sum: number) =>
  ({ type: 'initiatives.refund-added', initiative: theIdea, payer, sum }) as const

test('of what was carried out the rest goes back in proportion, of what was not all of it', () => {
  const facts = { ...about('done'), paid: sums }
  given(facts)
    .by(moderator)
    .when(settlePayments, { ...input, used: 29_000 })
    .makes(
      { type: 'initiatives.payments-settled', initiative: theIdea, used: 29_000, by },
      refund(annas, 333),
      refund(boriss, 667),
      wentOn,
    )
  for (const state of ['refused', 'lost', 'reserve'] as const) {
    given({ ...about(state), paid: sums })
      .by(moderator)
      .when(settlePayments, { ...input, used: 0 })
      .makes(
        { type: 'initiatives.payments-settled', initiative: theIdea, used: 0, by },
        refund(annas, 10_000),
        refund(boriss, 20_000),
        wentOn,
      )
    given({ ...about(state), paid: sums })
      .by(moderator)
      .when(settlePayments, { ...input, used: 1 })
      .refuses('nothing-used')
  }
  given(facts)
    .by(moderator)
    .when(settlePayments, { ...input, used: 30_001 })
    .refuses('used-more-than-paid')
  given({ ...facts, isSettled: true })
    .by(moderator)
    .when(settlePayments, { ...input, used: 0 })
    .refuses('payments-settled')
  expect(whoMay(settlePayments, facts, { ...input, used: 0 })).toEqual(keepersOfTheYard)
})

test('what is given up half-way is settled with a reason that everybody reads', () => {
  const facts = { ...about('under-way'), paid: sums }
  given(facts)
    .by(moderator)
    .when(settlePayments, { ...input, used: 0 })
    .refuses('reason-missing')
  const [settled] = given(facts)
    .by(moderator)
    .when(settlePayments, { ...input, used: 3000, because: 'Участок отошёл под теплотрассу' })
    .events()
  expect(settled).toMatchObject({ used: 3000, because: 'Участок отошёл под теплотрассу' })
})

test('a settlement is taken back with a reason while nobody has had money back', () => {
  const facts = { ...about('done', { isSettled: true }), isReturned: false }
  const words = { ...input, reason: 'Пришёл ещё один акт' }
  given(facts)
    .by(moderator)
    .when(withdrawSettlement, words)
    .makes({ type: 'initiatives.settlement-withdrawn', ...words, by }, wentOn)
  given({ ...facts, isReturned: true })
    .by(moderator)
    .when(withdrawSettlement, words)
    .refuses('refunds-begun')
  given({ ...facts, isSettled: false })
    .by(moderator)
    .when(withdrawSettlement, words)
    .makes()
  expect(whoMay(withdrawSettlement, facts, words)).toEqual(keepersOfTheYard)
})

test('a refund is returned on a day, once, and a slip of the hand is undone with a reason', () => {
  const facts = { ...about('done', { isSettled: true }), left: 333, returned: 0 }
  const words = { ...input, payer: annas, on: '2026-11-20' }
  given(facts)
    .by(moderator)
    .when(noteRefund, words)
    .makes({ type: 'initiatives.refund-returned', ...words, by }, wentOn)
  given({ ...facts, left: 0, returned: 333 })
    .by(moderator)
    .when(noteRefund, words)
    .makes()
  given(facts)
    .by(moderator)
    .when(noteRefund, { ...words, on: '2026-11-21' })
    .refuses('payment-ahead')
  expect(whoMay(noteRefund, facts, words)).toEqual(keepersOfTheYard)

  const undo = { ...input, payer: annas, reason: 'Банк вернул перевод' }
  given({ ...facts, left: 0, returned: 333 })
    .by(moderator)
    .when(undoRefund, undo)
    .makes({ type: 'initiatives.refund-undone', ...undo, by }, wentOn)
  given(facts).by(moderator).when(undoRefund, undo).makes()
  expect(whoMay(undoRefund, facts, undo)).toEqual(keepersOfTheYard)
})
