import sharp from 'sharp'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Id } from '#shared/core/value.ts'
import { mostPaperBytes } from '#shared/initiatives/paper.ts'
import { sha256 } from '#shared/core/sha256.ts'
import { sweep } from '../../server/core/sweep.ts'
import { openVeche } from '../support/open-veche.ts'
import { unzip } from '../support/unzip.ts'
import { until, type Device } from '../support/veche.ts'
import { addPaper, aPdf, edited, hashOf, partOfPaper, sendPaper } from './a-paper.ts'
import { show, signedIn } from './asking.ts'
import { does, readyDraft } from './ready-draft.ts'

const veche = openVeche()
const enters = (login: string, role?: 'moderator' | 'head') => signedIn(veche, login, role)
const open = (device: Device, paper: Id) => device.http('GET', `/api/papers/${paper}`)
const statusFor = async (paper: Id, ...devices: Device[]) =>
  Promise.all(devices.map(async device => (await open(device, paper)).status))

/** One person is group enough, and nobody has to wait for remarks. */
async function easyPolicy(): Promise<void> {
  for (const key of ['initiativeGroupPeople', 'initiativeRemarkWorkingDays'])
    await veche.system('city', 'places.set-policy', { key, value: 1, since: veche.now().toISOString().slice(0, 10) })
  await veche.server.relearn()
}

test('a paper of a draft is its group’s alone; to all others it answers as one that never was', async () => {
  const [anna, boris, staff] = [await enters('anna'), await enters('boris'), await enters('staff', 'moderator')]
  const initiative = await does(anna, 'begin-draft', { title: 'Бумаги' })
  const link = 'p'.repeat(22)
  await does(anna, 'set-link', { initiative, link })
  await does(boris, 'join-group', { link })
  const paper = v7()
  const bytes = aPdf()
  // Taken in, it is nobody's before it is written into the draft.
  expect((await sendPaper(veche, staff, { initiative, paper, bytes })).status).toBe(404)
  expect((await sendPaper(veche, anna, { initiative, paper, bytes })).status).toBe(201)
  expect(await statusFor(paper, anna)).toEqual([404])
  const nudged = await boris.hear('nudge')
  await does(anna, 'write-part', { initiative, version: 0, part: partOfPaper(paper, bytes) })
  await until('the other is told', () => nudged.length > 0)
  expect(Object.values((await show(boris, initiative)).draft?.parts ?? {}).map(each => each.part)).toContainEqual(
    partOfPaper(paper, bytes),
  )
  expect(await statusFor(paper, anna, boris, staff, veche.device())).toEqual([200, 200, 404, 404])
  const [hidden, invented] = [await open(staff, paper), await open(staff, v7())]
  expect(await hidden.text()).toBe(await invented.text())
  expect(JSON.stringify(await veche.sql`select data from event`)).not.toContain(paper)
})

test('a paper is given out as a file to be saved, under its name in any letters, and never as a page', async () => {
  const anna = await enters('careful')
  const initiative = await does(anna, 'begin-draft', { title: 'Заголовки' })
  const [paper, bytes] = [v7(), aPdf('headers')]
  await addPaper(veche, anna, { initiative, paper, bytes }, 'Смета 1/2 “ё”; <b>')
  const response = await open(anna, paper)
  const { headers } = response
  expect(hashOf(Buffer.from(await response.arrayBuffer()))).toBe(hashOf(bytes))
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  expect(headers.get('cache-control')).toBe('private, no-cache')
  const said = headers.get('content-disposition') ?? ''
  expect(said).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w%.~-]+$/)
  expect(decodeURIComponent(said.slice(said.indexOf("''") + 2))).toBe('Смета 1-2 “ё”; <b>.pdf')
  const again = await fetch(`${veche.url}/api/papers/${paper}`, {
    headers: { cookie: anna.cookie(), 'if-none-match': headers.get('etag') ?? '' },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('what is sent twice is kept once, and another file under its id is refused', async () => {
  const [anna, boris] = [await enters('twice'), await enters('thief')]
  const initiative = await does(anna, 'begin-draft', { title: 'Дважды' })
  const [paper, bytes] = [v7(), aPdf('twice')]
  const send = () => sendPaper(veche, anna, { initiative, paper, bytes })
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map(each => each.status)).toEqual([201, 201, 201])
  expect(await answers[0]?.json()).toEqual({ id: paper, bytes: bytes.length, sha256: hashOf(bytes) })
  expect(await veche.sql`select id from initiative_paper where id = ${paper}`).toHaveLength(1)
  const other = await sendPaper(veche, anna, { initiative, paper, bytes: aPdf('other') })
  expect([other.status, await other.json()]).toEqual([409, expect.objectContaining({ code: 'id-taken' })])
  // A paper of one draft is no paper of another.
  const own = await does(boris, 'begin-draft', { title: 'Чужое' })
  expect((await sendPaper(veche, boris, { initiative: own, paper, bytes })).status).toBe(409)
  const part = partOfPaper(paper, bytes)
  expect(await boris.send('city', 'initiatives.write-part', { initiative: own, version: 0, part })).toMatchObject({
    ok: false,
    code: 'paper-unknown',
  })
})

test('what is no PDF, locked, damaged, empty or too large is refused with a sentence, and nothing of it is kept', async () => {
  const anna = await enters('bad-files')
  const initiative = await does(anna, 'begin-draft', { title: 'Негодное' })
  const pdf = aPdf()
  const bad: [Uint8Array, number, string][] = [
    [Buffer.from('PK\u0003\u0004word/document.xml'), 422, 'paper-not-pdf'],
    [pdf.subarray(0, 200), 422, 'paper-damaged'],
    [new Uint8Array(), 422, 'paper-damaged'],
    [edited(pdf, '/Root', '/Encrypt 9 0 R /Root'), 422, 'paper-locked'],
    [new Uint8Array(mostPaperBytes + 1), 413, 'file-too-large'],
  ]
  for (const [bytes, status, code] of bad) {
    const answer = await sendPaper(veche, anna, { initiative, paper: v7(), bytes })
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })])
  }
  expect((await sendPaper(veche, anna, { initiative, paper: v7(), bytes: pdf, field: 'photo' })).status).toBe(400)
  expect(await veche.sql`select id from initiative_paper where initiative = ${initiative}`).toHaveLength(0)
  // The largest that is taken comes through whole.
  const [paper, large] = [v7(), aPdf(Buffer.alloc(mostPaperBytes - 700, 'x'))]
  await addPaper(veche, anna, { initiative, paper, bytes: large })
  expect(hashOf(Buffer.from(await (await open(anna, paper)).arrayBuffer()))).toBe(hashOf(large))
})

