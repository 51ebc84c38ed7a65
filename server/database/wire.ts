import { createServer, type Server, type Socket } from 'node:net'
import { readReply, startup } from './wire-messages.ts'
import { unitReader, type Incoming } from './wire-reader.ts'
import { takeTurns, type Client, type Engine, type Turns } from './wire-turns.ts'

export type Wire = { close(): Promise<void> }

/**
 * Serves one engine, which has one session, to any number of driver connections on a unix socket.
 * @param onFailure called once when the engine itself fails; it cannot be used any more.
 */
export async function serveWire(engine: Engine, path: string, onFailure: (error: unknown) => void): Promise<Wire> {
  const greeting = readReply(await engine(startup()), 'Q').data
  const turns = takeTurns(engine, onFailure)
  const clients = new Set<Client>()
  const server = createServer(socket => {
    const client = attend(socket, greeting, turns)
    clients.add(client)
    socket.on('close', () => {
      clients.delete(client)
      turns.leave(client)
    })
  })
  await listen(server, path)
  return {
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      for (const client of clients) client.socket.destroy()
      await closed
      await turns.settled()
    },
  }
}

function attend(socket: Socket, greeting: Buffer, turns: Turns): Client {
  const client: Client = { socket, statements: new Set(), waiting: 0, waitingBytes: 0, gone: false }
  const read = unitReader()
  const handle = (item: Incoming) => {
    if (item.kind === 'no-encryption') socket.write('N')
    // The greeting is the wire's own, so that connecting never waits for another connection's transaction.
    else if (item.kind === 'hello') socket.write(greeting)
    else if (item.kind === 'unit') turns.add(client, item.unit)
    else turns.end(client, item.farewell)
  }
  socket.setNoDelay(true)
  socket.on('data', chunk => read(chunk).forEach(handle))
  socket.on('error', () => socket.destroy())
  return client
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
