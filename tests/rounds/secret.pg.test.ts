import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countPot, potRule } from '#shared/rounds/count-round.ts'
import { linkOf, type RollLine } from '#shared/rounds/roll.ts'
import type { Round } from '#shared/rounds/round.ts'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { startTestVeche, until, type Device, type TestVeche } from '../support/veche.ts'
import { aCode, aVoter, choosing, openRound, type OpenRound } from './voters.ts'

let database: Database
let veche: TestVeche
let round: OpenRound
let voters: { id: string; device: Device; code: string; choice: number }[]
const heads: { voters: number; head: string }[] = []

beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
  round = await openRound(veche)
  voters = []
  for (let i = 0; i < 12; i++)
    voters.push({ ...(await aVoter(veche, `voter${i}`)), code: aCode(), choice: (i * 7) % 5 })
  for (const { device, code, choice } of voters) {
    const content = choosing(round.entries[choice] ?? '')
    expect(await device.send(round.stream, 'rounds.cast-ballot', { receipt: code, content })).toMatchObject({
      ok: true,
    })
    heads.push(await told())
  }
}, 120_000)
afterAll(async () => {
  await veche.close()
  await database.close()
})

/** What everybody is told of a running vote. */
async function told(): Promise<{ voters: number; head: string }> {
  const device = veche.device()
  const heard = await device.hear<{ turnout: { voters: number }; head: string }>('tally')
  await device.subscribe(round.stream)
  const { turnout, head } = await until('the turnout', () => heard[0])
  device.close()
  return { voters: turnout.voters, head }
}

