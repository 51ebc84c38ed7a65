import { expect, test } from 'vitest'
import type { Id } from '#shared/core/value.ts'
import type { MoneyShown } from '#shared/initiatives/money-shown.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import { spelledCode } from '#shared/initiatives/payer-code.ts'
import { thePayee } from '../places/the-payee.ts'
import { openVeche } from '../support/open-veche.ts'
import type { Device } from '../support/veche.ts'
import { aCard } from './an-initiative.ts'

const veche = openVeche()
const on = '2026-11-20'

async function signedIn(login: string, role: 'resident' | 'moderator' | 'head' | 'admin'): Promise<Device> {
  const device = veche.device()
  await device.signIn(await veche.person(login, { role }))
  return device
}

async function does(device: Device, name: string, input: object): Promise<Record<string, unknown>> {
  const answer = await device.send('city', `initiatives.${name}`, input)
  expect(answer, name).toMatchObject({ ok: true })
  return { ...(answer as { result?: object }).result, id: answer.id }
}

async function moneyOf(device: Device, initiative: Id): Promise<MoneyShown | undefined> {
  const answer = await device.http('GET', `/api/initiatives/${initiative}`)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  return ((await answer.json()) as InitiativeShown).money
}

/** An initiative in a state, past its way there: what is looked at here is its money alone. */
async function anInitiative(number: number, state: string): Promise<Id> {
  const id = await veche.system('city', 'initiatives.drop-idea', {
    title: `Площадка ${number}`,
    words: 'Во дворе',
    place: await veche.placeNamed('Садовая, 8–14'),
  })
  await toState(id, state, number)
  const { title } = aCard()
  const content = JSON.stringify({ title, funding: [], budget: [], photos: [], cost: 100 })
  await veche.sql`
    insert into initiative_text (initiative, content, hash, at, by_actor)
    values (${id}, ${content}, ${'a'.repeat(64)}, ${veche.now()}, ${id})`
  return id
}
const toState = (id: Id, state: string, number: number) =>
  veche.sql`update initiative set state = ${state}, number = ${number} where id = ${id}`

test('residents pledge and pay: each sees their own, the keeper all of them, everybody sums and a number', async () => {
  await veche.meeting('Садовая, 8–14')
  const initiative = await anInitiative(1, 'supported')
  const [anna, boris] = [await signedIn('anna', 'resident'), await signedIn('boris', 'resident')]
  const [keeper, head] = [await signedIn('keeper', 'moderator'), await signedIn('mayor', 'head')]
  const passer = veche.device()
  const { payer: annas } = await does(anna, 'pledge', { initiative, sum: 150_000 })
  const { payer: boriss } = await does(boris, 'pledge', { initiative, sum: 70_000 })
  expect(await does(anna, 'pledge', { initiative, sum: 160_000 })).toMatchObject({ payer: annas })
  const { payer: others } = await does(keeper, 'add-payer', { initiative, words: 'Мария Ивановна, Садовая, 8' })
  await does(keeper, 'set-payment-day', { initiative, until: '2027-02-01' })

  const list = [
    { payer: annas, sum: 100_000, on, line: '1' },
    { payer: boriss, sum: 50_000, on, line: '2' },
    { payer: others, sum: 3000, on },
  ]
  expect(await does(keeper, 'enter-payments', { payments: list })).toMatchObject({ entered: 3 })
  // The same list once more: its lines are known, only what has none is new.
  expect(await does(keeper, 'enter-payments', { payments: list.slice(0, 2) })).toMatchObject({ entered: 0 })

  const sums = { pledged: 230_000, paid: 153_000, payers: 3, until: '2027-02-01' }
  expect(await moneyOf(passer, initiative)).toEqual(sums)
  expect(await moneyOf(head, initiative)).toEqual(sums)
  expect(await moneyOf(anna, initiative)).toEqual({
    ...sums,
    own: { payer: annas, pledged: 160_000, payments: [{ id: expect.any(String) as string, sum: 100_000, on }] },
  })
  expect((await moneyOf(keeper, initiative))?.kept?.map(each => [each.name, each.pledged])).toEqual([
    ['Тест anna', 160_000],
    ['Тест boris', 70_000],
    ['Мария Ивановна, Садовая, 8', 0],
  ])

  // Nobody else enters anything, whatever the code.
  for (const device of [anna, head, passer])
    expect(
      await device.send('city', 'initiatives.enter-payments', { payments: [{ payer: annas, sum: 1, on }] }),
    ).toMatchObject({ ok: false })
  const log = JSON.stringify(await veche.sql`select data from event`)
  for (const told of ['Мария Ивановна', String(annas), spelledCode(String(annas)), '150000'])
    expect(log).not.toContain(told)
})

