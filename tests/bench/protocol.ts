import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as encoding from 'lib0/encoding'
import type { Sql } from 'postgres'
import WebSocket from 'ws'
import { writeUpdate } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { systemActor } from '#shared/core/actor.ts'
import { documentName, proseField } from '#shared/documents/document.ts'
import { createLog } from '../../server/core/log.ts'
import { documentUpgrades } from '../../server/documents/socket.ts'
import { compact, loadDocument, saveUpdates } from '../../server/documents/store.ts'
import type { Round } from './report.ts'

const edits = 10_000

/** One round of what a protocol costs: milliseconds for all edits, bytes, milliseconds to load. */
export type ProtocolRound = { readonly updates: Round; readonly size: Round; readonly load: Round }

/** Types a protocol of 10,000 edits over a socket, waits until another has it and the database too, then loads it anew. */
export async function measureProtocol(sql: Sql, limitFirst: boolean): Promise<ProtocolRound> {
  const { updates, doc } = typed()
  const state = Y.encodeStateAsUpdate(doc)
  const bare = () => timed(() => applyAll(updates))
  const before = limitFirst ? bare() : undefined
  const name = documentName('protocol', await aMeeting(sql))
  const product = await sendAll(sql, name, updates, wordsOf(doc))
  const limit = before ?? bare()
  await compact(sql, name, new Date(), 1)
  const [row] = await sql<{ bytes: number }[]>`
    select sum(octet_length(update))::int as bytes from document_update where document = ${name}`
  return {
    updates: { limit, product },
    size: { limit: state.byteLength, product: row?.bytes ?? 0 },
    load: await loads(sql, name, state, wordsOf(doc)),
  }
}

/** A protocol as people type it: letters at a few places, now and then a word taken out again. */
function typed(): { updates: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const fragment = doc.getXmlFragment(proseField)
  const lines = Array.from({ length: 40 }, () => {
    const line = new Y.XmlElement('paragraph')
    const words = new Y.XmlText()
    fragment.push([line])
    line.push([words])
    return words
  })
  for (let i = updates.length; i < edits; i++) {
    const line = lines[(i * 7919) % lines.length]
    if (i % 10 === 9 && line.length > 4) line.delete(line.length >> 1, 3)
    else line.insert(i % 3 === 0 ? line.length >> 1 : line.length, 'слово '[i % 6] ?? ' ')
  }
  return { updates, doc }
}

function applyAll(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

async function sendAll(sql: Sql, name: string, updates: readonly Uint8Array[], words: string): Promise<number> {
  const clock = clockOf(applyAll(updates))
  const upgrades = documentUpgrades({
    sql,
    clock: () => new Date(),
    actorOf: () => Promise.resolve(systemActor),
    log: createLog('silent'),
    foreign: () => false,
    placesAround: place => [place],
  })
  const http = createServer()
  http.on('upgrade', (request, socket, head) => upgrades.upgrade(request, socket, head))
  await new Promise<void>(resolve => http.listen(0, resolve))
  const url = `ws://localhost:${(http.address() as AddressInfo).port}/documents`
  const reader = new Y.Doc()
  const provider = new WebsocketProvider(url, name, reader, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await until('the reader is in', () => provider.synced)
  const writer = new WebSocket(`${url}/${name}`)
  await new Promise(resolve => writer.once('open', resolve))
  const messages = updates.map(messageOf)
  const begun = performance.now()
  for (const [i, message] of messages.entries()) {
    writer.send(message)
    if (i % 100 === 99) await new Promise(resolve => setImmediate(resolve))
  }
  await until('the reader has it', () => clockOf(reader) === clock)
  await upgrades.close()
  const took = performance.now() - begun
  await until('the reader reads it', () => wordsOf(reader) === words)
  await until('it is stored', async () => wordsOf(await stored(sql, name)) === words)
  writer.terminate()
  provider.destroy()
  // Else its awareness goes on looking after itself, and the program never ends.
  reader.destroy()
  http.close()
  return took
}

async function loads(sql: Sql, name: string, state: Uint8Array, words: string): Promise<Round> {
  const limit = timed(() => Y.applyUpdate(new Y.Doc(), state))
  const begun = performance.now()
  const doc = await stored(sql, name)
  const product = performance.now() - begun
  if (wordsOf(doc) !== words) throw new Error('what was loaded is not what was written')
  return { limit, product }
}

async function stored(sql: Sql, name: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const update = await loadDocument(sql, name)
  if (update) Y.applyUpdate(doc, update)
  return doc
}

async function aMeeting(sql: Sql): Promise<string> {
  const id = randomUUID()
  await sql`
    insert into meeting (id, number, kind, phase, title, place, address, starts_at, agenda, houses, picture)
    select ${id}, (select coalesce(max(number), 0) + 1 from meeting), 'yard', 'planned', '-', id, '-', '2026-11-20', '[]', '[]',
      '{"scene":"waiting"}' from place limit 1`
  // Begun already: the template is not part of the measure.
  await saveUpdates(sql, documentName('protocol', id), [Y.encodeStateAsUpdate(new Y.Doc())], new Date())
  return id
}

function messageOf(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  writeUpdate(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** How far what everybody has written reaches. */
const clockOf = (doc: Y.Doc): number =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc)).values()].reduce((a, b) => a + b, 0)
const wordsOf = (doc: Y.Doc): string => doc.getXmlFragment(proseField).toString()

function timed(act: () => unknown): number {
  const begun = performance.now()
  act()
  return performance.now() - begun
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < 60_000;) {
    if (await holds()) return
    await new Promise(resolve => setTimeout(resolve, 2))
  }
  throw new Error(`missing: ${what}`)
}