test('an eleventh paper is refused before it is taken in', async () => {
  const anna = await enters('many')
  const initiative = await does(anna, 'begin-draft', { title: 'Много' })
  for (let n = 0; n < 10; n++) await addPaper(veche, anna, { initiative, paper: v7(), bytes: aPdf(`${n}`) })
  const answer = await sendPaper(veche, anna, { initiative, paper: v7(), bytes: aPdf('eleventh') })
  expect(await answer.json()).toMatchObject({ code: 'too-many-papers', most: 10 })
})

test('what was taken out may be put back; an hour later its bytes are gone, and those in a draft stay', async () => {
  const anna = await enters('tidy')
  const initiative = await does(anna, 'begin-draft', { title: 'Порядок' })
  const [first, second] = [
    await addPaper(veche, anna, { initiative, paper: v7(), bytes: aPdf('stays') }),
    await addPaper(veche, anna, { initiative, paper: v7(), bytes: aPdf('goes') }),
  ]
  const take = (part: typeof first) => does(anna, 'remove-part', { initiative, version: 1, key: `paper/${part.paper}` })
  await take(second)
  expect(await statusFor(second.paper, anna)).toEqual([404])
  await does(anna, 'write-part', { initiative, version: 0, part: second })
  expect(await statusFor(second.paper, anna)).toEqual([200])
  await take(second)
  await sweep(veche.sql, veche.now())
  await sweep(veche.sql, new Date(veche.now().getTime() + 3_000_000))
  await does(anna, 'write-part', { initiative, version: 0, part: second })
  await sweep(veche.sql, new Date(veche.now().getTime() + 3_100_000))
  await take(second)
  await sweep(veche.sql, new Date(veche.now().getTime() + 3_700_000))
  expect(await veche.sql`select id from initiative_paper where id = ${second.paper}`).toHaveLength(1)
  await sweep(veche.sql, new Date(veche.now().getTime() + 7_400_000))
  expect(await veche.sql`select id from initiative_paper where initiative = ${initiative}`).toEqual([
    expect.objectContaining({ id: first.paper }),
  ])
  const late = await anna.send('city', 'initiatives.write-part', { initiative, version: 0, part: second })
  expect(late).toMatchObject({ ok: false, code: 'paper-unknown' })
})

test('opened to support, the papers are everybody’s, stand in the text under its hash, and nobody adds or takes one', async () => {
  await easyPolicy()
  const anna = await enters('gathers')
  const initiative = await readyDraft(veche, anna)
  const bytes = aPdf('frozen')
  const part = await addPaper(veche, anna, { initiative, paper: v7(), bytes }, 'Смета на покрытие')
  await does(anna, 'begin-gathering', { initiative })
  const stranger = veche.device()
  const { gathering } = await show(stranger, initiative)
  expect(gathering?.content.papers).toEqual([part])
  expect(gathering?.hashed).toContain(hashOf(bytes))
  expect(sha256(gathering?.hashed ?? '')).toBe(gathering?.hash)
  const shown = await open(stranger, part.paper)
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'public, no-cache'])
  expect((await sendPaper(veche, anna, { initiative, paper: v7(), bytes })).status).toBe(404)
  for (const [name, input] of [
    ['remove-part', { key: `paper/${part.paper}` }],
    ['write-part', { part: { ...part, name: 'Другое' } }],
  ] as const)
    expect(await anna.send('city', `initiatives.${name}`, { initiative, version: 1, ...input })).toMatchObject({
      code: 'initiative-not-draft',
    })
  // Back to writing, it is the group's alone again.
  await does(anna, 'end-gathering', { initiative })
  expect(await statusFor(part.paper, anna, stranger)).toEqual([200, 404])
})

