import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { documentName, proseField } from '#shared/documents/document.ts'
import { proseHash } from '#shared/documents/approve-protocol.ts'
import { sha256 } from '#shared/core/sha256.ts'
import { proseOf } from '#shared/documents/prose.ts'
import type { Protocol } from '#shared/documents/protocol.ts'
import { updateOf } from '../../server/documents/prose.ts'
import { loadDocument, loadProse, saveUpdates } from '../../server/documents/store.ts'
import { openVeche } from '../support/open-veche.ts'
import { until, type Device } from '../support/veche.ts'

const veche = openVeche()

function writer(device: Device, name: string) {
  const doc = new Y.Doc()
  const polyfill = function (url: string) {
    return new WebSocket(url, { headers: { cookie: device.cookie() } })
  } as unknown as typeof globalThis.WebSocket
  const provider = new WebsocketProvider(`${veche.url.replace('http', 'ws')}/documents`, name, doc, {
    WebSocketPolyfill: polyfill,
    disableBc: true,
  })
  const prose = doc.getXmlFragment(proseField)
  const line = () => (prose.get(0) as Y.XmlElement).get(0) as Y.XmlText
  return { doc, provider, prose, line, words: () => wordsOf(doc) }
}

/** The prose as plain lines. */
const wordsOf = (doc: Y.Doc): string =>
  proseOf(doc.getXmlFragment(proseField))
    .map(block => block.runs.map(run => run.text).join(''))
    .join('\n')

async function stored(name: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const update = await loadDocument(veche.sql, name)
  if (update) Y.applyUpdate(doc, update)
  return doc
}

async function host(login: string): Promise<Device> {
  const device = veche.device()
  await device.signIn(await veche.person(login, { role: 'moderator' }))
  return device
}

test('a protocol begins with who was there and the agenda, once, however many open it together', async () => {
  const name = documentName('protocol', (await veche.meeting()).id)
  const device = await host('first')
  const writers = [writer(device, name), writer(device, name), writer(device, name)]
  await until('all have it', () => writers.every(w => w.provider.synced && w.prose.length > 0))
  const words = writers[0]?.words() ?? ''
  expect(words).toMatch(/Встречу вёл:/)
  expect(words.match(/1\. Вопросы жителей/g)).toHaveLength(1)
  expect(words.match(/Слушали:/g)).toHaveLength(2)
  for (const { provider } of writers) provider.destroy()
})

test('two hosts write one protocol, one of them without network; nothing is lost, and a third reads it all', async () => {
  const name = documentName('protocol', (await veche.meeting()).id)
  const device = await host('host')
  const [one, two] = [writer(device, name), writer(device, name)]
  await until('both are in', () => one.provider.synced && two.provider.synced)

  one.line().insert(one.line().length, 'глава. ')
  await until('the other sees it', () => two.words().includes('глава. '))
  two.provider.disconnect()
  two.line().insert(two.line().length, 'Опоздал на пять минут. ')
  one.line().insert(one.line().length, 'Пришло 40 человек. ')
  two.provider.connect()
  await until('both have both', () => one.words() === two.words() && one.words().includes('Пришло 40'))
  expect(one.words()).toContain('Опоздал на пять минут.')

  for (const { provider } of [one, two]) provider.destroy()
  await until('it is stored', async () => wordsOf(await stored(name)) === one.words())
  const three = writer(device, name)
  await until('the third reads it', () => three.words() === one.words())
  three.provider.destroy()
})

test('many updates are merged into few rows, and say the same', async () => {
  const name = documentName('protocol', (await veche.meeting('Лесная, 1–3')).id)
  const { line, provider, words } = writer(await host('scribe'), name)
  await until('it is open', () => provider.synced)
  for (let i = 0; i < 450; i++) {
    line().insert(line().length, `${i} `)
    await new Promise(resolve => setImmediate(resolve))
  }
  const rows = async () => (await veche.sql`select 1 from document_update where document = ${name}`).length
  await until('all is stored', async () => wordsOf(await stored(name)) === words())
  expect(await rows()).toBeLessThan(220)
  provider.destroy()
})

type Shown = { approved: boolean; hash: string; hashed?: string; protocol: Protocol }

