import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { Database } from '../../server/database/connect.ts'
import { roundStream } from '#shared/core/stream.ts'
import { passHash } from '#shared/rounds/admit-voter.ts'
import type { PaperStack } from '#shared/rounds/round-shown.ts'
import { createServer } from '../../server/server.ts'
import { testDatabase } from '../support/database.ts'
import { openDevice, startTestVeche, until, type TestVeche } from '../support/veche.ts'
import { aRoundPlan } from './a-round.ts'
import { aCode, aVoter, choosing, openRound } from './voters.ts'

let database: Database
let veche: TestVeche
let second: Awaited<ReturnType<typeof createServer>>
let secondUrl: string
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
  second = await createServer({ sql: database.sql, clock: veche.now, limitFactor: 100 })
  secondUrl = `http://localhost:${await second.listen(0)}`
}, 60_000)
afterAll(async () => {
  await second.close()
  await veche.close()
  await database.close()
})

const counts = async (round: string) => {
  const [row] = await veche.sql<{ roll: number; ballots: number }[]>`
    select (select count(*)::int from round_roll where round = ${round}) as roll,
      (select count(*)::int from round_open_ballot where round = ${round}) as ballots`
  return { ...row }
}

test(
  'one person has one ballot, however often it is tried at once: by HTTP, by two sockets, on two nodes',
  { timeout: 60_000 },
  async () => {
    const round = await openRound(veche)
    const { device } = await aVoter(veche, 'eager')
    const other = openDevice(secondUrl)
    await other.signIn({ login: 'eager', password: 'correct horse' })
    const content = choosing(round.entries[0] ?? '')
    const name = 'rounds.cast-ballot'
    const tries = Array.from({ length: 100 }, async (_, i) => {
      const input = { receipt: aCode(), content }
      if (i % 4 === 0) return device.send(round.stream, name, input)
      if (i % 4 === 1) return other.send(round.stream, name, input)
      const phone = i % 4 === 2 ? device : other
      const answer = await phone.http('POST', '/api/commands', { id: v7(), stream: round.stream, name, input })
      return (await answer.json()) as { ok: boolean; code?: string }
    })
    const answers = await Promise.all(tries)
    expect(answers.filter(a => a.ok)).toHaveLength(1)
    for (const answer of answers.filter(a => !a.ok)) expect(answer).toMatchObject({ code: 'voted-already' })
    expect(await counts(round.id)).toEqual({ roll: 1, ballots: 1 })

    // Forgotten and entered anew, the same person would vote once more.
    const keeper = veche.device()
    await keeper.signIn(await veche.person('keeper', { role: 'admin' }))
    const [{ person }] = await veche.sql<{ person: string }[]>`select person from round_roll where round = ${round.id}`
    expect(await keeper.send('city', 'people.erase-resident', { person })).toMatchObject({ code: 'resident-voting' })
    other.close()
  },
)

test('a ballot whose answer was lost is sent again, and is one ballot', async () => {
  const round = await openRound(veche)
  const { device } = await aVoter(veche, 'unlucky')
  const input = { receipt: aCode(), content: choosing(round.entries[1] ?? '') }
  for (let i = 0; i < 3; i++)
    expect(await device.send(round.stream, 'rounds.cast-ballot', input)).toMatchObject({ ok: true })
  expect(await counts(round.id)).toEqual({ roll: 1, ballots: 1 })
  veche.pass(round.closesAt - veche.now().getTime())
  await until('published', async () => (await veche.sql`select 1 from round_file where round = ${round.id}`).length > 0)
  expect(await device.send(round.stream, 'rounds.cast-ballot', input)).toMatchObject({ ok: true })
  expect(await device.send(round.stream, 'rounds.cast-ballot', { ...input, receipt: aCode() })).toMatchObject({
    code: 'round-not-voting',
  })
})

