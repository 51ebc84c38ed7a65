import { v7 } from 'uuid'
import { WebSocket } from 'ws'
import type { StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { choicesOf } from './hall.ts'
import { serveWorks, sharedNow } from './processes.ts'
import { messageOf, openWireClient, type WireClient } from './wire-client.ts'

/** A part of the hall: its sockets to the server, and as many bare ones to the limit. */
export type ClientWorks = {
  /** Opens a socket for each session. */
  connect(input: { readonly port: number; readonly secrets: readonly string[] }): Promise<void>
  follow(input: { readonly stream: StreamName }): Promise<void>
  connectRaw(input: { readonly port: number; readonly count: number }): Promise<void>
  /** Makes every voter's ballots ready; `first` is the number of this process's first voter in the hall. */
  prepare(input: Ballots): void
  /** Every voter casts its ballots, the next one when the last is acknowledged. */
  cast(input: null): Promise<Cast>
  /** Waits until every client has the event, 5 seconds at most: how many have it, and when the last got it. */
  hear(input: { readonly raw: boolean; readonly seq: number }): Promise<Heard>
}

type Ballots = {
  readonly stream: StreamName
  readonly poll: Id
  readonly issues: readonly Id[]
  readonly first: number
  readonly each: number
}
type Tally = { acknowledged: number; readonly refused: Record<string, number>; changedReceipts: number }
type Cast = Readonly<Tally> & { readonly began: number; readonly ended: number }
type Heard = { readonly last: number; readonly got: number }
type Packet = { readonly events: readonly (readonly [seq: number, at: string, event: unknown])[] }

let clients: WireClient[] = []
let rawClients: WebSocket[] = []
let ballots: string[][] = []
const heard = { wire: new Map<number, Heard>(), raw: new Map<number, Heard>() }

const works: ClientWorks = {
  connect: async ({ port, secrets }) => {
    const note = (name: string, content: unknown) =>
      void (name === 'events' && noteEvents(heard.wire, content as Packet))
    clients = await Promise.all(secrets.map(secret => openWireClient(port, secret, note)))
  },
  follow: async ({ stream }) => {
    const answers = await Promise.all(clients.map(client => client.ask(messageOf('subscribe', { stream }))))
    const refused = answers.find(answer => !answer.ok)
    if (refused) throw new Error(`subscribe: ${refused.code}`)
  },
  connectRaw: async ({ port, count }) => {
    rawClients = Array.from(
      { length: count },
      () => new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false }),
    )
    for (const client of rawClients)
      client.on('message', text => noteEvents(heard.raw, JSON.parse(String(text)) as Packet))
    await Promise.all(
      rawClients.map(client => new Promise((resolve, reject) => client.once('open', resolve).once('error', reject))),
    )
  },
  prepare: ({ stream, poll, issues, first, each }) => {
    const ballot = (voter: number, n: number) => ({
      id: v7(),
      stream,
      name: 'votes.cast-ballot',
      input: { poll, choices: choicesOf(issues, voter, n) },
    })
    ballots = clients.map((_, i) => Array.from({ length: each }, (_, n) => messageOf('command', ballot(first + i, n))))
  },
  cast: async () => {
    const tally: Tally = { acknowledged: 0, refused: {}, changedReceipts: 0 }
    const began = sharedNow()
    await Promise.all(clients.map((client, i) => castInTurn(client, ballots[i], tally)))
    return { ...tally, began, ended: sharedNow() }
  },
  hear: async ({ raw, seq }) => {
    const [seen, all] = raw ? [heard.raw, rawClients.length] : [heard.wire, clients.length]
    const until = sharedNow() + 5000
    while ((seen.get(seq)?.got ?? 0) < all && sharedNow() < until) await new Promise(resolve => setTimeout(resolve, 5))
    return seen.get(seq) ?? { last: 0, got: 0 }
  },
}
serveWorks(works)

function noteEvents(seen: Map<number, Heard>, { events }: Packet): void {
  const last = sharedNow()
  for (const [seq] of events) seen.set(seq, { last, got: (seen.get(seq)?.got ?? 0) + 1 })
}

async function castInTurn(client: WireClient, messages: readonly string[], tally: Tally): Promise<void> {
  let receipt: string | undefined
  for (const message of messages) {
    const answer = await client.ask(message)
    if (!answer.ok) tally.refused[String(answer.code)] = (tally.refused[String(answer.code)] ?? 0) + 1
    else if (answer.result?.receipt !== (receipt ??= answer.result?.receipt)) tally.changedReceipts++
    else tally.acknowledged++
  }
}
