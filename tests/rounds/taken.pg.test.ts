import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { dayOf } from '#shared/core/calendar.ts'
import { v7 } from 'uuid'
import { roundStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { passHash, passOf } from '#shared/rounds/admit-voter.ts'
import { createServer } from '../../server/server.ts'
import { openVeche } from '../support/open-veche.ts'
import { unzip } from '../support/unzip.ts'
import { until } from '../support/veche.ts'
import { aRoundPlan } from './a-round.ts'
import { aSupported } from '../initiatives/a-supported.ts'
import { aCode, aVoter, choosing, openRound } from './voters.ts'

const veche = openVeche()
const supported = async (title: string, residents = 0) =>
  aSupported(veche.sql, await veche.placeNamed('Садовая, 8–14'), veche.now(), title, [
    { kind: 'funding', source: 'town', sum: 10_000_000 - residents },
    { kind: 'funding', source: 'residents', sum: residents },
  ])

/** A planned round of the yard, for a day from now. */
async function planned(known: object = {}) {
  const id = v7()
  const stream = roundStream(id)
  const closesAt = veche.now().getTime() + 86_400_000
  const moment = (at: number) => new Date(at).toISOString()
  const plan = aRoundPlan({
    place: await veche.placeNamed('Садовая, 8–14'),
    opensAt: moment(closesAt - 3_600_000),
    closesAt: moment(closesAt),
    ballot: { kind: 'approval', most: 3 },
    channels: ['online'],
    ...known,
  })
  await veche.system(stream, 'rounds.plan-round', plan, id)
  return { id, stream }
}

const stateOf = async (initiative: Id) => {
  const [row] = await veche.sql<{ state: string; round: string | null }[]>`
    select state, round from initiative where id = ${initiative}`
  return { ...row }
}
const shown = async (initiative: Id) =>
  (await (await veche.device().http('GET', `/api/initiatives/${initiative}`)).json()) as {
    steps: { state: string; result?: object }[]
    card?: { deadline?: string }
    round?: object
  }

test('initiatives stand in one round at a time, and are free again when they are taken out or the round is called off', async () => {
  const [lamps, benches] = [await supported('Фонари', 1_000_000), await supported('Скамейки')]
  const asked = async () =>
    ((await (await veche.device().http('GET', '/api/initiatives/asked')).json()) as { items: object[] }).items
  expect(await asked()).toContainEqual({ id: lamps, asked: 9_000_000 })
  const [one, two] = [await planned(), await planned()]
  const officer = veche.device()
  await officer.signIn(await veche.person('takes', { role: 'moderator' }))
  const take = (stream: typeof one.stream, initiative: Id) =>
    officer.send(stream, 'rounds.take-initiative', { initiative })
  const both = await Promise.all([take(one.stream, lamps), take(two.stream, lamps)])
  expect(both.filter(answer => answer.ok)).toHaveLength(1)
  expect(both.find(answer => !answer.ok)).toMatchObject({ code: 'initiative-elsewhere' })
  const home = both[0].ok ? one : two
  expect(await stateOf(lamps)).toEqual({ state: 'in-round', round: home.id })
  // It waits for what its round does, on its page and at the desk.
  const [opensOn, closesOn] = [23, 24].map(hours =>
    dayOf(new Date(veche.now().getTime() + hours * 3_600_000).toISOString(), 'Europe/Moscow'),
  )
  const days = { phase: 'planned', opensOn, closesOn }
  expect((await shown(lamps)).round).toEqual(days)
  expect(await (await officer.http('GET', '/api/initiatives/desk')).json()).toMatchObject({ rounds: { [lamps]: days } })
  const entry = (both[0].ok ? both[0] : both[1]).id
  const [{ entries }] = await veche.sql<[{ entries: object[] }]>`select entries from round where id = ${home.id}`
  expect(entries).toMatchObject([
    { id: entry, title: 'Фонари', sentence: 'Фонари: 2028', cost: 9_000_000, whole: 10_000_000, initiative: lamps },
  ])
  expect(await officer.send(home.stream, 'rounds.remove-entry', { entry })).toMatchObject({ ok: true })
  expect(await stateOf(lamps)).toEqual({ state: 'supported', round: null })

  await take(one.stream, benches)
  await veche.system(one.stream, 'rounds.cancel-round', { because: 'Денег не дали' })
  expect(await stateOf(benches)).toEqual({ state: 'supported', round: null })
  const result = { round: one.id, title: aRoundPlan().title, because: 'Денег не дали' }
  expect((await shown(benches)).steps.at(-1)).toMatchObject({ state: 'supported', result })
  expect(await take(two.stream, benches)).toMatchObject({ ok: true })
})

test('after the count each initiative says in its public history how it came out, once, though two nodes count and one of them came later', async () => {
  const initiatives = [await supported('Площадка'), await supported('Дорожка'), await supported('Забор')]
  const round = await planned({ budget: 15_000_000, reserve: 1 })
  const entries: Id[] = []
  for (const initiative of initiatives)
    entries.push(await veche.system(round.stream, 'rounds.take-initiative', { initiative }))
  await veche.system(round.stream, 'rounds.open-voting', {})
  for (const [i, chosen] of [[0], [0, 1], [0]].entries()) {
    const { device } = await aVoter(veche, `elector${i}`)
    const content = choosing(...chosen.map(n => entries[n] ?? ''))
    await device.send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content })
  }
  const results = (kind: string) => veche.device().http('GET', `/api/rounds/${round.id}/results.${kind}`)
  for (const kind of ['csv', 'geojson', 'xlsx']) expect((await results(kind)).status, kind).toBe(404)
  veche.pass(86_400_000)
  const second = await createServer({ sql: veche.sql, clock: veche.now })
  await until('counted', async () => (await stateOf(initiatives[0] ?? '')).state === 'won')
  await second.close()
  const histories = await Promise.all(initiatives.map(shown))
  const ends = histories.map(({ steps }) => steps.map(({ state, result }) => ({ state, ...(result && { result }) })))
  const result = (votes: number) => ({ round: round.id, title: aRoundPlan().title, votes })
  expect(ends).toEqual([
    [{ state: 'in-round' }, { state: 'won', result: result(3) }],
    [{ state: 'in-round' }, { state: 'reserve', result: result(1) }],
    [{ state: 'in-round' }, { state: 'lost', result: result(0) }],
  ])
  const [{ told }] = await veche.sql<[{ told: number }]>`
    select count(*)::int as told from event where stream = 'city' and type = 'initiatives.moved'
      and data -> 'result' ->> 'round' = ${round.id}`
  expect(told).toBe(3)

  const layer = (await (await results('geojson')).json()) as { features: { properties: object }[] }
  expect(layer.features.map(each => each.properties)).toMatchObject([
    { title: 'Площадка', votes: 3, resultWords: 'победил', won: true, initiative: initiatives[0] },
    { title: 'Дорожка', votes: 1, resultWords: 'не прошёл отбор', won: false },
    { title: 'Забор', votes: 0, resultWords: 'не прошёл отбор', won: false },
  ])
  const csv = await (await results('csv')).text()
  expect(csv.split('\r\n')[0]).toContain('Проект,Описание')
  expect(csv).toContain(',3,победил,')
  const sheet = await results('xlsx')
  expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
  expect(unzip(Buffer.from(await sheet.arrayBuffer())).get('xl/worksheets/sheet1.xml')?.length).toBeGreaterThan(100)
})