/** Every table of the database with its rows as a dump has them: in the order they lie, with the transaction that wrote them. */
async function dump(): Promise<{ table: string; rows: string[] }[]> {
  const tables = await veche.sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'spatial_ref_sys' order by c.relname`
  return Promise.all(
    tables.map(async ({ name }) => {
      const rows = await veche.sql.unsafe<{ row: string }[]>(
        `select t.xmin::text || ' ' || t.ctid::text || ' ' || t::text as row from "${name}" t`,
      )
      return { table: name, rows: rows.map(r => r.row) }
    }),
  )
}

const stateOf = async (): Promise<Round> => {
  const device = veche.device()
  const { snapshot } = await device.subscribe(round.stream)
  device.close()
  return (snapshot as { rounds: Record<string, Round> }).rounds[round.id] as Round
}

test('while the vote runs nobody is told what was chosen, only how many have voted', async () => {
  expect(heads.map(each => each.voters)).toEqual(voters.map((_, i) => i + 1))
  expect(new Set(heads.map(each => each.head)).size).toBe(12)
  const seen = veche.device()
  for (const path of ['ballots.pb', 'paper'])
    expect((await seen.http('GET', `/api/rounds/${round.id}/${path}`)).status).toBe(404)
  const followed = JSON.stringify(await seen.subscribe(round.stream))
  for (const { code, id } of voters) {
    expect(followed).not.toContain(code)
    expect(followed).not.toContain(id)
  }
})

test('the database keeps neither the command that cast a ballot nor its answer, and no event of it', async () => {
  const commands =
    await veche.sql`select name from command where name in ('rounds.cast-ballot', 'rounds.replace-ballot')`
  expect(commands).toEqual([])
  const events = await veche.sql<{ type: string }[]>`select distinct type from event where stream = ${round.stream}`
  expect(events.map(e => e.type).sort()).toEqual(['rounds.entry-put', 'rounds.round-planned', 'rounds.voting-opened'])
})

test('while the vote runs a dump has the ballots in the order of their codes and not of the roll, by whatever transaction', async () => {
  const lying = await veche.sql<{ receipt: string; xmin: string }[]>`
    select receipt, xmin::text from round_open_ballot where round = ${round.id} order by tableoid, ctid`
  expect(lying.map(row => row.receipt)).toEqual(voters.map(v => v.code).sort())
  expect(new Set(lying.map(row => row.xmin)).size).toBe(1)
})

test('a ballot is replaced by its code without a session, and nothing tells whose it was', async () => {
  const [{ code }] = voters as [(typeof voters)[0]]
  const passer = veche.device()
  const before = await veche.sql`select * from round_roll where round = ${round.id} order by n`
  const content = choosing(round.entries[4] ?? '', round.entries[3] ?? '')
  expect(await passer.send(round.stream, 'rounds.replace-ballot', { receipt: code, content })).toMatchObject({
    ok: true,
  })
  expect(await veche.sql`select * from round_roll where round = ${round.id} order by n`).toEqual(before)
  expect(await veche.sql`select * from session where person is null`).toEqual([])
  expect(await passer.send(round.stream, 'rounds.replace-ballot', { receipt: aCode(), content })).toMatchObject({
    ok: false,
    code: 'ballot-unknown',
  })
  voters[0] = { ...(voters[0] as (typeof voters)[0]), choice: -1 }
})

test('after the close no dump of the database and the log joins a person to a choice', async () => {
  veche.pass(round.closesAt - veche.now().getTime())
  await until('the ballots are counted', async () => (await stateOf()).phase === 'counted')
  const tables = await dump()
  const holding = (text: string) => tables.filter(t => t.rows.some(row => row.includes(text))).map(t => t.table)

  // A code stands with ballots alone, a person nowhere near them.
  const ballotTables = ['round_ballot', 'round_file']
  for (const { code, id } of voters) {
    expect(ballotTables).toEqual(expect.arrayContaining(holding(code)))
    for (const table of holding(id)) expect(ballotTables).not.toContain(table)
  }
  expect(tables.map(t => t.table).filter(name => name.startsWith('round_open_ballot'))).toEqual([])

  // No transaction wrote a line of the roll and a ballot; all ballots were written by one, in the order of their codes.
  const transactions = (table: string) =>
    new Set(tables.find(t => t.table === table)?.rows.map(row => row.slice(0, row.indexOf(' '))))
  expect(transactions('round_ballot').size).toBe(1)
  for (const one of transactions('round_roll')) expect(transactions('round_ballot')).not.toContain(one)
  const lying = await veche.sql<{ receipt: string }[]>`select receipt from round_ballot where round = ${round.id}`
  expect(lying.map(r => r.receipt)).toEqual(voters.map(v => v.code).sort())
  expect(lying.map(r => r.receipt)).not.toEqual(voters.map(v => v.code))

  // The roll has neither time nor anything of random that could be the key of a ballot.
  const columns = await veche.sql<{ table: string; column: string }[]>`
    select table_name::text as table, column_name::text as column from information_schema.columns
    where table_schema = 'public' and table_name in ('round_roll', 'round_ballot') order by 1, 2`
  expect(columns.map(c => `${c.table}.${c.column}`)).toEqual([
    'round_ballot.ballot',
    'round_ballot.receipt',
    'round_ballot.round',
    'round_roll.channel',
    'round_roll.link',
    'round_roll.n',
    'round_roll.person',
    'round_roll.round',
    'round_roll.salt',
  ])
})

test('the published file has the hash that was announced; one changed letter is found', async () => {
  const state = await stateOf()
  const file = await (await veche.device().http('GET', `/api/rounds/${round.id}/ballots.pb`)).text()
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  expect(state.ballots).toMatchObject({ ballots: 12, paper: 0, hash: hash(file) })
  const [, line = ''] = new RegExp(`^(${voters[1]?.code};.*)$`, 'm').exec(file) ?? []
  expect(line).toBe(`${voters[1]?.code};${(voters[1]?.choice ?? 0) + 1}`)
  expect(file).toContain(`${voters[0]?.code};4,5\n`)
  expect(hash(file.replace(line, `${voters[1]?.code};5`))).not.toBe(state.ballots?.hash)
  const rules = await (await veche.device().http('GET', `/api/rounds/${round.id}/rules.json`)).text()
  expect(hash(rules)).toBe(state.hash)
})

test('the chain over the roll is made anew from the roll, and every head that was told lies on it', async () => {
  const state = await stateOf()
  const roll = await veche.sql<RollLine[]>`
    select n, person, channel, salt from round_roll where round = ${round.id} order by n`
  const linksOf = (lines: readonly RollLine[]) =>
    lines.reduce<string[]>((links, line) => [...links, linkOf(links.at(-1) ?? state.hash ?? '', line)], [])
  const links = linksOf(roll)
  expect(links).toEqual(heads.map(each => each.head))
  // Who knows a voter's number, and not the word kept beside it, finds it in no head.
  expect(linksOf(roll.map(line => ({ ...line, salt: '' })))[0]).not.toBe(links[0])
  expect(new Set(roll.map(({ salt }) => salt)).size).toBe(roll.length)
  expect(state.head).toBe(links.at(-1))
  expect(state.turnout).toEqual({ voters: 12, channels: { online: 12 } })
})

test('the count is that of the published file, made apart, and anybody makes it again', async () => {
  const state = await stateOf()
  const file = await (await veche.device().http('GET', `/api/rounds/${round.id}/ballots.pb`)).text()
  expect(state.outcome).toEqual({ pots: [countPot({ file }, potRule(state.plan))] })
  const [{ winners = [] } = {}] = state.outcome?.pots ?? []
  expect(winners.length).toBeGreaterThan(0)
})