test('a wrong entry is put right, the rest goes back to the kopeck, and what goes back is noted', async () => {
  const initiative = await anInitiative(2, 'under-way')
  const [vera, keeper] = [await signedIn('vera', 'resident'), await signedIn('keeper2', 'admin')]
  const { payer: veras } = await does(vera, 'pledge', { initiative, sum: 10_000 })
  const { payer: other } = await does(keeper, 'add-payer', { initiative, words: 'Сосед' })
  await does(keeper, 'enter-payments', {
    payments: [
      { payer: veras, sum: 100_000, on },
      { payer: other, sum: 20_000, on },
    ],
  })
  const [entry] = (await moneyOf(vera, initiative))?.own?.payments ?? []
  await does(keeper, 'correct-payment', { payment: entry?.id, payer: veras, sum: 10_000, on, reason: 'Лишний ноль' })
  expect((await moneyOf(vera, initiative))?.own?.payments).toEqual([{ id: entry?.id, sum: 10_000, on }])
  expect((await moneyOf(keeper, initiative))?.kept?.[0]?.payments[0]?.corrections).toEqual([
    { sum: 100_000, on, reason: 'Лишний ноль' },
  ])

  await toState(initiative, 'done', 2)
  await does(keeper, 'settle-payments', { initiative, used: 29_000 })
  await does(keeper, 'withdraw-settlement', { initiative, reason: 'Пришёл ещё акт' })
  await does(keeper, 'settle-payments', { initiative, used: 29_900 })
  const settled = { used: 29_900, refunds: 100, returned: 0 }
  expect(await moneyOf(veche.device(), initiative)).toEqual({ pledged: 10_000, paid: 30_000, payers: 2, settled })
  await does(keeper, 'note-refund', { initiative, payer: veras, on })
  expect((await moneyOf(vera, initiative))?.own?.refund).toEqual({ sum: 33, returned: 33, on })
  // Money that comes later was for nothing: it goes back whole.
  await does(keeper, 'enter-payments', { payments: [{ payer: veras, sum: 500, on }] })
  expect((await moneyOf(vera, initiative))?.own?.refund).toEqual({ sum: 533, returned: 33, on })
  expect((await moneyOf(vera, initiative))?.settled).toEqual({ used: 29_900, refunds: 600, returned: 33 })
  await does(keeper, 'undo-refund', { initiative, payer: veras, reason: 'Банк вернул' })
  expect((await moneyOf(vera, initiative))?.own?.refund).toEqual({ sum: 533, returned: 0 })
  expect((await moneyOf(keeper, initiative))?.deeds?.map(each => [each.deed, each.words])).toEqual([
    ['undone', 'Банк вернул'],
    ['returned', undefined],
    ['settled', undefined],
    ['withdrawn', 'Пришёл ещё акт'],
    ['settled', undefined],
  ])
})

test('a bank’s list is looked over before it is entered: whose its codes are, for who keeps those payments alone', async () => {
  const initiative = await anInitiative(3, 'supported')
  const [nina, keeper] = [await signedIn('nina', 'resident'), await signedIn('keeper3', 'moderator')]
  const elsewhere = veche.device()
  const yard = await veche.placeNamed('Лесная, 1–3')
  await elsewhere.signIn(await veche.person('elsewhere', { role: 'moderator', place: yard }))
  const { payer: ninas } = await does(nina, 'pledge', { initiative, sum: 10_000 })
  const asked = { codes: [ninas, '000000075'], lines: ['first', 'second'] }
  await does(keeper, 'enter-payments', { payments: [{ payer: ninas, sum: 100, on, line: 'first' }] })
  const look = async (device: Device) => (await device.http('POST', '/api/initiatives/payers', asked)).json()
  expect(await look(keeper)).toEqual({
    payers: {
      [String(ninas)]: { initiative, number: 3, title: 'Площадка 3', name: 'Тест nina', isSettled: false },
    },
    entered: ['first'],
  })
  expect(await look(elsewhere)).toMatchObject({ payers: {} })
  expect((await nina.http('POST', '/api/initiatives/payers', asked)).status).toBe(404)
})

test('where residents pay is everybody’s to read, and its changes are in the history', async () => {
  await veche.system('city', 'places.set-payee', { payee: thePayee })
  const city = (await (await veche.device().http('GET', '/api/city')).json()) as { state: { town: object } }
  expect(city.state.town).toMatchObject({ payee: thePayee })
  const admin = await signedIn('chief', 'admin')
  const settings = (await (await admin.http('GET', '/api/settings')).json()) as { history: { setting: string }[] }
  expect(settings.history.map(each => each.setting)).toContain('payee-account')
})