test('two voters whose phones made the same code harm nobody: one of them is told to make another', async () => {
  const round = await openRound(veche)
  const [one, two] = [await aVoter(veche, 'first-twin'), await aVoter(veche, 'second-twin')]
  const input = { receipt: aCode(), content: choosing(round.entries[1] ?? '') }
  const answers = await Promise.all(
    [one, two].map(({ device }) => device.send(round.stream, 'rounds.cast-ballot', input)),
  )
  expect(answers.filter(a => a.ok)).toHaveLength(1)
  expect(await counts(round.id)).toEqual({ roll: 1, ballots: 1 })
})

test('many who vote at once all vote, and the chain over the roll has no gap', { timeout: 60_000 }, async () => {
  const round = await openRound(veche)
  const voters = []
  for (let i = 0; i < 20; i++) voters.push(await aVoter(veche, `many${i}`))
  const answers = await Promise.all(
    voters.map(({ device }, i) =>
      device.send(round.stream, 'rounds.cast-ballot', {
        receipt: aCode(),
        content: choosing(round.entries[i % 5] ?? ''),
      }),
    ),
  )
  expect(answers.every(a => a.ok)).toBe(true)
  const rows = await veche.sql<{ n: number }[]>`select n from round_roll where round = ${round.id} order by n`
  expect(rows.map(r => r.n)).toEqual(voters.map((_, i) => i + 1))
  expect(await counts(round.id)).toEqual({ roll: 20, ballots: 20 })
})

test(
  'who takes paper does not vote on-line, and who votes on-line takes no paper, in the same moment too',
  { timeout: 60_000 },
  async () => {
    const round = await openRound(veche, { channels: ['online', 'paper'] })
    const officer = veche.device()
    await officer.signIn(await veche.person('officer', { role: 'moderator' }))
    const content = choosing(round.entries[2] ?? '')
    for (let i = 0; i < 6; i++) {
      const { id, device } = await aVoter(veche, `both${i}`)
      const [paper, online] = await Promise.all([
        officer.send(round.stream, 'rounds.mark-voter', { voter: id }),
        device.send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content }),
      ])
      expect([paper.ok, online.ok].filter(Boolean)).toHaveLength(1)
    }
    const { roll } = await counts(round.id)
    expect(roll).toBe(6)
  },
)

test(
  'who votes with their phone, at terminals by one pass and takes paper, all at once and on two nodes, is on the roll once',
  { timeout: 60_000 },
  async () => {
    const round = await openRound(veche, { channels: ['online', 'terminal', 'paper'] })
    const officers = [veche.device(), openDevice(secondUrl)]
    const account = await veche.person('desk-officer', { role: 'moderator' })
    for (const device of officers) await device.signIn(account)
    const { id: voter, device } = await aVoter(veche, 'everywhere')
    const other = openDevice(secondUrl)
    await other.signIn({ login: 'everywhere', password: 'correct horse' })
    const pass = 'AAAA-BBBB'
    await officers[0]?.send(round.stream, 'rounds.admit-voter', { voter, hash: passHash(pass) })
    const content = choosing(round.entries[0] ?? '')
    const roads = [
      () => device.send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content }),
      () => other.send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content }),
      () => veche.device().send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content, pass }),
      () => openDevice(secondUrl).send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content, pass }),
      ...officers.map(officer => () => officer.send(round.stream, 'rounds.mark-voter', { voter })),
    ]
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => roads[i % roads.length]?.()))
    expect(answers.filter(answer => answer?.ok)).toHaveLength(1)
    const [{ channel }] = await veche.sql<
      { channel: string }[]
    >`select channel from round_roll where round = ${round.id}`
    expect(await counts(round.id)).toEqual({ roll: 1, ballots: channel === 'paper' ? 0 : 1 })
  },
)

