import type { Socket } from 'node:net'
import { closeStatements, readReply, simpleQuery, sync } from './wire-messages.ts'
import type { Unit } from './wire-reader.ts'

/** Runs protocol messages to their end and gives all that the database answers. */
export type Engine = (bytes: Uint8Array) => Promise<Buffer>

export type Client = {
  socket: Socket
  /** Names of the prepared statements it has left in the one session. */
  statements: Set<string>
  waiting: number
  waitingBytes: number
  gone: boolean
  /** Set when it said goodbye; what it is still told after its last unit, if anything. */
  farewell?: Buffer
}

export type Turns = ReturnType<typeof takeTurns>

type Work = { client: Client; unit: Unit | 'clean up' }

/** Above it a client is not read from until its work is done, so that its haste fills no memory. */
const maxWaitingBytes = 16 * 1024 * 1024

/**
 * Gives the one engine to its clients in turn: units of work run one by one in the order they came. Who has opened a
 * transaction, or is in the middle of an exchange, owns the engine until that ends; if the connection dies before, its
 * transaction is rolled back ahead of anybody else's turn.
 */
export function takeTurns(engine: Engine, onFailure: (error: unknown) => void) {
  const queue: Work[] = []
  let owner: Client | null = null
  let busy = false
  let working = Promise.resolve()

  const next = (): Work | undefined => {
    const index = owner ? queue.findIndex(work => work.client === owner) : 0
    return index < 0 ? undefined : queue.splice(index, 1)[0]
  }
  const run = async () => {
    for (let work = next(); work; work = next()) {
      const { client, unit } = work
      const status = unit === 'clean up' ? await cleanUp(engine, client) : await serve(engine, client, unit)
      owner = status === 'I' ? null : client
    }
    busy = false
  }
  const start = () => {
    if (busy) return
    busy = true
    // After a failure it stays busy: nobody is given a turn on an engine that is gone.
    working = run().catch(onFailure)
  }
  return {
    add(client: Client, unit: Unit) {
      client.waiting++
      client.waitingBytes += unit.bytes.length
      if (client.waitingBytes > maxWaitingBytes) client.socket.pause()
      queue.push({ client, unit })
      start()
    },
    /** Ends a connection after the work it has still asked for. */
    end(client: Client, farewell: Buffer = Buffer.alloc(0)) {
      client.farewell = farewell
      if (client.waiting === 0) sayGoodbye(client)
    },
    /** The connection is gone: what it asked for is dropped, what it left open is cleaned up first of all. */
    leave(client: Client) {
      client.gone = true
      for (let i = queue.length; i--;) if (queue[i]?.client === client) queue.splice(i, 1)
      queue.unshift({ client, unit: 'clean up' })
      start()
    },
    async settled() {
      await working
    },
  }
}

async function serve(engine: Engine, client: Client, unit: Unit): Promise<string | null> {
  const { data, status } = readReply(await engine(unit.bytes), unit.last)
  for (const name of unit.prepared) client.statements.add(name)
  for (const name of unit.closed) client.statements.delete(name)
  if (status === null && unit.last !== 'H') throw new Error('the engine gave no end of its answer')
  client.waiting--
  client.waitingBytes -= unit.bytes.length
  if (!client.gone) {
    client.socket.write(data)
    if (client.waitingBytes <= maxWaitingBytes) client.socket.resume()
    if (client.farewell && client.waiting === 0) sayGoodbye(client)
  }
  return unit.last === 'H' ? null : status
}

/** Leaves the session as if the client had never been: no open exchange, no transaction, none of its statements. */
async function cleanUp(engine: Engine, client: Client): Promise<'I'> {
  const { status } = readReply(await engine(sync), 'S')
  if (status !== 'I') await engine(simpleQuery('rollback'))
  if (client.statements.size) await engine(closeStatements(client.statements))
  return 'I'
}

function sayGoodbye({ socket, farewell }: Client) {
  if (farewell?.length) socket.write(farewell)
  socket.destroySoon()
}
