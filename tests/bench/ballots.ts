import { isDeepStrictEqual } from 'node:util'
import { setTimeout as delay } from 'node:timers/promises'
import type { Id } from '#shared/core/value.ts'
import type { OptionCount } from '#shared/votes/poll.ts'
import { choicesOf } from './hall.ts'
import type { Round } from './report.ts'
import type { Stage } from './stage.ts'

/** Ballots per second of the limit, through the one door alone, and over the sockets. */
export type Throughput = { readonly limit: number; readonly door: number; readonly sockets: number }

/**
 * Ballots per second, acknowledged after they are durable, while the tally is shown to a projector:
 * every voter changes its ballot `each` times, the next as soon as the last is acknowledged. The limit is the same number
 * of rows in a table with the same guards, inserted one by one over ten connections, each row a transaction of its own
 * with synchronous commit. The limit's program has its rows in hand; so has the door when it is asked inside the server's
 * process. Over the sockets the same commands come from other processes and every answer goes back there, on the cores
 * that all of them share.
 */
export async function measureThroughput(stage: Stage, each: number, productFirst: boolean): Promise<Throughput> {
  const rate = (took: number) => ((stage.hall.voters.length * each) / took) * 1000
  const works = [
    async () => ({ limit: rate(await insertRows(stage, each)) }),
    async () => ({ door: rate(await castBallots(stage, each, throughTheDoor)) }),
    async () => ({ sockets: rate(await castBallots(stage, each, overSockets)) }),
  ]
  const measured: Partial<Throughput>[] = []
  for (const work of productFirst ? works.reverse() : works) measured.push(await work())
  return Object.assign({ limit: 0, door: 0, sockets: 0 }, ...measured)
}

/** 1,000 ballots at once over the sockets: milliseconds from sending the first to the last answer, against inserting the same rows. */
export async function measureBurst(stage: Stage, productFirst: boolean): Promise<Round> {
  const product = productFirst ? await castBallots(stage, 1, overSockets) : undefined
  const limit = await insertRows(stage, 1)
  return { limit, product: product ?? (await castBallots(stage, 1, overSockets)) }
}

async function insertRows({ sql, limit, hall, oldPolls }: Stage, each: number): Promise<number> {
  await sql`truncate bench_ballot`
  const participants = hall.voters.map(v => v.participant)
  const took = await limit.ask('insert', { polls: oldPolls.slice(0, each), participants, issues: hall.issues })
  const [row] = await sql<{ n: number }[]>`select count(*) as n from bench_ballot`
  if (row.n !== participants.length * each)
    throw new Error(`the limit wrote ${row.n} rows of ${participants.length * each}`)
  return took
}

/** Has everybody vote anew in one of two ways, and proves that nothing is missing: every answer kept, every ballot and the tally right. */
async function castBallots(stage: Stage, each: number, way: typeof overSockets): Promise<number> {
  const { sql, hall, projector } = stage
  await sql`delete from ballot where poll = ${hall.poll}`
  const before = await countCommands(sql)
  const shownBefore = projector.tallies()
  const took = await way(stage, each)
  const kept = (await countCommands(sql)) - before
  if (kept !== hall.voters.length * each) throw new Error(`${kept} answers kept of ${hall.voters.length * each}`)
  await checkBallots(stage, each - 1)
  await checkTally(stage, each - 1, shownBefore)
  return took
}

async function throughTheDoor({ hall, server }: Stage, each: number): Promise<number> {
  const { stream, poll, issues } = hall
  const { acknowledged, took } = await server.ask('cast', {
    stream,
    poll,
    issues,
    actors: hall.voters.map(v => v.actor),
    each,
  })
  if (acknowledged !== hall.voters.length * each)
    throw new Error(`${acknowledged} of ${hall.voters.length * each} acknowledged`)
  return took
}

async function overSockets({ hall, clients }: Stage, each: number): Promise<number> {
  const { stream, poll, issues } = hall
  await Promise.all(clients.map(({ helper, first }) => helper.ask('prepare', { stream, poll, issues, first, each })))
  const parts = await Promise.all(clients.map(({ helper }) => helper.ask('cast', null)))
  const sent = hall.voters.length * each
  const acknowledged = parts.reduce((sum, p) => sum + p.acknowledged, 0)
  if (acknowledged !== sent)
    throw new Error(`${acknowledged} of ${sent} acknowledged: ${JSON.stringify(parts.map(p => p.refused))}`)
  if (parts.some(p => p.changedReceipts > 0)) throw new Error('a changed ballot got another receipt')
  return Math.max(...parts.map(p => p.ended)) - Math.min(...parts.map(p => p.began))
}

async function countCommands(sql: Stage['sql']): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*) as n from command where name = 'votes.cast-ballot'`
  return row.n
}

/** The table must hold every voter's last choice and nothing else. */
async function checkBallots({ sql, hall }: Stage, last: number): Promise<void> {
  const rows = await sql<
    { participant: Id; choices: unknown }[]
  >`select participant, choices from ballot where poll = ${hall.poll}`
  const byVoter = new Map(rows.map(r => [r.participant, r.choices]))
  const wrong = hall.voters.filter(
    (v, i) => !isDeepStrictEqual(byVoter.get(v.participant), choicesOf(hall.issues, i, last)),
  )
  if (rows.length !== hall.voters.length || wrong.length > 0)
    throw new Error(`${rows.length} ballots, ${wrong.length} of them not as sent`)
}

/** The projector must have been shown the tally of exactly these ballots, within two seconds. */
async function checkTally({ hall, projector }: Stage, last: number, shownBefore: number): Promise<void> {
  const voters = new Map<Id, number>()
  for (const i of hall.voters.keys())
    for (const [issue] of choicesOf(hall.issues, i, last)) voters.set(issue, (voters.get(issue) ?? 0) + 1)
  const expected = hall.issues.map((issue): OptionCount => [issue, voters.get(issue) ?? 0, voters.get(issue) ?? 0])
  for (let waited = 0; waited < 2000; waited += 50) {
    const shown = projector.tallies() > shownBefore ? projector.tally() : undefined
    if (shown?.voters === hall.voters.length && isDeepStrictEqual(shown.options, expected)) return
    await delay(50)
  }
  throw new Error(`the projector shows ${JSON.stringify(projector.tally())}, expected ${JSON.stringify(expected)}`)
}
