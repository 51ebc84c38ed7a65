import type { Save } from '../core/store.ts'

export const savePayer: Save<'initiatives.payer-noted'> = async (sql, happened) => {
  await sql`
    insert into initiative_payer (code, initiative, actor, words, at)
    select * from unnest(${happened.map(h => h.event.payer)}::text[], ${happened.map(h => h.event.initiative)}::uuid[],
      ${happened.map(h => h.event.actor ?? null)}::uuid[], ${happened.map(h => h.event.words ?? null)}::text[],
      ${happened.map(h => h.at)}::timestamptz[])`
}

/** The last word of a payer holds. */
export const savePledged: Save<'initiatives.pledged'> = async (sql, happened) => {
  for (const { event } of happened)
    await sql`update initiative_payer set pledged = ${event.sum} where code = ${event.payer}`
}

export const savePaymentDay: Save<'initiatives.payment-day-set'> = async (sql, happened) => {
  for (const { event } of happened)
    await sql`update initiative set payments_until = ${event.until ?? null} where id = ${event.initiative}`
}

export const savePayment: Save<'initiatives.payment-noted'> = async (sql, happened) => {
  const rows = happened.map(({ event, at }) => ({ ...event, at }))
  await sql`
    insert into initiative_payment (id, initiative, payer, sum, day, line, at, by_actor)
    select payment, initiative, payer, sum, "on", line, at, by
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as p (payment uuid, initiative uuid, payer text, sum bigint,
      "on" date, line text, at timestamptz, by uuid)`
}

/** What it said before is kept beside what it says now. */
export const saveCorrection: Save<'initiatives.payment-corrected'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    const { payment, payer, sum, on, before, reason, by } = event
    await sql`
      insert into initiative_payment_correction (payment, payer, sum, day, reason, at, by_actor)
      values (${payment}, ${before.payer}, ${before.sum}, ${before.on}, ${reason}, ${at}, ${by})`
    await sql`update initiative_payment set payer = ${payer}, sum = ${sum}, day = ${on} where id = ${payment}`
  }
}

export const saveSettled: Save<'initiatives.payments-settled'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    const { initiative, used, because = null, by } = event
    await sql`
      insert into initiative_settlement (initiative, used, because, at) values (${initiative}, ${used}, ${because}, ${at})`
    await sql`
      insert into initiative_money_deed (initiative, deed, sum, words, at, by_actor)
      values (${initiative}, 'settled', ${used}, ${because}, ${at}, ${by})`
  }
}

export const saveSettlementWithdrawn: Save<'initiatives.settlement-withdrawn'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    const { initiative, reason, by } = event
    await sql`delete from initiative_refund where initiative = ${initiative}`
    await sql`delete from initiative_settlement where initiative = ${initiative}`
    await sql`
      insert into initiative_money_deed (initiative, deed, words, at, by_actor)
      values (${initiative}, 'withdrawn', ${reason}, ${at}, ${by})`
  }
}

/** Money that came later goes back too: what was returned before is then not all of it any more. */
export const saveRefund: Save<'initiatives.refund-added'> = async (sql, happened) => {
  for (const { event } of happened)
    await sql`
      insert into initiative_refund (payer, initiative, sum) values (${event.payer}, ${event.initiative}, ${event.sum})
      on conflict (payer) do update set sum = initiative_refund.sum + excluded.sum`
}

export const saveReturned: Save<'initiatives.refund-returned'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    const { initiative, payer, on, by } = event
    await sql`
      insert into initiative_money_deed (initiative, deed, payer, sum, at, by_actor)
      select ${initiative}::uuid, 'returned', payer, sum - returned, ${at}::timestamptz, ${by}::uuid
      from initiative_refund where payer = ${payer}`
    await sql`update initiative_refund set returned = sum, returned_on = ${on} where payer = ${payer}`
  }
}

export const saveRefundUndone: Save<'initiatives.refund-undone'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    const { initiative, payer, reason, by } = event
    await sql`update initiative_refund set returned = 0, returned_on = null where payer = ${payer}`
    await sql`
      insert into initiative_money_deed (initiative, deed, payer, words, at, by_actor)
      values (${initiative}, 'undone', ${payer}, ${reason}, ${at}, ${by})`
  }
}
