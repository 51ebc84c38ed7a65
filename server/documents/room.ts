import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Sql as Postgres } from 'postgres'
import type { WebSocket } from 'ws'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { compact, loadDocument, mostUpdates, saveUpdates } from './store.ts'

/** Closes the socket of an approved document; y-websocket does not come back after a code from 4400 to 4499. */
const frozenCode = 4409

/** The messages of y-websocket. */
const message = { sync: 0, awareness: 1, queryAwareness: 3 } as const

/** A document that somebody has open. */
export type Room = {
  /** Lets a writer in. */
  join(socket: WebSocket): void
  sockets(): readonly WebSocket[]
  /** The document was approved: nothing more is taken, and everybody is told so. */
  freeze(): void
  /** Resolves when everything written so far is stored. */
  stored(): Promise<void>
}

/** Opens a document: its truth is its update log in the database. */
export async function openRoom(sql: Postgres, name: string, clock: () => Date, emptied: () => void): Promise<Room> {
  await compact(sql, name, clock())
  const doc = new Y.Doc()
  const saved = await loadDocument(sql, name)
  if (saved) Y.applyUpdate(doc, saved, 'store')
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const writers = new Map<WebSocket, Set<number>>()
  let gathered: { readonly update: Uint8Array; readonly origin: unknown }[] = []
  let isFrozen = false
  const storing = createStoring(sql, name, clock, freeze)

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'store') return
    gathered.push({ update, origin })
    if (gathered.length === 1) setImmediate(pass)
  })
  awareness.on(
    'update',
    ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
      const own = writers.get(origin as WebSocket)
      for (const client of added) own?.add(client)
      for (const client of removed) own?.delete(client)
      broadcast(presence([...added, ...updated, ...removed]))
    },
  )

  /** What came together is stored and told together; a writer is not told what they alone have written. */
  function pass(): void {
    if (gathered.length === 0) return
    const batch = gathered
    gathered = []
    const update = batch.length === 1 ? batch[0].update : Y.mergeUpdates(batch.map(each => each.update))
    storing.add(update)
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, message.sync)
    writeUpdate(encoder, update)
    const bytes = encoding.toUint8Array(encoder)
    for (const socket of writers.keys())
      if (socket.readyState === socket.OPEN && batch.some(each => each.origin !== socket)) socket.send(bytes)
  }

  const broadcast = (bytes: Uint8Array) => {
    for (const socket of writers.keys()) if (socket.readyState === socket.OPEN) socket.send(bytes)
  }

  function presence(clients: number[]): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, message.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, clients))
    return encoding.toUint8Array(encoder)
  }

  function hear(socket: WebSocket, bytes: Uint8Array): void {
    // Whoever has been told to leave may take half a minute over it.
    if (isFrozen || socket.readyState !== socket.OPEN) return
    const decoder = decoding.createDecoder(bytes)
    const kind = decoding.readVarUint(decoder)
    if (kind === message.sync) {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, message.sync)
      readSyncMessage(decoder, encoder, doc, socket)
      if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder))
    } else if (kind === message.awareness) {
      applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), socket)
    } else if (kind === message.queryAwareness) {
      socket.send(presence([...awareness.getStates().keys()]))
    }
  }

  function freeze(): void {
    isFrozen = true
    for (const socket of writers.keys()) socket.close(frozenCode)
  }

  function leave(socket: WebSocket): void {
    const clients = writers.get(socket)
    writers.delete(socket)
    if (clients) removeAwarenessStates(awareness, [...clients], null)
    if (writers.size === 0) void stored().then(() => (writers.size === 0 ? empty() : undefined))
  }

  function stored(): Promise<void> {
    pass()
    return storing.done()
  }

  /** The last one closes the door: whoever opens it next loads one row. */
  async function empty(): Promise<void> {
    awareness.destroy()
    doc.destroy()
    emptied()
    await compact(sql, name, clock(), 2).catch(() => {})
  }

  return {
    join(socket) {
      writers.set(socket, new Set())
      socket.on('message', (data: ArrayBuffer | Buffer) => {
        try {
          hear(socket, new Uint8Array(data))
        } catch {
          socket.close(1003)
        }
      })
      socket.on('close', () => leave(socket))
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, message.sync)
      writeSyncStep1(encoder, doc)
      socket.send(encoding.toUint8Array(encoder))
      if (awareness.getStates().size > 0) socket.send(presence([...awareness.getStates().keys()]))
    },
    sockets: () => [...writers.keys()],
    freeze,
    stored,
  }
}

/** Stores updates in order, many at once; while the database is away they wait in memory and are tried again. */
function createStoring(sql: Postgres, name: string, clock: () => Date, refused: () => void) {
  let waiting: Uint8Array[] = []
  let running: Promise<void> | undefined
  let unmerged = 0

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        if (!(await saveUpdates(sql, name, batch, clock()))) {
          waiting = []
          refused()
          break
        }
        if (++unmerged % mostUpdates === 0) await compact(sql, name, clock()).catch(() => {})
      } catch {
        waiting = [...batch, ...waiting]
        await new Promise(resolve => setTimeout(resolve, 1000).unref())
      }
    }
    running = undefined
  }

  return {
    add: (update: Uint8Array): void => {
      waiting.push(update)
      running ??= run()
    },
    done: async (): Promise<void> => {
      while (running) await running
    },
  }
}
