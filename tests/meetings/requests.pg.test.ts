import { expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { CityState } from '#shared/state.ts'
import { openVeche } from '../support/open-veche.ts'
import { startTestVeche, type Device } from '../support/veche.ts'

const veche = openVeche()

const ask = async (device: Device, yard: string, rest: object = {}) =>
  device.http('POST', '/api/meeting-requests', {
    place: await veche.placeNamed(yard),
    subjects: ['lighting'],
    ...rest,
  })

async function asked(device: Device, yard: string, rest: object = {}): Promise<string> {
  const response = await ask(device, yard, rest)
  expect(response.status).toBe(200)
  return ((await response.json()) as { request: string }).request
}

const city = async () => {
  const body = (await (await veche.device().http('GET', '/api/city')).json()) as { state: CityState }
  return body.state.requests
}

test('a visitor asks, others join once each, a meeting is planned for all of them', async () => {
  const anna = veche.device()
  const request = await asked(anna, 'Садовая, 8–14')
  const boris = veche.device()
  for (const device of [anna, boris, boris, veche.device()])
    expect((await device.http('POST', `/api/meeting-requests/${request}/join`, {})).status).toBe(200)
  expect((await city())[request]).toMatchObject({ state: 'waiting', subjects: ['lighting'], joined: 3 })
  expect(await (await boris.http('GET', '/api/meeting-requests/mine')).json()).toEqual({ requests: [request] })
  expect((await ask(veche.device(), 'Садовая, 8–14')).status).toBe(422)

  const staff = veche.device()
  await staff.signIn(await veche.person('planner', { role: 'moderator' }))
  const meeting = v7()
  const plan = {
    kind: 'yard',
    title: 'Встреча по просьбе жителей',
    place: await veche.placeNamed('Садовая, 8–14'),
    address: 'Садовая, 8',
    startsAt: '2026-12-01T16:00:00.000Z',
    agenda: [],
    request,
  }
  expect(await staff.send(`meeting:${meeting}`, 'meetings.plan-meeting', plan, meeting)).toMatchObject({ ok: true })
  expect((await city())[request]).toMatchObject({ state: 'planned', meeting, joined: 3 })
  // Decided: the next one may ask here again.
  await asked(boris, 'Садовая, 8–14')
})

test('own words and contacts are seen by those who plan there, and stand nowhere else', async () => {
  const secret = { words: 'Боюсь ходить мимо гаражей', contact: 'anna@veche.example' }
  const anna = veche.device()
  const request = await asked(anna, 'Лесная, 1–3', secret)
  const staff = veche.device()
  const place = await veche.placeNamed('Лесная, 1–3')
  await staff.signIn(await veche.person('here', { role: 'moderator', place }))
  const seen = (await (await staff.http('GET', `/api/meeting-requests/${request}/voices`)).json()) as {
    voices: object[]
  }
  expect(seen.voices).toMatchObject([secret])

  const neighbour = veche.device()
  const elsewhere = await veche.placeNamed('Садовая, 8–14')
  await neighbour.signIn(await veche.person('elsewhere', { role: 'moderator', place: elsewhere }))
  for (const stranger of [anna, neighbour, veche.device()])
    expect((await stranger.http('GET', `/api/meeting-requests/${request}/voices`)).status).toBe(404)
  const told = await (await neighbour.http('GET', '/api/city')).text()
  const log = JSON.stringify(await veche.sql`select data from event`)
  const answers = JSON.stringify(await veche.sql`select answer from command`)
  for (const words of Object.values(secret))
    for (const where of [told, log, answers]) expect(where).not.toContain(words)
})

test('nobody floods the town with requests', async () => {
  const strict = await startTestVeche(veche.database, { limitFactor: 1 })
  const device = strict.device()
  await device.http('POST', '/api/meeting-requests', { place: v7(), subjects: ['yard'] })
  // A stranger without a session is counted by the address; whoever has one, by the session.
  const member = strict.device()
  await member.signIn(await strict.person('busy', { role: 'resident' }))
  const statuses = []
  for (let i = 0; i < 21; i++)
    statuses.push((await member.http('POST', `/api/meeting-requests/${v7()}/join`, {})).status)
  expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404))
  expect(statuses[20]).toBe(429)
  await strict.close()
})
