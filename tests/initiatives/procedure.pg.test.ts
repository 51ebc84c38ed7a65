import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Id } from '#shared/core/value.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { CityState } from '#shared/state.ts'
import type { Due } from '#shared/initiatives/deeds.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import { milestonesOf } from '../../client/initiatives/standing.ts'
import { openVeche } from '../support/open-veche.ts'
import type { Device } from '../support/veche.ts'
import { readyDraft } from './ready-draft.ts'

const veche = openVeche()

const picture = Buffer.from('a picture')
const day = 24 * 60 * 60 * 1000

async function signedIn(
  login: string,
  role: 'resident' | 'moderator' | 'head' | 'deputy',
): Promise<Device & { id: Id }> {
  const device = veche.device()
  const person = await veche.person(login, { role })
  await device.signIn(person)
  return { ...device, id: person.id }
}

async function does(device: Device, name: string, input: object): Promise<Id> {
  const answer = await device.send('city', `initiatives.${name}`, input)
  expect(answer, name).toMatchObject({ ok: true })
  return answer.id
}

const show = async (device: Device, id: Id) =>
  (await (await device.http('GET', `/api/initiatives/${id}`)).json()) as InitiativeShown

const cardOf = async (id: Id): Promise<Card | undefined> =>
  ((await (await veche.device().http('GET', '/api/city')).json()) as { state: CityState }).state.initiatives[id]

/** What stands on somebody's list. */
const listOf = async (device: Device) =>
  ((await (await device.http('GET', '/api/initiatives/desk')).json()) as { items: Due[] }).items

test('an initiative goes its whole way: published, remarked, examined, returned, supported, carried out, reported', async () => {
  for (const key of ['initiativeGroupPeople', 'initiativeRemarkWorkingDays'])
    await veche.system('city', 'places.set-policy', { key, value: 1, since: '2026-11-20' })
  await veche.server.relearn()
  const [anna, passer] = [await signedIn('anna', 'resident'), await signedIn('passer', 'resident')]
  const [moderator, head] = [await signedIn('leader', 'moderator'), await signedIn('head', 'head')]
  const lawyer = await signedIn('lawyer', 'deputy')
  const initiative = await readyDraft(veche, anna)
  await does(anna, 'submit', { initiative })

  await does(moderator, 'publish', { initiative })
  expect(await cardOf(initiative)).toMatchObject({ state: 'remarks', deadline: '2026-11-23' })
  const remark = await does(passer, 'make-remark', { initiative, text: 'Нужен забор' })
  const insult = await does(passer, 'make-remark', { initiative, text: 'Ерунда полная' })
  await does(moderator, 'hide-remark', { initiative, remark: insult, reason: 'Оскорбление' })
  await does(anna, 'answer-remark', { initiative, remark, text: 'Забор будет' })
  const stranger = veche.device()
  expect((await show(stranger, initiative)).procedure?.remarks).toMatchObject([
    { text: 'Нужен забор', isOwn: false, answer: { text: 'Забор будет', from: 'group' } },
  ])
  expect((await show(passer, initiative)).procedure?.remarks).toMatchObject([
    { isOwn: true },
    { isOwn: true, hiddenReason: 'Оскорбление' },
  ])

  await does(moderator, 'set-examiner', { initiative, aspect: 'law', person: lawyer.id })
  expect(await moderator.send('city', 'initiatives.begin-examination', { initiative })).toMatchObject({
    code: 'remarks-not-over',
  })
  veche.pass(4 * day)
  expect(await listOf(moderator)).toEqual([{ initiative, deeds: ['begin-examination'] }])
  await does(moderator, 'begin-examination', { initiative })
  expect(await cardOf(initiative)).toMatchObject({ state: 'examination', deadline: '2026-12-20' })
  expect([await listOf(moderator), await listOf(head)]).toEqual([[], []])
  expect(await listOf(lawyer)).toEqual([{ initiative, deeds: ['conclude'] }])
  expect((await anna.http('GET', '/api/initiatives/desk')).status).toBe(404)
  const words = { initiative, aspect: 'law', verdict: 'for', conclusion: 'Можно', note: 'Сверить межевание' }
  await does(lawyer, 'conclude', words)
  const [seen, led] = [await show(stranger, initiative), await show(moderator, initiative)]
  expect(seen.procedure?.opinions).toEqual([
    { aspect: 'law', isOwn: false, verdict: 'for', conclusion: 'Можно', at: veche.now().toISOString() },
  ])
  expect(led.procedure?.opinions).toMatchObject([{ name: 'Тест lawyer', note: 'Сверить межевание' }])

  expect([await listOf(lawyer), await listOf(head)]).toEqual([[], [{ initiative, deeds: ['decide'] }]])
  await does(head, 'decide', { initiative, decision: { kind: 'returned', words: 'Уточните смету' } })
  expect((await show(stranger, initiative)).steps.at(-1)).toMatchObject({
    state: 'returned',
    decision: { words: 'Уточните смету' },
  })
  const line = { kind: 'budget', line: v7(), name: 'Забор', unit: 'м', quantity: 1000, price: 100 }
  await does(anna, 'write-part', { initiative, version: 0, part: line })
  const more = { kind: 'funding', source: 'residents', sum: 500_100 }
  await does(anna, 'write-part', { initiative, version: 1, part: more })
  await does(anna, 'submit', { initiative })
  expect(await cardOf(initiative)).toMatchObject({ state: 'submitted', number: 1, cost: 10_000_100 })

  await does(moderator, 'publish', { initiative })
  veche.pass(4 * day)
  await does(moderator, 'begin-examination', { initiative })
  // What was concluded before the rework is there to be read, and the lawyer concludes anew.
  expect(await head.send('city', 'initiatives.decide', { initiative, decision: { kind: 'supported' } })).toMatchObject({
    code: 'opinions-missing',
  })
  expect(await listOf(lawyer)).toEqual([{ initiative, deeds: ['conclude'] }])
  const again = { ...words, conclusion: 'Со сметой можно' }
  await does(lawyer, 'conclude', again)
  const [reworked, ledAgain] = [await show(stranger, initiative), await show(moderator, initiative)]
  expect(reworked.procedure?.opinions).toMatchObject([{ aspect: 'law', verdict: 'for', conclusion: 'Со сметой можно' }])
  expect(reworked.procedure?.earlier).toEqual([
    { aspect: 'law', verdict: 'for', conclusion: 'Можно', at: seen.procedure?.opinions[0]?.at },
  ])
  expect(ledAgain.procedure?.earlier).toMatchObject([{ note: 'Сверить межевание' }])
  await does(head, 'decide', { initiative, decision: { kind: 'supported' } })
  const body = await veche.body('МУП «Благоустройство»')
  const milestones = [{ text: 'Положить покрытие', body, deadline: '2027-06-01' }]
  await does(moderator, 'begin-work', { initiative, milestones })
  const [task] = await veche.sql<[{ id: Id; kind: string }]>`select id, kind from task where initiative = ${initiative}`
  expect(task.kind).toBe('milestone')
  expect(await moderator.send('city', 'initiatives.complete', { initiative, spent: 9_000_000 })).toMatchObject({
    code: 'milestones-left',
    details: { left: 1 },
  })
  // A photograph of the work stands where the page of the initiative takes it from, for everybody.
  const photo = v7()
  await veche.sql`
    insert into photo (id, actor, at, picture, thumb) values (${photo}, ${moderator.id}, ${veche.now()}, ${picture}, ${picture})`
  await veche.system('city', 'tasks.accept-task', { task: task.id })
  await veche.system('city', 'tasks.report-done', { task: task.id, text: 'Покрытие лежит', photos: [photo] })
  const { state: city } = (await (await stranger.http('GET', '/api/city')).json()) as { state: CityState }
  const [milestone] = milestonesOf(city, initiative)
  expect(milestone?.steps.flatMap(step => step.photos ?? [])).toEqual([photo])
  expect((await stranger.http('GET', `/api/photos/${photo}`)).status).toBe(200)
  await veche.system('city', 'tasks.close-task', { task: task.id })
  await does(moderator, 'complete', { initiative, spent: 9_000_000 })
  await does(moderator, 'report', { initiative, words: 'Площадка построена' })
  await does(moderator, 'archive', { initiative })

  const shown = await show(stranger, initiative)
  expect(shown.steps.map(step => step.state)).toEqual([
    'draft',
    'submitted',
    'remarks',
    'examination',
    'returned',
    'submitted',
    'remarks',
    'examination',
    'supported',
    'under-way',
    'done',
    'reported',
    'archived',
  ])
  expect(shown).toMatchObject({ spent: 9_000_000 })
  const log = JSON.stringify(await veche.sql`select data from event`)
  expect(log).not.toMatch(/Нужен забор|Ерунда|Сверить межевание/)
})