/** A closed meeting with one question, explained. */
async function closedMeeting() {
  const meeting = await veche.meeting()
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', {
    text: 'Тёмно у школы',
    category: 'lighting',
  })
  const outcome = { kind: 'explained', text: 'Фонари поставят в марте' }
  await veche.system(meeting.stream, 'issues.set-outcome', { issue, outcome })
  await veche.system(meeting.stream, 'meetings.close-meeting', { leaveIssues: false })
  return { ...meeting, name: documentName('protocol', meeting.id) }
}

test('an approved protocol is closed to all who have it open, is public, and its hash is of what is shown', async () => {
  const { id, stream, name } = await closedMeeting()
  const device = await host('approving')
  const writing = writer(device, name)
  await until('it is open', () => writing.provider.synced)
  writing.line().insert(writing.line().length, 'глава города')
  const seen = proseHash(proseOf(writing.prose))
  await until('it is stored', async () => wordsOf(await stored(name)) === writing.words())
  const stranger = veche.device()
  expect((await stranger.http('GET', `/api/meetings/${id}/protocol`)).status).toBe(404)
  expect((await (await device.http('GET', `/api/meetings/${id}/protocol`)).json()).approved).toBe(false)

  let code = 0
  writing.provider.on('closed', (close: { code: number }) => (code = close.code))
  const answer = await device.send(stream, 'documents.approve-protocol', { seen })
  expect(answer).toMatchObject({ ok: true })
  await until('the writer is told', () => code === 4409)
  writing.line().insert(0, 'Поздно. ')
  expect(await saveUpdates(veche.sql, name, [Y.encodeStateAsUpdate(writing.doc)], veche.now())).toBe(false)

  const shown = (await (await stranger.http('GET', `/api/meetings/${id}/protocol`)).json()) as Shown
  expect(shown.approved).toBe(true)
  expect(sha256(shown.hashed ?? '')).toBe(shown.hash)
  expect(JSON.parse(shown.hashed ?? '')).toEqual(shown.protocol)
  expect(shown.protocol.approvedBy).toBe('Тест approving')
  expect(JSON.stringify(shown.protocol)).toContain('глава города')
  expect(JSON.stringify(shown.protocol)).not.toContain('Поздно')
  expect(await device.send(stream, 'documents.approve-protocol', {})).toMatchObject({ code: 'protocol-approved' })
  writing.provider.destroy()
})

test('what is written in the very moment of the approval is in the protocol, or in nothing', async () => {
  const { stream, name, id } = await closedMeeting()
  const lines = Array.from({ length: 40 }, (_, i) =>
    updateOf([{ kind: 'paragraph', depth: 0, runs: [{ text: `Строка ${i}.` }] }]),
  )
  const kept = await Promise.all(
    lines.map(async (update, i) => {
      if (i === 20) await veche.system(stream, 'documents.approve-protocol', {})
      return saveUpdates(veche.sql, name, [update], veche.now())
    }),
  )
  const [row] = await veche.sql<{ content: string }[]>`select content from protocol where meeting = ${id}`
  const frozen = (JSON.parse(row?.content ?? '{}') as Protocol).prose
  expect(frozen).toEqual(await loadProse(veche.sql, name))
  expect(frozen).toHaveLength(kept.filter(Boolean).length)
  expect(kept[20]).toBe(false)
})

test('a document that everybody has left is one row, without the words that were deleted', async () => {
  const name = documentName('protocol', (await veche.meeting('Лесная, 1–3')).id)
  const { line, provider, words, doc } = writer(await host('deleting'), name)
  await until('it is open', () => provider.synced)
  for (let i = 0; i < 30; i++) {
    line().insert(0, `Лишние слова ${i}. `)
    await new Promise(resolve => setImmediate(resolve))
  }
  line().delete(0, line().length - 5)
  await until('all is stored', async () => wordsOf(await stored(name)) === words())
  const size = Y.encodeStateAsUpdate(doc).byteLength
  provider.destroy()
  const rows = () => veche.sql<{ n: number }[]>`
    select octet_length(update)::int as n from document_update where document = ${name}`
  await until('it is one row', async () => (await rows()).length === 1)
  expect((await rows())[0]?.n).toBeLessThanOrEqual(size * 1.2)
})
