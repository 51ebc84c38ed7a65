import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Sql as Postgres } from 'postgres'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Actor } from '#shared/core/actor.ts'
import { initiativeOfDocument, meetingOfDocument } from '#shared/documents/document.ts'
import type { Id } from '#shared/core/value.ts'
import { isIdentified, mayWriteProtocol } from '#shared/people/rights.ts'
import type { Log } from '../core/log.ts'
import { openRoom, type Room } from './room.ts'
import { beginProtocol } from './store.ts'

export type DocumentDeps = {
  readonly sql: Postgres
  readonly clock: () => Date
  readonly actorOf: (request: IncomingMessage) => Promise<Actor>
  readonly log: Log
  readonly foreign: (request: IncomingMessage) => boolean
  readonly placesAround: (place: Id) => readonly Id[]
}

/** The y-websocket server at `/documents/<name>`: the right to write is checked at the door, and again whenever rights change. */
export function documentUpgrades({ sql, clock, actorOf, log, foreign, placesAround }: DocumentDeps) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 })
  const rooms = new Map<string, Promise<Room>>()
  const writers = new Map<WebSocket, { request: IncomingMessage; name: string }>()

  async function mayWrite(request: IncomingMessage, name: string): Promise<boolean> {
    const actor = await actorOf(request)
    const initiative = initiativeOfDocument(name)
    if (initiative) return mayWriteDraft(sql, initiative, actor)
    const meeting = meetingOfDocument(name)
    if (!meeting) return false
    const [row] = await sql<{ place: Id }[]>`
      select place from meeting m
      where id = ${meeting} and not exists (select from protocol p where p.meeting = m.id)`
    return row !== undefined && mayWriteProtocol(actor, meeting, placesAround(row.place))
  }

  function roomOf(name: string): Promise<Room> {
    const room =
      rooms.get(name) ??
      beginProtocol(sql, name, clock()).then(() => openRoom(sql, name, clock, () => rooms.delete(name)))
    rooms.set(name, room)
    room.catch(() => rooms.delete(name))
    return room
  }

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer, name: string): Promise<void> {
    if (foreign(request) || !(await mayWrite(request, name)))
      return void socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n')
    const room = await roomOf(name)
    server.handleUpgrade(request, socket, head, ws => {
      writers.set(ws, { request, name })
      ws.on('close', () => writers.delete(ws))
      room.join(ws)
    })
  }

  return {
    /** Takes the upgrade when its address is a document's. */
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      const name = /^\/documents\/([\w-]+)(?:\?|$)/.exec(request.url ?? '')?.[1]
      if (!name) return false
      socket.on('error', () => socket.destroy())
      admit(request, socket, head, name).catch((error: unknown) => {
        log.error({ error }, 'a document could not be opened')
        socket.destroy()
      })
      return true
    },
    /** Nothing more is written in a document: its protocol is approved, its initiative submitted. */
    freeze(name: string): void {
      void rooms.get(name)?.then(
        room => room.freeze(),
        () => {},
      )
    },
    /** Cuts off writers who have lost the right. */
    async recheck(): Promise<void> {
      for (const [ws, { request, name }] of writers) if (!(await mayWrite(request, name))) ws.close(4403)
    },
    /** Lets all go, when everything they wrote is stored. */
    async close(): Promise<void> {
      const open = await Promise.all(rooms.values())
      for (const ws of writers.keys()) ws.terminate()
      await Promise.all(open.map(room => room.stored()))
      server.close()
    },
  }
}

/** A draft is written by its group and by nobody else. */
async function mayWriteDraft(sql: Postgres, initiative: Id, actor: Actor): Promise<boolean> {
  const rows = await sql`
    select 1 from initiative_member m join initiative i on i.id = m.initiative
    where i.id = ${initiative} and i.state in ('draft', 'returned') and m.actor = ${actor.id}`
  return isIdentified(actor) && rows.length > 0
}