test('work that is given up half-way: its open milestone is cancelled, the reason is public, what is done stays done', async () => {
  const [olga, moderator] = [await signedIn('olga', 'resident'), await signedIn('giver', 'moderator')]
  const initiative = await readyDraft(veche, olga)
  await does(olga, 'submit', { initiative })
  await veche.sql`update initiative set state = 'supported' where id = ${initiative}`
  const body = await veche.body('МУП «Дороги»')
  const milestones = ['2027-06-01', '2027-07-01'].map(deadline => ({ text: 'Этап', body, deadline }))
  await does(moderator, 'begin-work', { initiative, milestones })
  const [first] = await veche.sql<{ id: Id }[]>`select id from task where initiative = ${initiative} order by deadline`
  await veche.system('city', 'tasks.accept-task', { task: first?.id })
  await veche.system('city', 'tasks.report-done', { task: first?.id, text: 'Готово', photos: [] })
  await veche.system('city', 'tasks.close-task', { task: first?.id })
  const why = 'Подрядчик отказался, другого не нашли'
  await does(moderator, 'give-up', { initiative, spent: 3_000_000, why })
  const stranger = veche.device()
  const shown = await show(stranger, initiative)
  expect(shown).toMatchObject({ state: 'archived', spent: 3_000_000 })
  expect(shown.steps.at(-1)).toMatchObject({ state: 'archived', words: why })
  const { state: city } = (await (await stranger.http('GET', '/api/city')).json()) as { state: CityState }
  expect(milestonesOf(city, initiative).map(each => [each.state, each.steps.at(-1)?.text])).toEqual([
    ['done', undefined],
    ['cancelled', why],
  ])
})
