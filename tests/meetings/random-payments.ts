import { thePayee } from '../places/the-payee.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { admin, controller, head } from './board.ts'
import type { Kit } from './random-evening.ts'

/**
 * Now and then residents pledge and pay for what was submitted, entries are put right, rests go back; the rules let through
 * what fits. Its dice are its own, so that the rest of the evening goes as it would without.
 */
export function payments({ sql, send }: Kit): () => Promise<void> {
  const dice = seededRandom(32)
  const any = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)]
  const act = (name: string, input: object, actor = admin) => send(`initiatives.${name}`, 'city', input, actor)
  const on = '2026-05-18'
  const payersOf = async (initiative: string) => {
    const rows = await sql<{ code: string }[]>`select code from initiative_payer where initiative = ${initiative}`
    return rows.map(row => row.code)
  }
  const pay = async (initiative: string) => {
    for (const actor of [head, controller]) await act('pledge', { initiative, sum: any([10_000, 33_333]) }, actor)
    if (dice() < 0.3) await act('add-payer', { initiative, words: 'Соседка', sum: 500 })
    await act('set-payment-day', { initiative, ...(dice() < 0.5 && { until: '2027-06-01' }) })
    const entries = (await payersOf(initiative)).map(payer => ({ payer, sum: any([1, 9999]), on }))
    await act('enter-payments', { payments: entries })
    const [wrong] = await sql<{ id: string; payer: string }[]>`
      select id, payer from initiative_payment where initiative = ${initiative} limit 1`
    if (wrong && dice() < 0.5)
      await act('correct-payment', { payment: wrong.id, payer: wrong.payer, sum: 7, on, reason: 'Описка' })
  }
  const settle = async (initiative: string) => {
    await act('settle-payments', { initiative, used: any([0, 3]), because: 'Не состоялось' })
    if (dice() < 0.3) await act('withdraw-settlement', { initiative, reason: 'Рано' })
    for (const payer of await payersOf(initiative)) {
      await act('note-refund', { initiative, payer, on })
      if (dice() < 0.3) await act('undo-refund', { initiative, payer, reason: 'Вернулось' })
    }
  }
  return async () => {
    if (dice() > 0.1) return
    const payee = any([thePayee, { ...thePayee, kpp: '526001002' }, 'none'])
    await send('places.set-payee', 'city', { payee }, admin)
    const rows = await sql<{ id: string }[]>`select id from initiative where number is not null order by number`
    if (rows.length === 0) return
    const initiative = any(rows).id
    await pay(initiative)
    if (dice() < 0.4) await settle(initiative)
  }
}
