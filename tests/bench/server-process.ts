import { Namespace } from 'socket.io'
import { v7 } from 'uuid'
import type { StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { startVeche, type Veche } from '../../server/start.ts'
import { choicesOf } from './hall.ts'
import { serveWorks, sharedNow } from './processes.ts'

/** The server under test, exactly as it is started for real, in a process of its own. */
export type ServerWorks = {
  start(input: { readonly databaseUrl: string }): Promise<number>
  /** The moment the sending of the last packet of events began, milliseconds of the shared clock. */
  sentAt(input: null): number
  /** The voters' ballots straight through the one door, without sockets: how many were acknowledged, in how many milliseconds. */
  cast(input: Ballots): Promise<{ readonly acknowledged: number; readonly took: number }>
}

type Ballots = {
  readonly stream: StreamName
  readonly poll: Id
  readonly issues: readonly Id[]
  readonly actors: readonly Id[]
  readonly each: number
}

let veche: Veche | undefined
let sentAt = 0

const works: ServerWorks = {
  start: async ({ databaseUrl }) => {
    const env = { DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production' }
    // A thousand voters share one address here and change their ballots faster than people do.
    veche = await startVeche({ env, limitFactor: 1000 })
    noteSending()
    return Number(new URL(veche.url).port)
  },
  sentAt: () => sentAt,
  cast: async ({ stream, poll, issues, actors, each }) => {
    const envelope = (voter: number, n: number) => ({
      id: v7(),
      stream,
      name: 'votes.cast-ballot',
      input: { poll, choices: choicesOf(issues, voter, n) },
    })
    const ballots = actors.map((_, voter) => Array.from({ length: each }, (_, n) => envelope(voter, n)))
    const { execute } = veche!.server
    let acknowledged = 0
    const began = sharedNow()
    await Promise.all(
      actors.map(async (id, voter) => {
        for (const ballot of ballots[voter]) if ((await execute(ballot, { kind: 'guest', id })).ok) acknowledged++
      }),
    )
    return { acknowledged, took: sharedNow() - began }
  },
}
serveWorks(works)

/** Notes when a packet to a stream's audience begins to be sent: the same moment at which the raw loop begins. */
function noteSending(): void {
  const { to } = Namespace.prototype
  Namespace.prototype.to = function (room) {
    const operator = to.call(this, room)
    const emit = operator.emit.bind(operator)
    operator.emit = (name, ...content) => {
      if (name === 'events' && String(room).endsWith('/staff')) sentAt = sharedNow()
      return emit(name, ...content)
    }
    return operator
  }
}