test('two rounds that are planned in the same moment are both planned, with numbers of their own', async () => {
  const place = await veche.placeNamed('Садовая, 8–14')
  const ids = Array.from({ length: 6 }, () => v7())
  const officers = [veche.device(), openDevice(secondUrl)]
  const account = await veche.person('planning-officer', { role: 'moderator' })
  for (const device of officers) await device.signIn(account)
  const answers = await Promise.all(
    ids.map((id, i) => officers[i % 2]?.send(roundStream(id), 'rounds.plan-round', aRoundPlan({ place }), id)),
  )
  expect(answers.map(answer => answer?.ok)).toEqual(ids.map(() => true))
  const rows = await veche.sql<{ number: number }[]>`select number from round where id = any(${ids}::uuid[])`
  expect(new Set(rows.map(row => row.number)).size).toBe(ids.length)
})

test(
  'paper is read by two, counts once, and stands among the published ballots by its serial',
  { timeout: 60_000 },
  async () => {
    const round = await openRound(veche, { channels: ['online', 'paper'] })
    const [anna, boris] = [veche.device(), veche.device()]
    await anna.signIn(await veche.person('anna-operator', { role: 'moderator' }))
    await boris.signIn(await veche.person('boris-operator', { role: 'moderator' }))
    const [good, spoiled, alone] = [aCode(), aCode(), aCode()] as [string, string, string]
    await anna.send(round.stream, 'rounds.print-ballots', { serials: [good, spoiled, alone] })
    const { id: voter } = await aVoter(veche, 'who-takes-a-sheet')
    await anna.send(round.stream, 'rounds.mark-voter', { voter })
    const content = choosing(round.entries[0] ?? '', round.entries[1] ?? '')
    const enter = (operator: typeof anna, serial: string, read?: object) =>
      operator.send(round.stream, 'rounds.enter-paper', { serial, ...(read && { content: read }) })
    expect(await enter(anna, good, content)).toMatchObject({ ok: true, result: { checked: false } })
    expect(await enter(anna, good, content)).toMatchObject({ ok: true, result: { checked: false } })
    expect(await enter(boris, good, choosing(round.entries[0] ?? ''))).toMatchObject({ result: { checked: false } })
    expect(await enter(boris, good, content)).toMatchObject({ ok: true, result: { checked: true } })
    expect(await enter(boris, good, content)).toMatchObject({ ok: false, code: 'serial-counted' })
    expect(await enter(anna, aCode(), content)).toMatchObject({ ok: false, code: 'serial-unknown' })
    await enter(anna, spoiled)
    expect(await enter(boris, spoiled)).toMatchObject({ result: { checked: true } })
    await enter(anna, alone, content)
    // One sheet was given out, and two are checked: whoever runs the round sees it before anything is published.
    const stack = (await (await boris.http('GET', `/api/rounds/${round.id}/paper`)).json()) as PaperStack
    expect(stack).toEqual({ printed: 3, given: 1, checked: 2, unchecked: 1, spoiled: 1 })
    veche.pass(round.closesAt - veche.now().getTime())
    const closed = () => veche.sql`select 1 from round where id = ${round.id} and phase = 'closed'`
    await until('closed', async () => (await closed()).length > 0)
    expect(await anna.send(round.stream, 'rounds.publish-ballots', {})).toMatchObject({
      code: 'paper-left',
      details: { unchecked: 1 },
    })
    expect(await anna.send(round.stream, 'rounds.publish-ballots', { leave: true })).toMatchObject({ ok: true })
    const file = await (await veche.device().http('GET', `/api/rounds/${round.id}/ballots.pb`)).text()
    expect(file.slice(file.indexOf('VOTES\n'))).toBe(`VOTES\nvoter_id;vote\n${good};1,2\n`)
    const [row] = await veche.sql<{ ballots: object }[]>`select ballots from round where id = ${round.id}`
    expect(row?.ballots).toMatchObject({ ballots: 1, paper: 1, spoiled: 1 })
  },
)

