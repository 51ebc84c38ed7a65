import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Town } from '#shared/places/place.ts'
import { loadTown } from '../../server/places/state.ts'
import { openVeche } from '../support/open-veche.ts'
import { until } from '../support/veche.ts'

const veche = openVeche()

test('what an administrator sets holds at once, and its history is told to administrators alone', async () => {
  const admin = veche.device()
  await admin.signIn(await veche.person('setter', { role: 'admin' }))
  const guest = veche.device()
  expect(await admin.send('city', 'places.change-town', { name: 'Заречный', accent: '#7a1f5c' })).toMatchObject({
    ok: true,
  })
  const input = { key: 'photosPerIssue', value: 7, since: '2090-01-01' }
  expect(await admin.send('city', 'places.set-policy', { ...input, since: '2001-01-01' })).toMatchObject({
    code: 'since-in-past',
  })
  expect(await admin.send('city', 'places.set-policy', input)).toMatchObject({ ok: true })
  await until('the town has its name', async () => {
    const town = (await (await guest.http('GET', '/api/town')).json()) as { name: string; accent: string }
    return town.name === 'Заречный' && town.accent === '#7a1f5c'
  })
  const { policy, history } = (await (await admin.http('GET', '/api/settings')).json()) as Record<string, object[]>
  expect(policy).toEqual([{ key: 'photosPerIssue', since: '2090-01-01', value: 7 }])
  expect(history?.map(line => ({ ...line, at: '' }))).toEqual([
    expect.objectContaining({ setting: 'photosPerIssue', before: '3', after: '7', since: '2090-01-01' }),
    expect.objectContaining({ setting: 'accent', before: '', after: '#7a1f5c' }),
    expect.objectContaining({ setting: 'name', after: 'Заречный' }),
  ])
  expect((await guest.http('GET', '/api/settings')).status).toBe(404)
  expect(await guest.send('city', 'places.change-town', { name: 'Чужой' })).toMatchObject({ ok: false })
})

test('a day taken off is in the town’s calendar at once, everybody online is told to look, and its history is kept', async () => {
  const admin = veche.device()
  await admin.signIn(await veche.person('keeper', { role: 'admin' }))
  const guest = veche.device()
  const told = await guest.hear<object>('town')
  const days = [
    { day: '2026-12-30', works: false, name: 'День города' },
    { day: '2026-12-26', works: true },
  ]
  expect(await admin.send('city', 'places.set-calendar', { days })).toMatchObject({ ok: true })
  await until('the guest is told', () => told.length > 0)
  const town = (await (await guest.http('GET', '/api/town')).json()) as { days: object[] }
  expect(town.days).toEqual(days.toReversed())
  const { history } = (await (await admin.http('GET', '/api/settings')).json()) as { history: object[] }
  expect(history.slice(0, 2)).toEqual([
    expect.objectContaining({ setting: 'calendar', before: 'on', after: 'off День города', since: '2026-12-30' }),
    expect.objectContaining({ setting: 'calendar', before: 'off', after: 'on', since: '2026-12-26' }),
  ])
  // The tables hold what the stream told.
  expect((await loadTown(veche.database.sql))?.days).toEqual(days.toReversed())
})

test('a category the town adds is taken from phones at once, one switched off is still taken from a phone that was away', async () => {
  const admin = veche.device()
  await admin.signIn(await veche.person('namer', { role: 'admin' }))
  const meeting = await veche.meeting()
  const phone = veche.device()
  await phone.join(meeting.code)
  const raise = (category: string) =>
    phone.send(meeting.stream, 'issues.raise-issue', { text: `Вопрос: ${category}`, category })
  const added = await admin.send('city', 'places.put-category', { name: 'Школы', icon: 'school', colour: 'plum' })
  expect(added).toMatchObject({ ok: true })
  await until('the phone’s question is taken', async () => (await raise(added.id)).ok)
  expect(await raise(v7())).toMatchObject({ ok: false, code: 'category-unknown' })
  expect(await admin.send('city', 'places.put-category', { category: 'parking', off: true })).toMatchObject({
    ok: true,
  })
  expect(await raise('parking')).toMatchObject({ ok: true })
  const order = { category: added.id, before: 'lighting' }
  expect(await admin.send('city', 'places.order-categories', order)).toMatchObject({ ok: true })
  const town = (await (await phone.http('GET', '/api/town')).json()) as Town
  expect(town.categories?.slice(0, 2)).toEqual([
    { id: added.id, name: 'Школы', icon: 'school', colour: 'plum' },
    { id: 'lighting' },
  ])
  expect(town.categories?.find(each => each.id === 'parking')).toEqual({ id: 'parking', off: true })
  expect((await loadTown(veche.database.sql))?.categories).toEqual(town.categories)
})