test('while what was returned is reworked, everybody keeps what was submitted, and what is new is the group’s alone', async () => {
  await easyPolicy()
  const [anna, head, moderator] = [
    await enters('reworks'),
    await enters('decides', 'head'),
    await enters('leads', 'moderator'),
  ]
  const initiative = await readyDraft(veche, anna)
  const old = await addPaper(veche, anna, { initiative, paper: v7(), bytes: aPdf('old') }, 'Прежняя смета')
  const photo = await addPhoto(anna, initiative)
  await does(anna, 'submit', { initiative })
  await does(moderator, 'publish', { initiative })
  veche.pass(4 * 24 * 60 * 60 * 1000)
  await does(moderator, 'set-examiner', { initiative, aspect: 'law', person: await personOf('decides') })
  await does(moderator, 'begin-examination', { initiative })
  await does(head, 'conclude', { initiative, aspect: 'law', verdict: 'for', conclusion: 'Можно', note: 'Да' })
  await does(head, 'decide', { initiative, decision: { kind: 'returned', words: 'Уточните смету' } })

  const stranger = veche.device()
  const added = await addPhoto(anna, initiative)
  const fresh = await addPaper(veche, anna, { initiative, paper: v7(), bytes: aPdf('fresh') }, 'Новая смета')
  await does(anna, 'write-part', { initiative, version: 1, part: { ...old, name: 'Тайное имя' } })
  expect(await statusFor(fresh.paper, anna, stranger, moderator)).toEqual([200, 404, 404])
  const look = async (device: Device, id: Id) => (await device.http('GET', `/api/photos/${id}/thumb`)).status
  expect([await look(anna, added), await look(stranger, added), await look(stranger, photo)]).toEqual([200, 404, 200])
  await does(anna, 'remove-part', { initiative, version: 2, key: `paper/${old.paper}` })
  await sweep(veche.sql, veche.now())
  await sweep(veche.sql, new Date(veche.now().getTime() + 7_200_000))
  const kept = await open(stranger, old.paper)
  expect(decodeURIComponent(kept.headers.get('content-disposition') ?? '')).toContain('Прежняя смета.pdf')

  await does(anna, 'submit', { initiative })
  expect(await statusFor(fresh.paper, stranger)).toEqual([200])
  expect(await look(stranger, added)).toBe(200)
  // What the new text does not name was the old one's alone.
  expect(await statusFor(old.paper, anna, stranger)).toEqual([404, 404])
})

/** Adds a photograph to a draft. */
async function addPhoto(device: Device, initiative: Id): Promise<Id> {
  const photo = v7()
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#4a7' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('photo', new Blob([new Uint8Array(picture)]), 'photo.png')
  const url = `${veche.url}/api/initiatives/${initiative}/photos?photo=${photo}`
  await fetch(url, { method: 'POST', headers: { cookie: device.cookie() }, body: form })
  await does(device, 'write-part', { initiative, version: 0, part: { kind: 'photo', photo } })
  return photo
}

const personOf = async (login: string): Promise<Id> =>
  (await veche.sql<{ id: Id }[]>`select id from person where login = ${login}`)[0]?.id ?? ''

test('the passport lists the papers, on its page and as DOCX, and leads to them', async () => {
  await easyPolicy()
  const anna = await enters('passport')
  const initiative = await readyDraft(veche, anna)
  const bytes = aPdf('passport')
  const part = await addPaper(veche, anna, { initiative, paper: v7(), bytes }, 'Смета & <план>')
  await does(anna, 'submit', { initiative })
  const get = (what: string) => veche.device().http('GET', `/api/initiatives/${initiative}/${what}`)
  const path = `/api/papers/${part.paper}`
  expect(await (await get('passport')).json()).toMatchObject({
    papers: [{ name: 'Смета & <план>', what: 'Смета', size: 'PDF, 1\u00A0КБ', path }],
  })
  const docx = await unzip(Buffer.from(await (await get('passport.docx')).arrayBuffer()))
  expect(String(docx.get('word/document.xml'))).toContain('Смета &amp; &lt;план&gt;')
  expect(String(docx.get('word/_rels/document.xml.rels'))).toContain(`${veche.url}${path}`)
})