test('of published ballots nothing tells which came on paper: who alone took a sheet is not found by it', async () => {
  const round = await openRound(veche, { channels: ['online', 'paper'] })
  const operators = [veche.device(), veche.device()]
  for (const [i, device] of operators.entries())
    await device.signIn(await veche.person(`reader${i}`, { role: 'moderator' }))
  const content = choosing(round.entries[0] ?? '')
  const codes = Array.from({ length: 6 }, () => aCode()).toSorted()
  const paper = codes[2] ?? ''
  for (const receipt of codes.filter(code => code !== paper)) {
    const { device } = await aVoter(veche, `beside-paper-${receipt}`.toLowerCase())
    await device.send(round.stream, 'rounds.cast-ballot', { receipt, content })
  }
  await operators[0]?.send(round.stream, 'rounds.print-ballots', { serials: [paper] })
  for (const device of operators)
    expect(await device.send(round.stream, 'rounds.enter-paper', { serial: paper, content })).toMatchObject({
      ok: true,
    })
  veche.pass(round.closesAt - veche.now().getTime())
  await until(
    'closed',
    async () => (await veche.sql`select 1 from round where id = ${round.id} and phase = 'closed'`)[0],
  )
  expect(await operators[0]?.send(round.stream, 'rounds.publish-ballots', {})).toMatchObject({ ok: true })
  const lying = await veche.sql<{ receipt: string; xmin: string }[]>`
    select receipt, xmin::text from round_ballot where round = ${round.id} order by ctid`
  expect(lying.map(row => row.receipt)).toEqual(codes)
  expect(new Set(lying.map(row => row.xmin)).size).toBe(1)
  const [left] = await veche.sql<{ sheets: number; entries: number }[]>`
    select (select count(*)::int from round_sheet where round = ${round.id}) as sheets,
      (select count(*)::int from round_sheet_entry where round = ${round.id}) as entries`
  expect({ ...left }).toEqual({ sheets: 0, entries: 0 })
})

test('no two ballots of a round have one code: neither a phone’s that of a printed sheet, nor a sheet that of a phone', async () => {
  const round = await openRound(veche, { channels: ['online', 'paper'] })
  const officer = veche.device()
  await officer.signIn(await veche.person('printer', { role: 'moderator' }))
  const print = (...serials: string[]) => officer.send(round.stream, 'rounds.print-ballots', { serials })
  const [printed, cast] = [aCode(), aCode()] as [string, string]
  expect(await print(printed)).toMatchObject({ ok: true })
  const { device } = await aVoter(veche, 'who-saw-a-sheet')
  const content = choosing(round.entries[0] ?? '')
  const vote = (receipt: string) => device.send(round.stream, 'rounds.cast-ballot', { receipt, content })
  expect(await vote(printed)).toMatchObject({ ok: false, code: 'receipt-taken' })
  expect(await vote(cast)).toMatchObject({ ok: true })
  expect(await print(aCode(), cast)).toMatchObject({ ok: false, code: 'receipt-taken' })
  expect(await print(aCode(), printed)).toMatchObject({ ok: false, code: 'receipt-taken' })
})

test('a round that is called off destroys its ballots, on paper too', async () => {
  const round = await openRound(veche, { channels: ['online', 'paper'] })
  const { device } = await aVoter(veche, 'in-vain')
  const content = choosing(round.entries[0] ?? '')
  await device.send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content })
  const serial = aCode()
  await veche.system(round.stream, 'rounds.print-ballots', { serials: [serial] })
  await veche.system(round.stream, 'rounds.enter-paper', { serial, content })
  await veche.system(round.stream, 'rounds.cancel-round', { because: 'Областной конкурс отменён' })
  expect((await counts(round.id)).ballots).toBe(0)
  const [paper] = await veche.sql<{ sheets: number; entries: number }[]>`
    select (select count(*)::int from round_sheet where round = ${round.id}) as sheets,
      (select count(*)::int from round_sheet_entry where round = ${round.id}) as entries`
  expect({ ...paper }).toEqual({ sheets: 0, entries: 0 })
  expect((await veche.device().http('GET', `/api/rounds/${round.id}/ballots.pb`)).status).toBe(404)
})
