import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentName } from '#shared/documents/document.ts'
import type { Database } from '../../server/database/connect.ts'
import { updateOf } from '../../server/documents/prose.ts'
import { saveUpdates } from '../../server/documents/store.ts'
import { testDatabase } from '../support/database.ts'
import { unzip } from '../support/unzip.ts'
import { startTestVeche, type TestVeche } from '../support/veche.ts'

let database: Database
let veche: TestVeche
let meeting: Awaited<ReturnType<typeof anEvening>>
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database, { publicOrigin: 'https://veche.example' })
  meeting = await anEvening()
})
afterAll(async () => {
  await veche.close()
  await database.close()
})

/** A closed meeting with an instruction, and a protocol in which something is written. */
async function anEvening() {
  const body = await veche.body('МУП «Горсвет»')
  const opened = await veche.meeting()
  const { id, stream } = opened
  const issue = await veche.system(stream, 'issues.raise-aloud', { text: 'Тёмно у школы', category: 'lighting' })
  const instruction = await veche.system(stream, 'meetings.prepare-instruction', {
    issue,
    text: 'Поставить четыре фонаря',
    body,
    deadline: '2026-12-11',
    source: 'town',
  })
  await veche.system(stream, 'tasks.give-instruction', { instruction })
  await veche.system(stream, 'meetings.close-meeting', { leaveIssues: false })
  const words = updateOf([
    { kind: 'heading', depth: 0, runs: [{ text: '1. Освещение' }] },
    { kind: 'paragraph', depth: 0, runs: [{ text: 'Слушали:', bold: true }, { text: ' главу & «жителей» <двора>' }] },
    { kind: 'number', n: 1, depth: 0, runs: [{ text: 'Поставить фонари.' }] },
  ])
  await saveUpdates(veche.sql, documentName('protocol', id), [words], veche.now())
  return opened
}

async function file(name: string, device = veche.device()): Promise<Map<string, Buffer>> {
  const response = await device.http('GET', `/api/meetings/${meeting.id}/${name}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain('attachment')
  return unzip(Buffer.from(await response.arrayBuffer()))
}

/** The words of a part, a line for each paragraph or cell. */
const wordsIn = (xml: string): string =>
  xml
    .replaceAll(/<\/(w:p|si|c|row)>/g, '\n')
    .replaceAll('<w:tab/>', '\t')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

test('before the approval the files are for who runs the meeting, and say that they are a draft', async () => {
  for (const name of ['protocol.docx', 'instructions.xlsx'])
    expect((await veche.device().http('GET', `/api/meetings/${meeting.id}/${name}`)).status).toBe(404)
  const staff = veche.device()
  await staff.signIn(await veche.person('scribe', { role: 'moderator' }))
  const parts = await file('protocol.docx', staff)
  const headers = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => wordsIn(String(xml)))
  expect(headers).toHaveLength(2)
  for (const header of headers) expect(header).toContain('Проект')
  expect((await file('instructions.xlsx', staff)).size).toBeGreaterThan(3)
})

test('the protocol as DOCX has the look of an official document, its words, tables, hash and a QR that is a picture', async () => {
  await veche.system(meeting.stream, 'documents.approve-protocol', {})
  const parts = await file('protocol.docx')
  const xml = String(parts.get('word/document.xml'))
  const [margins = ''] = /<w:pgMar [^>]+>/.exec(xml) ?? []
  // 30, 10 and 20 mm in twentieths of a point.
  for (const margin of ['w:left="1701"', 'w:right="567"', 'w:top="1134"', 'w:bottom="1134"'])
    expect(margins).toContain(margin)
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  const words = wordsIn(xml)
  expect(words).toContain('ПРОТОКОЛ\nвстречи с жителями')
  expect(words).toContain('20 ноября 2026 г.\t№ 1')
  expect(words).toContain('1. Освещение\nСлушали: главу & «жителей» <двора>\n1. Поставить фонари.')
  expect(words).toContain('1/1\nПоставить четыре фонаря\nМУП «Горсвет»\n11.12.2026\nгородской бюджет')
  expect(words).toContain('Дано поручение № 1/1')
  expect(words).toContain('Утверждён 20.11.2026')
  expect(words).toContain(`https://veche.example/meetings/${meeting.id}/protocol`)
  expect(words).toMatch(/SHA-256: [0-9a-f]{64}/)
  for (const [name, header] of parts) if (name.startsWith('word/header')) expect(String(header)).not.toContain('Проект')
  const [, picture] = [...parts].find(([name]) => name.endsWith('.png')) ?? []
  expect((await sharp(picture).metadata()).format).toBe('png')
})

test('the instructions as XLSX have a date that is a date, and lead to the map', async () => {
  const parts = await file('instructions.xlsx')
  const sheet = String(parts.get('xl/worksheets/sheet1.xml'))
  const strings = [...String(parts.get('xl/sharedStrings.xml')).matchAll(/<si>.*?<\/si>/gs)].map(([si]) =>
    wordsIn(si).trim(),
  )
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)].map(
    ([, at, attributes, value]) => [at, attributes?.includes('t="s"') ? strings[Number(value)] : value],
  )
  const cell = Object.fromEntries(cells) as Record<string, string>
  expect(cell['A1']).toBe('№')
  expect([cell['A2'], cell['B2'], cell['C2']]).toEqual(['1/1', 'Поставить четыре фонаря', 'МУП «Горсвет»'])
  // Days since 30 December 1899, as spreadsheets count.
  expect(Number(cell['E2'])).toBe((Date.UTC(2026, 11, 11) - Date.UTC(1899, 11, 30)) / 86_400_000)
  expect([cell['F2'], cell['H2']]).toEqual(['городской бюджет', 'поручено'])
  expect(cell['J2']).toMatch(/^https:\/\/veche\.example\/\?item=[0-9a-f-]{36}$/)
})
