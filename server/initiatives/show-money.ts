import type { Actor } from '#shared/core/actor.ts'
import type { Day, Id } from '#shared/core/value.ts'
import type { InitiativeFacts } from '#shared/initiatives/initiative.ts'
import type { DeedShown, MoneyShown, PayerShown, PaymentShown } from '#shared/initiatives/money-shown.ts'
import type { PayerCode } from '#shared/initiatives/payer-code.ts'
import { mayKeepPayments } from '#shared/people/rights.ts'
import type { Sql } from '../core/store.ts'

/** The payments as the asker may see them. */
export async function showMoney(
  sql: Sql,
  { id, around }: Pick<InitiativeFacts, 'id' | 'around'>,
  actor: Actor,
): Promise<MoneyShown> {
  const keeps = mayKeepPayments(actor, around)
  const [sums] = await sql<SumsRow[]>`
    select i.payments_until as until, s.used::float8 as used, s.because,
      (select coalesce(sum(pledged), 0)::float8 from initiative_payer p where p.initiative = i.id) as pledged,
      (select coalesce(sum(sum), 0)::float8 from initiative_payment p where p.initiative = i.id) as paid,
      (select count(distinct payer)::int from initiative_payment p where p.initiative = i.id and p.sum > 0) as payers,
      (select coalesce(sum(sum), 0)::float8 from initiative_refund r where r.initiative = i.id) as refunds,
      (select coalesce(sum(returned), 0)::float8 from initiative_refund r where r.initiative = i.id) as returned
    from initiative i left join initiative_settlement s on s.initiative = i.id where i.id = ${id}`
  const { until, used, because, pledged, paid, payers, refunds, returned } = sums
  const rows = await loadPayers(sql, id, keeps ? null : actor.id)
  const own = rows.find(row => row.actor === actor.id)
  return {
    pledged,
    paid,
    payers,
    ...(until !== null && { until }),
    ...(used !== null && { settled: { used, refunds, returned, ...(because !== null && { because }) } }),
    ...(own && { own: withoutCorrections(own.shown) }),
    ...(keeps && { kept: rows.map(row => ({ ...row.shown, name: row.name })), deeds: await loadDeeds(sql, id) }),
  }
}

type SumsRow = Pick<MoneyShown, 'pledged' | 'paid' | 'payers'> & {
  until: Day | null
  used: number | null
  because: string | null
  refunds: number
  returned: number
}

/** Payers of an initiative in the order they came; of one actor alone where one is named. */
async function loadPayers(sql: Sql, initiative: Id, actor: Id | null) {
  const rows = await sql<PayerRow[]>`
    select p.code, p.actor, coalesce(p.words, person.name, '') as name, p.pledged::float8 as pledged,
      r.sum::float8 as refund, r.returned::float8 as returned, r.returned_on as "on",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', m.id, 'sum', m.sum, 'on', m.day, 'corrections', coalesce((
            select jsonb_agg(jsonb_build_object('sum', c.sum, 'on', c.day, 'reason', c.reason) order by c.n)
            from initiative_payment_correction c where c.payment = m.id), '[]')) order by m.day, m.id)
        from initiative_payment m where m.payer = p.code), '[]') as payments
    from initiative_payer p left join person on person.id = p.actor left join initiative_refund r on r.payer = p.code
    where p.initiative = ${initiative} and (${actor}::uuid is null or p.actor = ${actor})
    order by p.n`
  return rows.map(({ code, actor: person, name, pledged, refund, returned, on, payments }) => ({
    actor: person,
    name,
    shown: {
      payer: code,
      pledged,
      payments,
      ...(refund !== null && { refund: { sum: refund, returned: returned ?? 0, ...(on !== null && { on }) } }),
    } satisfies PayerShown,
  }))
}

type PayerRow = {
  code: PayerCode
  actor: Id | null
  name: string
  pledged: number
  refund: number | null
  returned: number | null
  on: Day | null
  payments: PaymentShown[]
}

const withoutCorrections = (shown: PayerShown): PayerShown => ({
  ...shown,
  payments: shown.payments.filter(each => each.sum > 0).map(({ id, sum, on }) => ({ id, sum, on })),
})

async function loadDeeds(sql: Sql, initiative: Id): Promise<DeedShown[]> {
  const rows = await sql<DeedRow[]>`
    select deed, at, payer, sum::float8 as sum, words from initiative_money_deed
    where initiative = ${initiative} order by n desc`
  return rows.map(({ deed, at, payer, sum, words }) => ({
    deed,
    at: at.toISOString(),
    ...(payer !== null && { payer }),
    ...(sum !== null && { sum }),
    ...(words !== null && { words }),
  }))
}

type DeedRow = {
  deed: DeedShown['deed']
  at: Date
  payer: PayerCode | null
  sum: number | null
  words: string | null
}
