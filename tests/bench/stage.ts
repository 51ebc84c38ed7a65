import { once } from 'node:events'
import { io, type Socket } from 'socket.io-client'
import { v7 } from 'uuid'
import type { Id } from '#shared/core/value.ts'
import type { PollTally } from '#shared/votes/poll.ts'
import type { ClientWorks } from './clients-process.ts'
import type { BenchDatabase } from './database.ts'
import { fillHall, type Hall } from './hall.ts'
import type { LimitWorks } from './limit-process.ts'
import { startHelper, type Helper } from './processes.ts'
import type { ServerWorks } from './server-process.ts'

export type Stage = {
  readonly hall: Hall
  readonly sql: BenchDatabase['sql']
  readonly server: Helper<ServerWorks>
  readonly limit: Helper<LimitWorks>
  /** Processes with an equal part of the voters each. */
  readonly clients: readonly { readonly helper: Helper<ClientWorks>; readonly first: number; readonly voters: number }[]
  /** Polls that are over, so that every row of the limit has a poll to belong to. */
  readonly oldPolls: readonly Id[]
  readonly projector: Projector
  close(): Promise<void>
}

/** The one who runs the meeting, with the tally that was shown last. */
export type Projector = { readonly socket: Socket; tally(): PollTally | undefined; tallies(): number }

const clientProcesses = 2

/** Starts the server, the limit and the voters, each in a process of its own, and lets everybody in. */
export async function setStage(database: BenchDatabase, voters: number, oldPollCount: number): Promise<Stage> {
  const { sql } = database
  const hall = await fillHall(sql, voters)
  const oldPolls = await makeLimitTable(sql, hall, oldPollCount)
  const profile = process.env['BENCH_PROFILE']
  const server = startHelper<ServerWorks>(
    'server-process.ts',
    {},
    profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
  )
  const limit = startHelper<LimitWorks>('limit-process.ts')
  const part = voters / clientProcesses
  const clients = Array.from({ length: clientProcesses }, (_, i) => ({
    helper: startHelper<ClientWorks>('clients-process.ts'),
    first: i * part,
    voters: part,
  }))
  const close = async () => {
    await Promise.all([...clients.map(c => c.helper.stop()), limit.stop()])
    await server.stop()
  }
  try {
    const port = await server.ask('start', { databaseUrl: database.url })
    await limit.ask('connect', { databaseUrl: database.url })
    const rawPort = await limit.ask('listen', null)
    await Promise.all(
      clients.map(async ({ helper, first }) => {
        const secrets = hall.voters.slice(first, first + part).map(v => v.secret)
        await helper.ask('connect', { port, secrets })
        await helper.ask('connectRaw', { port: rawPort, count: part })
      }),
    )
    const projector = await openProjector(port, hall)
    const closeAll = async () => {
      projector.socket.disconnect()
      await close()
    }
    return { hall, sql, server, limit, clients, oldPolls, projector, close: closeAll }
  } catch (error) {
    await close()
    throw error
  }
}

async function openProjector(port: number, hall: Hall): Promise<Projector> {
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    extraHeaders: { cookie: `veche=${hall.head}` },
  })
  let shown: PollTally | undefined
  let count = 0
  socket.on('tally', ({ polls }: { polls: PollTally[] }) => {
    shown = polls.find(p => p.poll === hall.poll)
    count++
  })
  await once(socket as never, 'connect')
  await socket.emitWithAck('subscribe', { stream: hall.stream })
  return { socket, tally: () => shown, tallies: () => count }
}

/** A table like the ballots', with the same keys, guards and references. */
async function makeLimitTable(sql: BenchDatabase['sql'], hall: Hall, pollCount: number): Promise<Id[]> {
  await sql`
    create table bench_ballot (like ballot including all, foreign key (poll) references poll, foreign key (participant) references participant)`
  const polls = Array.from({ length: pollCount }, () => v7())
  await sql`
    insert into poll (id, meeting, kind, title, mode, points, visibility, options, state, started_at)
    select old.id, p.meeting, p.kind, p.title, p.mode, p.points, p.visibility, p.options, 'counted', p.started_at
    from poll p, unnest(${polls}::uuid[]) as old (id) where p.id = ${hall.poll}`
  return polls
}
