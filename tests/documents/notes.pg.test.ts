import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentName } from '#shared/documents/document.ts'
import type { Database } from '../../server/database/connect.ts'
import { loadDocument } from '../../server/documents/store.ts'
import { testDatabase } from '../support/database.ts'
import { startTestVeche, until, type Device, type TestVeche } from '../support/veche.ts'

let database: Database
let veche: TestVeche
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
})
afterAll(async () => {
  await veche.close()
  await database.close()
})

function writer(device: Device, name: string) {
  const doc = new Y.Doc()
  const polyfill = function (url: string) {
    return new WebSocket(url, { headers: { cookie: device.cookie() } })
  } as unknown as typeof globalThis.WebSocket
  const provider = new WebsocketProvider(`${veche.url.replace('http', 'ws')}/documents`, name, doc, {
    WebSocketPolyfill: polyfill,
    disableBc: true,
  })
  return { doc, provider, text: doc.getText('notes') }
}

test('two hosts write one text, one of them without network; nothing is lost, and a third reads it all', async () => {
  const meeting = await veche.meeting()
  const name = documentName('notes', meeting.id)
  const host = veche.device()
  await host.signIn(await veche.person('host', { role: 'moderator' }))
  const [one, two] = [writer(host, name), writer(host, name)]
  await until('both are in', () => one.provider.wsconnected && two.provider.wsconnected)

  one.text.insert(0, 'Начали в 19:00. ')
  await until('the other sees it', () => two.text.toString() === 'Начали в 19:00. ')
  two.provider.disconnect()
  two.text.insert(two.text.length, 'Глава опоздал. ')
  one.text.insert(one.text.length, 'Пришло 40 человек. ')
  two.provider.connect()
  await until('both have both', () => one.text.toString() === two.text.toString() && one.text.length > 40)
  expect(one.text.toString()).toContain('Глава опоздал.')
  expect(one.text.toString()).toContain('Пришло 40 человек.')

  for (const { provider } of [one, two]) provider.destroy()
  const stored = new Y.Doc()
  await until('it is stored', async () => {
    const update = await loadDocument(veche.sql, name)
    if (update) Y.applyUpdate(stored, update)
    return stored.getText('notes').toString() === one.text.toString()
  })
  const three = writer(host, name)
  await until('the third reads it', () => three.text.toString() === one.text.toString())
  three.provider.destroy()
})

test('many updates are merged into few rows, and say the same', async () => {
  const meeting = await veche.meeting('Лесная, 1–3')
  const name = documentName('notes', meeting.id)
  const host = veche.device()
  await host.signIn(await veche.person('scribe', { role: 'moderator' }))
  const { text, provider } = writer(host, name)
  await until('it is open', () => provider.wsconnected)
  for (let i = 0; i < 450; i++) {
    text.insert(text.length, `${i} `)
    await new Promise(resolve => setImmediate(resolve))
  }
  const rows = async () => (await veche.sql`select 1 from document_update where document = ${name}`).length
  const stored = async () => {
    const doc = new Y.Doc()
    const update = await loadDocument(veche.sql, name)
    if (update) Y.applyUpdate(doc, update)
    return doc.getText('notes').toString()
  }
  await until('all is stored', async () => (await stored()) === text.toString())
  expect(await rows()).toBeLessThan(220)
  provider.destroy()
})
