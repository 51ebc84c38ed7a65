import { randomInt } from 'node:crypto'
import type { Day, Id } from '#shared/core/value.ts'
import type { MoneyFacts } from '#shared/initiatives/money.ts'
import { payerCodeOf, payerCodes, type PayerCode } from '#shared/initiatives/payer-code.ts'
import type { correctPayment, enterPayments, PaymentsFacts } from '#shared/initiatives/payments.ts'
import type { addPayer, pledge, setPaymentDay } from '#shared/initiatives/pledge.ts'
import type { PayerSum } from '#shared/initiatives/refunds.ts'
import type { noteRefund, settlePayments, undoRefund, withdrawSettlement } from '#shared/initiatives/settle.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { findNamed } from './load.ts'

type About = { readonly initiative: Id }
const idsOf = (items: readonly Item<About>[]): Id[] => items.map(item => item.input.initiative)

/** What every rule about payments must know; `null`: nothing that was submitted. */
async function loadMoney(sql: Sql, items: readonly Item<About>[]): Promise<(MoneyFacts | null)[]> {
  const known = await findNamed(sql, items)
  const rows = await sql<{ id: Id; until: Day | null; isSettled: boolean }[]>`
    select i.id, i.payments_until as until,
      exists (select 1 from initiative_settlement s where s.initiative = i.id) as "isSettled"
    from initiative i where i.number is not null and i.id = any(${idsOf(items)}::uuid[])`
  return known.map(initiative => {
    const row = rows.find(each => each.id === initiative?.id)
    if (!row || !initiative?.card) return null
    const { until, isSettled } = row
    return { initiative: { ...initiative, card: initiative.card }, isSettled, ...(until !== null && { until }) }
  })
}

/** A code for each that nobody has. */
async function findFreeCodes(sql: Sql, count: number): Promise<PayerCode[]> {
  const free = new Set<PayerCode>()
  while (free.size < count) {
    const tried = Array.from({ length: count - free.size }, () => payerCodeOf(randomInt(payerCodes)))
    const taken = await sql<{ code: string }[]>`select code from initiative_payer where code = any(${tried}::text[])`
    for (const code of tried) if (!taken.some(row => row.code === code)) free.add(code)
  }
  return [...free]
}

export const loadPledge: Load<typeof pledge> = async (sql, items) => {
  const rows = await sql<{ initiative: Id; actor: Id; code: PayerCode }[]>`
    select initiative, actor, code from initiative_payer
    where initiative = any(${idsOf(items)}::uuid[]) and actor = any(${items.map(item => item.actor.id)}::uuid[])`
  const codes = await findFreeCodes(sql, items.length)
  return (await loadMoney(sql, items)).map((facts, i) => {
    const own = rows.find(row => row.initiative === facts?.initiative.id && row.actor === items[i].actor.id)
    return facts && { ...facts, freeCode: codes[i], ...(own && { own: own.code }) }
  })
}

export const loadAddPayer: Load<typeof addPayer> = async (sql, items) => {
  const codes = await findFreeCodes(sql, items.length)
  return (await loadMoney(sql, items)).map((facts, i) => facts && { ...facts, freeCode: codes[i] })
}

export const loadSetPaymentDay: Load<typeof setPaymentDay> = loadMoney

/** Whose initiative each of these codes is for. */
export async function findPayers(sql: Sql, codes: readonly PayerCode[]): Promise<PaymentsFacts['payers']> {
  const rows = await sql<{ code: PayerCode; initiative: Id; around: Id[] | null; isSettled: boolean }[]>`
    select c.code, c.initiative, array_prepend(p.id, p.within) as around,
      exists (select 1 from initiative_settlement s where s.initiative = i.id) as "isSettled"
    from initiative_payer c join initiative i on i.id = c.initiative left join place p on p.id = i.place
    where c.code = any(${codes}::text[])`
  return Object.fromEntries(rows.map(({ code, around, ...row }) => [code, { ...row, around: around ?? [] }]))
}

/** Which of these lines of a bank's list were taken in before. */
export async function findLines(sql: Sql, lines: readonly string[]): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`select line from initiative_payment where line = any(${lines}::text[])`
  return rows.map(row => row.line)
}

export const loadEnterPayments: Load<typeof enterPayments> = async (sql, items) => {
  const all = items.flatMap(item => item.input.payments)
  const payers = await findPayers(
    sql,
    all.map(each => each.payer),
  )
  const lines = await findLines(
    sql,
    all.flatMap(each => each.line ?? []),
  )
  return items.map(({ input }) => {
    const named = input.payments.map(each => each.payer)
    return { lines, payers: Object.fromEntries(Object.entries(payers).filter(([code]) => named.includes(code))) }
  })
}

export const loadCorrectPayment: Load<typeof correctPayment> = async (sql, items) => {
  const rows = await sql<{ id: Id; initiative: Id; payer: PayerCode; sum: number; on: Day }[]>`
    select id, initiative, payer, sum::float8 as sum, day as "on" from initiative_payment
    where id = any(${items.map(item => item.input.payment)}::uuid[])`
  const payers = await findPayers(
    sql,
    items.map(item => item.input.payer),
  )
  const about = items.map(item => {
    const initiative = rows.find(row => row.id === item.input.payment)?.initiative ?? item.input.payment
    return { ...item, input: { initiative } }
  })
  return (await loadMoney(sql, about)).map((facts, i) => {
    const row = rows.find(each => each.id === items[i].input.payment)
    if (!facts || !row) return null
    const { payer, sum, on } = row
    const isPayer = payers[items[i].input.payer]?.initiative === row.initiative
    return { ...facts, payment: { payer, sum, on }, isPayer }
  })
}

export const loadSettlePayments: Load<typeof settlePayments> = async (sql, items) => {
  const rows = await sql<(PayerSum & About)[]>`
    select initiative, payer, sum(sum)::float8 as sum from initiative_payment
    where initiative = any(${idsOf(items)}::uuid[]) group by initiative, payer having sum(sum) > 0`
  return (await loadMoney(sql, items)).map(facts => {
    const own = rows.filter(row => row.initiative === facts?.initiative.id)
    return facts && { ...facts, paid: own.map(({ payer, sum }) => ({ payer, sum })) }
  })
}

type RefundRow = About & { payer: PayerCode; sum: number; returned: number }

const refundsFor = (sql: Sql, items: readonly Item<About>[]) => sql<RefundRow[]>`
  select initiative, payer, sum::float8 as sum, returned::float8 as returned from initiative_refund
  where initiative = any(${idsOf(items)}::uuid[])`

export const loadWithdrawSettlement: Load<typeof withdrawSettlement> = async (sql, items) => {
  const rows = await refundsFor(sql, items)
  return (await loadMoney(sql, items)).map(
    facts =>
      facts && {
        ...facts,
        isReturned: rows.some(row => row.initiative === facts.initiative.id && row.returned > 0),
      },
  )
}

export const loadNoteRefund: Load<typeof noteRefund> = loadRefund
export const loadUndoRefund: Load<typeof undoRefund> = loadRefund

async function loadRefund(sql: Sql, items: readonly Item<About & { readonly payer: PayerCode }>[]) {
  const rows = await refundsFor(sql, items)
  return (await loadMoney(sql, items)).map((facts, i) => {
    const row = rows.find(each => each.payer === items[i].input.payer && each.initiative === items[i].input.initiative)
    return facts && row ? { ...facts, left: row.sum - row.returned, returned: row.returned } : null
  })
}
