import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { WebSocketServer } from 'ws'
import type { Id } from '#shared/core/value.ts'
import { choicesOf } from './hall.ts'
import { serveWorks, sharedNow } from './processes.ts'

/** What the product is held against: rows inserted one by one, and a bare loop over bare sockets. */
export type LimitWorks = {
  connect(input: { readonly databaseUrl: string }): Promise<void>
  /** Inserts rows one by one over ten connections, each row a transaction of its own; gives milliseconds. */
  insert(input: {
    readonly polls: readonly Id[]
    readonly participants: readonly Id[]
    readonly issues: readonly Id[]
  }): Promise<number>
  listen(input: null): Promise<number>
  /** Sends a text to every client in a loop; gives the moment at which the loop began. */
  send(input: { readonly text: string }): number
}

let connections: postgres.Sql[] = []
let sockets: WebSocketServer | undefined

const works: LimitWorks = {
  connect: async ({ databaseUrl }) => {
    connections = Array.from({ length: 10 }, () =>
      postgres(databaseUrl, { max: 1, fetch_types: false, onnotice: () => {} }),
    )
    await Promise.all(connections.map(sql => sql`select 1`))
  },
  insert: async ({ polls, participants, issues }) => {
    const rows = polls.flatMap((poll, n) =>
      participants.map((participant, voter) => ({ poll, participant, choices: choicesOf(issues, voter, n) })),
    )
    const from = sharedNow()
    let next = 0
    await Promise.all(
      connections.map(async sql => {
        for (let row = rows[next++]; row; row = rows[next++]) {
          await sql`
            insert into bench_ballot (poll, participant, receipt, choices)
            values (${row.poll}, ${row.participant}, ${randomUUID()}, ${JSON.stringify(row.choices)}::text::jsonb)`
        }
      }),
    )
    return sharedNow() - from
  },
  listen: async () => {
    const http = createServer()
    sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
    await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
    return (http.address() as AddressInfo).port
  },
  send: ({ text }) => {
    const from = sharedNow()
    for (const socket of sockets?.clients ?? []) socket.send(text)
    return from
  },
}
serveWorks(works)
