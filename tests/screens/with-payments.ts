import type { Id } from '#shared/core/value.ts'
import { thePayee } from '../places/the-payee.ts'
import type { WalkedTown } from './town.ts'

type Town = Pick<WalkedTown, 'system' | 'sql' | 'now'>

/** Residents have pledged and paid for it, one of them by a wrong entry that was put right; where to pay is set. */
export async function isPaidFor(town: Town, initiative: Id, login: string): Promise<void> {
  const { system, sql, now } = town
  const does = (name: string, input: object) => system('city', `initiatives.${name}`, input)
  const on = now().toISOString().slice(0, 10)
  await system('city', 'places.set-payee', { payee: thePayee })
  await does('pledge', { initiative, sum: 150_000 })
  await does('add-payer', { initiative, words: 'Мария Ивановна Кузнецова, Садовая, 8', sum: 300_000 })
  await does('add-payer', {
    initiative,
    words: 'Константин Константинович Рождественский, Садовая, 12',
    sum: 1_000_050,
  })
  await does('set-payment-day', { initiative, until: '2040-12-01' })
  // What the town's own script has pledged is the moderator's, who looks.
  await sql`
    update initiative_payer set actor = (select id from person where login = ${login})
    where initiative = ${initiative} and actor is not null`
  const payers = await sql<
    { code: string }[]
  >`select code from initiative_payer where initiative = ${initiative} order by n`
  const sums = [100_000, 3_000_000, 1_000_050]
  await does('enter-payments', { payments: payers.map(({ code: payer }, n) => ({ payer, sum: sums[n], on })) })
  const [wrong] = await sql<{ id: string; payer: string }[]>`
    select id, payer from initiative_payment where initiative = ${initiative} and sum = 3000000`
  await does('correct-payment', {
    payment: wrong?.id,
    payer: wrong?.payer,
    sum: 300_000,
    on,
    reason: 'Лишний ноль: в чеке 3 000 ₽',
  })
}

/** Carried out for less than was planned: the rest goes back, one has it already. */
export async function isSettled(town: Town, initiative: Id): Promise<void> {
  const { system, sql, now } = town
  const does = (name: string, input: object) => system('city', `initiatives.${name}`, input)
  await sql`update initiative set state = 'done', spent = 118000000 where id = ${initiative}`
  await does('settle-payments', { initiative, used: 1_332_321 })
  const [{ code }] = await sql<[{ code: string }]>`
    select code from initiative_payer where initiative = ${initiative} order by n limit 1`
  await does('note-refund', { initiative, payer: code, on: now().toISOString().slice(0, 10) })
}
