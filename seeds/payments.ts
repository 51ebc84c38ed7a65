import { systemActor, type Actor } from '#shared/core/actor.ts'
import type { Kopecks } from '#shared/core/money.ts'
import type { Id } from '#shared/core/value.ts'
import type { Payee } from '#shared/places/payee.ts'
import { addDays } from '#shared/core/calendar.ts'
import { dayIn, later } from './town-time.ts'
import type { World } from './world.ts'

const day = 24 * 60

/** Where the invented town's residents pay: nothing of it is real but the sum of the digits that check. */
const payee: Payee = {
  name: 'УФК (Администрация города Приречный)',
  inn: '5299042170',
  kpp: '529901001',
  account: '03231643990010000000',
  bank: 'Отделение Приречный Банка России//УФК',
  bic: '019900001',
  correspondent: '40102810000000000001',
  oktmo: '99001000',
  kbk: '90011715030140000150',
}

/** The town says where residents pay, long before the first of them does. */
export function takePayments({ script, timeline, now }: World): void {
  const at = later(now, -118 * day)
  timeline.plan(at, async () => {
    await script.send(at, systemActor, 'city', 'places.set-payee', { payee })
  })
}

/** What part of the residents' sum each of them pledges, per cent. */
const parts = [30, 25, 18, 15, 12]

/** Five residents pledge what the budget expects of residents; a part of them has paid by now, or all. */
export async function payFor(
  world: World,
  initiative: Id,
  payers: readonly Actor[],
  at: Date,
  all: boolean,
): Promise<void> {
  const { script, staff } = world
  const [row] = await script.sql<{ cost: number }[]>`
    select cost::float8 as cost from initiative where id = ${initiative}`
  const expected = Math.round((row?.cost ?? 0) / 20)
  if (!all)
    await script.send(at, staff.moderator, 'city', 'initiatives.set-payment-day', {
      initiative,
      until: addDays(dayIn(world.now), 45),
    })
  const payments: { payer: string; sum: Kopecks; on: string }[] = []
  for (const [i, part] of parts.entries()) {
    const by = payers[i]
    if (!by) continue
    const sum = Math.round((expected * part) / 100)
    const { payer } = await script.send(at, by, 'city', 'initiatives.pledge', { initiative, sum })
    if (all || i < 3) payments.push({ payer: String(payer), sum, on: dayIn(at) })
  }
  await script.send(at, staff.moderator, 'city', 'initiatives.enter-payments', { payments })
}

/** Of what was paid ninety-six per cent is used; the rest goes back, to all of the payers or to three of them so far. */
export async function settle({ script, staff }: World, initiative: Id, at: Date, all: boolean): Promise<void> {
  const { moderator } = staff
  const [row] = await script.sql<{ paid: number }[]>`
    select coalesce(sum(sum), 0)::float8 as paid from initiative_payment where initiative = ${initiative}`
  const used = Math.round(((row?.paid ?? 0) * 96) / 100)
  await script.send(at, moderator, 'city', 'initiatives.settle-payments', { initiative, used })
  const refunds = await script.sql<{ payer: string }[]>`
    select payer from initiative_refund where initiative = ${initiative} order by payer`
  for (const { payer } of all ? refunds : refunds.slice(0, 3))
    await script.send(at, moderator, 'city', 'initiatives.note-refund', {
      initiative,
      payer,
      on: dayIn(at),
    })
}