test('at a terminal one votes without a session, by a pass for one ballot; nothing of the pass is left after it', async () => {
  const round = await openRound(veche, { channels: ['online', 'terminal'] })
  const { id: voter, device: own } = await aVoter(veche, 'grandmother')
  const [operator, terminal] = [veche.device(), veche.device()]
  await operator.signIn(await veche.person('operator', { role: 'moderator' }))
  const key = passOf(randomBytes(10))
  const admitted = () => terminal.http('POST', `/api/rounds/${round.id}/admission`, { pass: key })
  expect((await admitted()).status).toBe(422)
  const input = { voter, hash: passHash(key) }
  expect(await operator.send(round.stream, 'rounds.admit-voter', input)).toMatchObject({ ok: true })
  expect(await (await admitted()).json()).toEqual({ districts: [] })

  const content = choosing(round.entries[1] ?? '')
  const cast = (receipt: string) => terminal.send(round.stream, 'rounds.cast-ballot', { receipt, content, pass: key })
  const codes = [aCode(), aCode(), aCode()]
  const answers = await Promise.all([
    ...codes.map(cast),
    own.send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content }),
  ])
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  const roll = await veche.sql`select person, channel from round_roll where round = ${round.id}`
  const [{ ballots }] = await veche.sql<[{ ballots: number }]>`
    select count(*)::int as ballots from round_open_ballot where round = ${round.id}`
  expect([roll.length, ballots]).toEqual([1, 1])
  expect(await veche.sql`select 1 from round_admission where round = ${round.id}`).toHaveLength(0)
  expect((await admitted()).status).toBe(422)
  expect(await operator.send(round.stream, 'rounds.admit-voter', input)).toMatchObject({ code: 'voter-voted' })
  const late = await aVoter(veche, 'too-late')
  await operator.send(round.stream, 'rounds.admit-voter', { voter: late.id, hash: passHash('AAAA-BBBB') })
  veche.pass(16 * 60_000)
  expect(
    await terminal.send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content, pass: 'AAAA-BBBB' }),
  ).toMatchObject({ code: 'pass-unknown' })
})

