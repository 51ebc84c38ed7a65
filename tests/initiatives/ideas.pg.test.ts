import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { openVeche } from '../support/open-veche.ts'
import { until } from '../support/veche.ts'
import { cityOf, show, signedIn } from './asking.ts'
import { does } from './ready-draft.ts'

const veche = openVeche()
const enters = (login: string, role?: 'moderator') => signedIn(veche, login, role)
const city = () => cityOf(veche.device())

test('an idea is dropped, supported once a person, and taken up; who did what is nobody’s to read', async () => {
  const [anna, boris, passer] = [await enters('anna'), await enters('boris'), veche.device()]
  const place = await veche.placeNamed('Садовая, 8–14')
  const idea = await does(anna, 'drop-idea', { title: 'Волейбол', words: 'Поставить сетку', place })
  await does(boris, 'support-idea', { initiative: idea, on: true })
  await does(boris, 'support-idea', { initiative: idea, on: true })
  await does(anna, 'support-idea', { initiative: idea, on: true })
  await does(anna, 'support-idea', { initiative: idea, on: false })
  expect((await city())[idea]).toMatchObject({ title: 'Волейбол', state: 'idea', support: 1, place })
  expect(await show(boris, idea)).toMatchObject({ words: 'Поставить сетку', supported: true })
  expect(await show(passer, idea)).not.toHaveProperty('role')
  expect(await passer.send('city', 'initiatives.support-idea', { initiative: idea, on: true })).toMatchObject({
    ok: false,
    code: 'sign-in-needed',
  })

  const nudged = await anna.hear('nudge')
  await does(boris, 'take-up', { initiative: idea })
  await until('the author is told', () => nudged.length > 0)
  expect((await city())[idea]).toMatchObject({ title: 'Волейбол', state: 'draft', support: 1 })
  const draft = await show(anna, idea)
  expect(draft).toMatchObject({ role: 'author', draft: { people: 2 } })
  expect(draft.steps.map(step => step.state)).toEqual(['idea', 'draft'])
  expect(await show(passer, idea)).not.toHaveProperty('draft')
})

test('a point finds what lies around it, and outside of all it has no place', async () => {
  const sasha = await enters('pointing')
  const points = { TOS: [47.2025, 53.599], district: [47.208, 53.602], nowhere: [47.2095, 53.6] } as const
  const placeOf = async (point: readonly [number, number]) => {
    const idea = await does(sasha, 'drop-idea', { title: 'Точка', words: 'Здесь', point })
    return (await city())[idea].place
  }
  expect(await placeOf(points.TOS)).toBe(await veche.placeNamed('Набережный'))
  expect(await placeOf(points.district)).toBe(await veche.placeNamed('Северный'))
  expect(await placeOf(points.nowhere)).toBeUndefined()
})

test('a point finds the smallest place around it; a place that is not there is no place, nor is what lies outside the town', async () => {
  const anna = await enters('point')
  const idea = await does(anna, 'drop-idea', { title: 'Точка', words: 'Здесь', point: [47.2005, 53.6005] })
  expect((await city())[idea]).toMatchObject({ place: await veche.placeNamed('Садовая, 8–14') })
  const nowhere = await anna.send('city', 'initiatives.drop-idea', { title: 'Нет', words: 'Нигде', place: v7() })
  expect(nowhere).toMatchObject({ ok: false, code: 'place-unknown' })
  const sea = await anna.send('city', 'initiatives.drop-idea', { title: 'Нет', words: 'За городом', point: [0, 0] })
  expect(sea).toMatchObject({ ok: false, code: 'place-unknown' })
})

test('a hidden idea leaves the map and the log; its author reads why', async () => {
  const [anna, moderator] = [await enters('author'), await enters('moderator', 'moderator')]
  const place = await veche.placeNamed('Лесная, 1–3')
  const idea = await does(anna, 'drop-idea', { title: 'Сосед Пётр мешает', words: 'Убрать соседа', place })
  await does(moderator, 'hide-idea', { initiative: idea, reason: 'О частном лице' })
  expect(await city()).not.toHaveProperty(idea)
  expect(JSON.stringify(await veche.sql`select data from event`)).not.toMatch(/Сосед Пётр|О частном лице/)
  expect((await veche.device().http('GET', `/api/initiatives/${idea}`)).status).toBe(404)
  expect(await show(anna, idea)).toMatchObject({ hiddenReason: 'О частном лице' })
})

test('an issue becomes an idea by who runs the meeting, once, and the link stands on the card', async () => {
  const meeting = await veche.meeting()
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Сетку у школы', category: 'yard' })
  const moderator = await enters('runner', 'moderator')
  const input = { issue, into: 'idea', title: 'Сетка', words: 'Сетку у школы' }
  const idea = await does(moderator, 'turn-issue', input)
  expect((await city())[idea]).toMatchObject({ issue, title: 'Сетка' })
  expect(await moderator.send('city', 'initiatives.turn-issue', input)).toMatchObject({ code: 'issue-turned' })
})
