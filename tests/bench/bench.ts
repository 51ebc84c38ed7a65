import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { measureBurst, measureThroughput, type Throughput } from './ballots.ts'
import { createBenchDatabase } from './database.ts'
import { followAll, measureEvents, type EventTimes } from './events.ts'
import { measureProtocol, type ProtocolRound } from './protocol.ts'
import { median, percentile, resultOf, tableOf, type Result, type Round } from './report.ts'
import { setStage, type Stage } from './stage.ts'

/**
 * `npm run bench`: measures on PostgreSQL, each held against a limit that runs in turn with it in the same run.
 * `DATABASE_URL` names the server, on which a database of the bench's own is created and dropped. Prints a Markdown
 * table, which says of every promise whether it was kept, and writes `data/bench-DATE.json`. Exits with 1 and without
 * figures when anything that was sent is missing: an answer, a ballot, a vote in the tally shown, an event at a client.
 */
const url = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const voters = 1000
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const ballotsEach = 20
const eventsPerRound = 40

const say = (text: string) => void process.stdout.write(`${text}\n`)

const database = await createBenchDatabase(url)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The processes of the bench end by themselves when this one is gone; its database would stay.
  process.once(signal, () => void database.drop().finally(() => process.exit(1)))
}
try {
  const stage = await setStage(database, voters, ballotsEach)
  try {
    const { results, times } = await measure(stage)
    const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, PostgreSQL ${database.version}`
    say(
      `\n${tableOf(results)}\n\n${voters} voters, ${rounds} rounds, ${machine}. ${gatheringOf(times)} Repeat: \`npm run bench\`.`,
    )
    say(`Written to ${write({ machine, voters, rounds, results, times })}`)
  } finally {
    await stage.close()
  }
} catch (error) {
  process.stderr.write(
    `The run does not count: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = 1
} finally {
  await database.close()
  await database.drop()
}

async function measure(stage: Stage): Promise<{ results: Result[]; times: EventTimes[] }> {
  const { throughput, burst } = await measureBallots(stage)
  const times = await measureSending(stage)
  const written = await measureProtocols()
  const rates = (way: 'door' | 'sockets') => throughput.map(t => ({ limit: t.limit, product: t[way] }))
  const events = (percent: number) =>
    times.map(t => ({ limit: percentile(t.limit, percent), product: percentile(t.sent, percent) }))
  const results = [
    { measure: 'ballots durable, through the door', unit: '/s', rounds: rates('door'), promised: { atLeast: 2 } },
    { measure: 'the same, over 1,000 sockets', unit: '/s', rounds: rates('sockets') },
    { measure: '1,000 ballots at once, to the last answer', unit: 'ms', rounds: burst, promised: { atMost: 1.5 } },
    {
      measure: 'an event to the last of 1,000 clients, p50',
      unit: 'ms',
      rounds: events(50),
      promised: { atMost: 1.5 },
    },
    { measure: 'an event to the last of 1,000 clients, p99', unit: 'ms', rounds: events(99), promised: { atMost: 2 } },
    {
      measure: '10,000 edits of a protocol stored and delivered, against bare applying',
      unit: 'ms',
      rounds: written.map(round => round.updates),
      promised: { atMost: 5 },
    },
    {
      measure: 'the protocol as stored after compaction, against its encoded state',
      unit: 'bytes',
      rounds: written.map(round => round.size),
      promised: { atMost: 1.2 },
    },
    {
      measure: 'the protocol loaded, against applying its state',
      unit: 'ms',
      rounds: written.map(round => round.load),
      promised: { atMost: 3 },
    },
  ]
  return { results: results.map(resultOf), times }
}

async function measureBallots(stage: Stage): Promise<{ throughput: Throughput[]; burst: Round[] }> {
  say('Warming up…')
  await measureThroughput(stage, ballotsEach, false)
  await measureBurst(stage, false)
  const throughput: Throughput[] = []
  const burst: Round[] = []
  for (let i = 0; i < rounds; i++) {
    throughput.push(await measureThroughput(stage, ballotsEach, i % 2 === 1))
    burst.push(await measureBurst(stage, i % 2 === 1))
    say(
      `Ballots, round ${i + 1} of ${rounds}: ${JSON.stringify({ ...throughput.at(-1), burst: burst.at(-1) }, rounded)}`,
    )
  }
  return { throughput, burst }
}

async function measureProtocols(): Promise<ProtocolRound[]> {
  await measureProtocol(database.sql, true)
  const measured: ProtocolRound[] = []
  for (let i = 0; i < rounds; i++) {
    measured.push(await measureProtocol(database.sql, i % 2 === 1))
    say(`Protocol, round ${i + 1} of ${rounds}: ${JSON.stringify(measured.at(-1), rounded)}`)
  }
  return measured
}

async function measureSending(stage: Stage): Promise<EventTimes[]> {
  await followAll(stage)
  await measureEvents(stage, 10)
  const times: EventTimes[] = []
  for (let i = 0; i < rounds; i++) {
    times.push(await measureEvents(stage, eventsPerRound))
    say(`Events, round ${i + 1} of ${rounds}`)
  }
  return times
}

function gatheringOf(times: readonly EventTimes[]): string {
  const acted = times.flatMap(t => t.acted)
  return `From the command to the last client, the 100 ms of gathering included: p50 ${median(acted).toFixed(0)} ms, p99 ${percentile(acted, 99).toFixed(0)} ms.`
}

function write(content: object): string {
  mkdirSync('data', { recursive: true })
  const file = `data/bench-${new Date().toISOString().slice(0, 10)}.json`
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...content }, rounded, 1)}\n`)
  return file
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}