test('who follows a place is told when its vote opens and three days before the close: once each, over a restart too', async () => {
  const day = 86_400_000
  const follower = async (name: string, place: string) => {
    const device = veche.device()
    await device.signIn(await veche.person(name))
    await device.send('city', 'people.follow-place', { place: await veche.placeNamed(place), on: true })
    return device
  }
  const yard = await veche.placeNamed('Садовая, 8–14')
  const [near, far] = [await follower('near', 'Садовая, 8–14'), await follower('far', 'Лесная, 1–3')]
  const closesAt = veche.now().getTime() + 10 * day
  const heard = await near.hear('nudge')
  const round = await openRound(veche, {
    electorate: { age: 14, places: [yard] },
    opensAt: new Date(closesAt - day).toISOString(),
    closesAt: new Date(closesAt).toISOString(),
  })
  const news = async (device: typeof near) => {
    const { items } = (await (await device.http('GET', '/api/news')).json()) as {
      items: { id: string; fresh: number; changes: { state: string }[] }[]
    }
    const own = items.find(item => item.id === round.id)
    return own && { fresh: own.fresh, states: own.changes.map(change => change.state) }
  }
  await until('nudged', () => heard.length > 0)
  expect(await news(near)).toEqual({ fresh: 1, states: ['voting-opened'] })
  expect(await news(far)).toBeUndefined()
  await near.send(round.stream, 'rounds.note-seen', {})
  const late = await follower('late', 'Садовая, 8–14')
  const gone = await follower('gone', 'Садовая, 8–14')
  await gone.send('city', 'people.follow-place', { place: yard, on: false })

  // The program is started again in between: what is due is read from the tables.
  veche.pass(7 * day)
  const second = await createServer({ sql: veche.sql, clock: veche.now })
  await until('reminded', async () => (await news(near))?.fresh === 1)
  await new Promise(resolve => setTimeout(resolve, 1200))
  await second.close()
  expect(await news(near)).toEqual({ fresh: 1, states: ['reminded', 'voting-opened'] })
  expect(await news(late)).toMatchObject({ fresh: 1 })
  expect(await news(gone)).toBeUndefined()
  const told = await veche.sql`select 1 from event where stream = ${round.stream} and type = 'rounds.reminded'`
  expect(told).toHaveLength(1)
  expect(await (await near.http('GET', '/api/rounds/places')).json()).toEqual({ places: [yard] })

  // Of the close and the published ballots they are told in the same moment.
  heard.length = 0
  veche.pass(3 * day)
  await until('told of both', () => heard.length >= 2)
  expect((await news(near))?.states).toEqual(expect.arrayContaining(['voting-closed', 'ballots-published']))
})

test('turnout is told by where voters live, during the vote, and a group of fewer than five by nothing', async () => {
  const round = await openRound(veche)
  const yard = await veche.placeNamed('Садовая, 8–14')
  const asked = async () =>
    (await (await veche.device().http('GET', `/api/rounds/${round.id}/turnout`)).json()) as {
      voters: number
      territories: { place: string; voters: number; electors: number }[]
    }
  const content = choosing(round.entries[0] ?? '')
  for (let i = 0; i < 5; i++) {
    const { device } = await aVoter(veche, `neighbour${i}`)
    await device.send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content })
    if (i === 3) expect(await asked()).toMatchObject({ voters: 4, territories: [] })
  }
  // Places are counted every half minute, however often they are asked for.
  expect(await asked()).toMatchObject({ voters: 5, territories: [] })
  veche.pass(31_000)
  const { voters, territories } = await asked()
  expect(voters).toBe(5)
  expect(territories.find(each => each.place === yard)?.voters).toBe(5)
  expect(Object.keys(territories[0] ?? {}).sort()).toEqual(['electors', 'place', 'voters'])
  const later = await planned()
  expect((await veche.device().http('GET', `/api/rounds/${later.id}/turnout`)).status).toBe(404)
})
