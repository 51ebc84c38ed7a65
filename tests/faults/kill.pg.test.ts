import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { v7 } from 'uuid'
import type { StreamName } from '#shared/core/stream.ts'
import type { Answer } from '../../server/core/answer.ts'
import { sessionCookie } from '../../server/core/session.ts'
import { openDatabase, type Database } from '../../server/database/connect.ts'
import { aCode, choosing, type OpenRound } from '../rounds/voters.ts'
import { testDatabase } from '../support/database.ts'
import { openDevice, type Device } from '../support/veche.ts'

type Started = {
  url: string
  meeting: { code: string; stream: StreamName }
  issue: string
  poll: string
  round: OpenRound
  secrets: string[]
}

/** Where a ballot is cast, and where it is looked for afterwards. */
type Kind = {
  readonly vote: string
  /** How many vote, and after how many acknowledged ballots the server is killed. */
  readonly voters: number
  readonly enough: number
  readonly ready: (phone: Device, started: Started) => Promise<unknown>
  /** Casts a ballot and gives the code it was acknowledged under. */
  readonly cast: (phone: Device, started: Started, i: number) => Promise<string>
  readonly kept: (sql: Database['sql']) => Promise<string[]>
}

const inMeeting: Kind = {
  vote: 'a vote',
  voters: 40,
  enough: 20,
  ready: async (phone, { meeting }) => {
    await phone.join(meeting.code)
    await phone.socket()
  },
  cast: async (phone, { meeting, poll, issue }) => {
    const answer = await phone.send(meeting.stream, 'votes.cast-ballot', { poll, choices: [[issue, 1]] })
    if (!answer.ok) throw new Error(answer.code)
    return String(answer.result?.['receipt'])
  },
  kept: async sql => (await sql<{ receipt: string }[]>`select receipt from ballot`).map(row => row.receipt),
}

const secret: Kind = {
  vote: 'a secret vote of a thousand',
  voters: 1000,
  enough: 400,
  ready: () => Promise.resolve(),
  cast: async (phone, { round, secrets }, i) => {
    const receipt = aCode()
    const input = { receipt, content: choosing(round.entries[0] ?? '') }
    const body = { id: v7(), stream: round.stream, name: 'rounds.cast-ballot', input }
    const cookie = `${sessionCookie}=${secrets[i] ?? ''}`
    const answer = (await (await phone.http('POST', '/api/commands', body, { cookie })).json()) as Answer
    if (!answer.ok) throw new Error(answer.code)
    return receipt
  },
  kept: async sql => {
    const rows = await sql<{ receipt: string }[]>`select receipt from round_open_ballot`
    const [{ voters } = { voters: 0 }] = await sql<{ voters: number }[]>`select count(*)::int as voters from round_roll`
    // A line of the roll without its ballot would take a vote away.
    expect(rows).toHaveLength(voters)
    return rows.map(row => row.receipt)
  },
}

let database: Database
let reopened: Database
const folder = mkdtempSync(join(tmpdir(), 'killed-'))
const acknowledged = new Map<Kind, string[]>([inMeeting, secret].map(kind => [kind, []]))

/** Both votes run on one server when it is killed; what is left of it is opened again once. */
beforeAll(async () => {
  database = await testDatabase()
  const place = inject('testPlace')
  if (place.kind === 'embedded') cpSync(place.template, folder, { recursive: true })
  const { host, port, user, database: name } = database.sql.options
  const url = `postgres://${String(user)}@${String(host[0])}:${String(port[0])}/${name}`
  const where = database.kind === 'postgres' ? ['url', url] : ['folder', folder]
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'kill-child.ts'), ...where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await voteAndKill(child, await firstLine(child.stdout))
  } finally {
    child.kill('SIGKILL')
  }
  reopened = database.kind === 'postgres' ? database : await openDatabase({ dataFolder: folder })
}, 180_000)
afterAll(async () => {
  if (reopened !== database) await reopened?.close()
  await database?.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each([inMeeting, secret])('kill -9 in the middle of $vote loses no acknowledged ballot', async kind => {
  expect(acknowledged.get(kind)?.length).toBeGreaterThanOrEqual(kind.enough)
  expect(await kind.kept(reopened.sql)).toEqual(expect.arrayContaining(acknowledged.get(kind) ?? []))
})

async function voteAndKill(child: ChildProcess, started: Started): Promise<void> {
  let almost = () => {}
  const almostEnough = new Promise<void>(resolve => (almost = resolve))
  const voters = [inMeeting, secret].map(async kind => {
    const told = acknowledged.get(kind) ?? []
    const phones = Array.from({ length: kind.voters }, () => openDevice(started.url))
    await Promise.all(phones.map(phone => kind.ready(phone, started)))
    return phones.map((phone, i) => async () => {
      // The second half of the meeting votes while the secret vote comes to its end: at the kill both are under way.
      if (kind === inMeeting && i >= kind.enough) await almostEnough
      else await new Promise(resolve => setTimeout(resolve, (i * 200) / kind.voters))
      told.push(await kind.cast(phone, started, i).finally(() => phone.close()))
      if (kind === secret && told.length === kind.enough - 50) almost()
      if ([...acknowledged].every(([{ enough }, { length }]) => length >= enough)) child.kill('SIGKILL')
    })
  })
  const killed = new Promise(resolve => child.once('exit', resolve))
  const voting = Promise.allSettled((await Promise.all(voters)).flat().map(vote => vote()))
  await Promise.race([killed, voting])
  const refused = [...acknowledged].some(([{ enough }, { length }]) => length < enough)
  if (refused)
    throw new Error(
      `too few voted: ${JSON.stringify((await voting).map(v => v.status === 'rejected' && String(v.reason)))}`,
    )
  await killed
  // Who had not sent yet stands before a server that is gone; nobody waits for them.
  await Promise.race([voting, new Promise(resolve => setTimeout(resolve, 500))])
}

const firstLine = (stream: NodeJS.ReadableStream): Promise<Started> =>
  new Promise((resolve, reject) => {
    const lines = createInterface({ input: stream })
    lines.once('line', line => resolve(JSON.parse(line) as Started))
    lines.once('close', () => reject(new Error('the server ended before it was ready')))
  })
