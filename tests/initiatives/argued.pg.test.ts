import sharp from 'sharp'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Id } from '#shared/core/value.ts'
import type { Passport } from '#shared/documents/passport.ts'
import type { ArgumentsShown } from '#shared/initiatives/arguments-shown.ts'
import type { News } from '#shared/people/news.ts'
import { openVeche } from '../support/open-veche.ts'
import { unzip } from '../support/unzip.ts'
import type { Device } from '../support/veche.ts'
import { readyDraft } from './ready-draft.ts'

const veche = openVeche({ publicOrigin: 'https://veche.example' })

async function signedIn(login: string, role: 'resident' | 'moderator' = 'resident'): Promise<Device> {
  const device = veche.device()
  await device.signIn(await veche.person(login, { role }))
  return device
}

async function does(device: Device, name: string, input: object): Promise<Id> {
  const answer = await device.send('city', name, input)
  expect(answer, name).toMatchObject({ ok: true })
  return answer.id
}

async function ideaOf(device: Device, title: string): Promise<Id> {
  const place = await veche.placeNamed('Садовая, 8–14')
  return does(device, 'initiatives.drop-idea', { title, words: 'Поставить сетку', place })
}

const told = async <T>(device: Device, path: string) => (await (await device.http('GET', path)).json()) as T
const argued = (device: Device, id: Id) => told<ArgumentsShown>(device, `/api/initiatives/${id}/arguments`)
const news = (device: Device) => told<{ items: News[]; feed: boolean }>(device, '/api/news')
test('for and against stand by their support; a hidden one is its author’s alone, and no log has a word of any', async () => {
  const [anna, boris, moderator] = [
    await signedIn('anna'),
    await signedIn('boris'),
    await signedIn('lead', 'moderator'),
  ]
  const idea = await ideaOf(anna, 'Волейбол')
  const add = (device: Device, side: string, text: string) =>
    does(device, 'initiatives.add-argument', { initiative: idea, side, text })
  await add(anna, 'for', 'Детям негде играть')
  const better = await add(boris, 'for', 'Рядом школа')
  const rude = await add(boris, 'against', 'Все вы лентяи')
  const own = await add(anna, 'against', 'Ночью шумно')
  const press = { initiative: idea, argument: better, on: true }
  await does(anna, 'initiatives.support-argument', press)
  await does(anna, 'initiatives.support-argument', press)
  await does(moderator, 'initiatives.support-argument', press)
  expect(await boris.send('city', 'initiatives.support-argument', press)).toMatchObject({ code: 'argument-own' })
  expect((await argued(veche.device(), idea)).items.map(({ side, text, support }) => [side, text, support])).toEqual([
    ['for', 'Рядом школа', 2],
    ['for', 'Детям негде играть', 0],
    ['against', 'Все вы лентяи', 0],
    ['against', 'Ночью шумно', 0],
  ])
  await does(moderator, 'initiatives.hide-argument', { initiative: idea, argument: rude, reason: 'Оскорбление' })
  await does(anna, 'initiatives.take-back-argument', { initiative: idea, argument: own })
  expect((await argued(veche.device(), idea)).items.map(each => each.text)).toEqual([
    'Рядом школа',
    'Детям негде играть',
  ])
  expect((await argued(boris, idea)).items.at(-1)).toMatchObject({ isOwn: true, hiddenReason: 'Оскорбление' })
  expect(await anna.send('city', 'initiatives.support-argument', { ...press, argument: rude })).toMatchObject({
    code: 'not-found',
  })
  const log = JSON.stringify(await veche.sql`select data from event`)
  expect(log).not.toMatch(/Рядом школа|лентяи|Оскорбление|шумно/)
})

test('whoever follows is told at once and finds what is new since the last look; a program reads it by a private address', async () => {
  const [vera, gleb, moderator] = [await signedIn('vera'), await signedIn('gleb'), await signedIn('lead2', 'moderator')]
  const idea = await ideaOf(vera, 'Качели у школы')
  expect((await news(gleb)).items).toEqual([])
  await does(gleb, 'initiatives.follow', { initiative: idea, on: true })
  for (const [device, follows] of [
    [gleb, true],
    [vera, true],
    [moderator, false],
  ] as const)
    expect(await told(device, `/api/initiatives/${idea}`)).toMatchObject({ follows })
  veche.pass(1000)
  await does(moderator, 'initiatives.add-argument', { initiative: idea, side: 'for', text: 'Давно пора' })
  const [fresh] = (await news(gleb)).items
  expect(fresh).toMatchObject({
    title: 'Качели у школы',
    fresh: 1,
    changes: [{ kind: 'argument-for' }, { state: 'idea' }],
  })
  await does(gleb, 'initiatives.note-seen', { initiative: idea })
  expect((await news(gleb)).items).toMatchObject([{ fresh: 0 }])

  const link = 'g'.repeat(22)
  const feed = (code: string) => veche.device().http('GET', `/api/feeds/${code}/news.atom`)
  expect((await feed(link)).status).toBe(404)
  await does(gleb, 'people.set-feed', { link })
  const read = await feed(link)
  expect(read.headers.get('content-type')).toContain('application/atom+xml')
  expect(await read.text()).toContain('<title>Качели у школы: довод за</title>')
  expect((await veche.device().http('GET', `/api/feeds/${link}/dates.ics`)).status).toBe(200)
  expect(await news(gleb)).toMatchObject({ feed: true })
  await does(gleb, 'people.set-feed', { link: 'h'.repeat(22) })
  expect((await feed(link)).status).toBe(404)
  await does(gleb, 'initiatives.follow', { initiative: idea, on: false })
  expect((await news(gleb)).items).toEqual([])
  const kept = JSON.stringify([await veche.sql`select data from event`, await veche.sql`select answer from command`])
  expect(kept).not.toContain('hhhhhh')
  expect((await veche.device().http('GET', '/api/news')).status).toBe(401)
})

test('all public initiatives are taken along as a layer, as words and as a sheet; no cell is a formula', async () => {
  const anna = await signedIn('anya')
  const idea = await ideaOf(anna, '=1+2, "сетка"')
  const hidden = await does(anna, 'initiatives.begin-draft', { title: 'Тайный проект' })
  const layer = await told<{ features: { geometry: object; properties: Record<string, unknown> }[] }>(
    veche.device(),
    '/api/initiatives.geojson',
  )
  const own = layer.features.find(each => each.properties['key'] === idea)
  expect(own).toMatchObject({
    geometry: { type: 'Point' },
    properties: { state: 'idea', stateWords: 'идея', place: 'Садовая, 8–14' },
  })
  expect(JSON.stringify(layer)).not.toContain(hidden)
  const csv = await (await veche.device().http('GET', '/api/initiatives.csv')).arrayBuffer()
  const words = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv)
  expect(words.startsWith('\uFEFF№,Название,Состояние,')).toBe(true)
  expect(words).toContain(`\r\n,"'=1+2, ""сетка""",идея,`)
  expect(words).toContain(`,${idea},https://veche.example/initiatives/${idea}\r\n`)
  const sheet = unzip(Buffer.from(await (await veche.device().http('GET', '/api/initiatives.xlsx')).arrayBuffer()))
  const cells = sheet.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
  expect(cells).not.toContain('<f>')
  expect(`${cells}${sheet.get('xl/sharedStrings.xml')?.toString() ?? ''}`).toContain('=1+2')
})

test('a list of ideas is looked over, then taken in whole by whoever may; again it doubles nothing, and with a fault nothing is taken', async () => {
  const [moderator, anna] = [await signedIn('importer', 'moderator'), await signedIn('curious')]
  const send = async (device: Device, path: string, rows: readonly string[]) => {
    const body = new FormData()
    body.append('file', new Blob([['Ключ;Название;Территория', ...rows].join('\n')]), 'list.csv')
    const sent = { method: 'POST', headers: { cookie: device.cookie() }, body }
    const response = await fetch(`${veche.url}/api/initiatives/import${path}`, sent)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const rows = ['list-1;Скамейки;Садовая, 8–14', 'list-2;Фонари;Садовая, 8–14']
  const lines = (deed: string) => [
    { row: 2, title: 'Скамейки', state: 'idea', deed },
    { row: 3, title: 'Фонари', state: 'idea', deed },
  ]
  const titles = () => veche.sql`select title from initiative where title in ('Скамейки', 'Фонари', 'Фонарики')`
  expect(await send(anna, '/check', rows)).toMatchObject({ status: 404 })
  expect(await send(anna, `?command=${v7()}`, rows)).toMatchObject({ status: 404 })
  expect((await send(moderator, '/check', rows)).body).toEqual({ lines: lines('new'), faults: [] })
  expect(await titles()).toHaveLength(0)
  expect(await send(moderator, `?command=${v7()}`, [...rows, 'list-2;Дважды;Садовая, 8–14'])).toMatchObject({
    status: 400,
  })
  expect(await send(moderator, '', rows)).toMatchObject({ status: 400 })
  expect(await titles()).toHaveLength(0)
  const command = v7()
  for (const path of [`?command=${command}`, `?command=${command}`])
    expect(await send(moderator, path, rows)).toEqual({ status: 200, body: { added: 2, changed: 0 } })
  expect((await send(moderator, '/check', rows)).body).toEqual({ lines: lines('same'), faults: [] })
  const changed = rows.map(row => row.replace('Фонари', 'Фонарики'))
  expect((await send(moderator, `?command=${v7()}`, changed)).body).toEqual({ added: 0, changed: 1 })
  expect(await titles()).toHaveLength(2)
  expect((await send(moderator, '/check', ['x'.repeat(5_000_001)])).status).toBe(413)
})

test('the passport of a submitted initiative reads the same on the page and as a DOCX, with its map and the way to the original', async () => {
  await veche.system('city', 'places.set-policy', { key: 'initiativeGroupPeople', value: 1, since: '2026-11-20' })
  await veche.server.relearn()
  const dina = await signedIn('dina')
  const draft = await readyDraft(veche, dina)
  await does(dina, 'initiatives.submit', { initiative: draft })
  const passport = await told<Passport>(veche.device(), `/api/initiatives/${draft}/passport`)
  expect(passport).toMatchObject({ number: 1, submittedOn: '2026-11-20', title: 'Волейбол' })
  expect(passport.facts).toContainEqual({ title: 'Стоимость', words: '100\u00A0000\u00A0₽' })
  expect(passport.tables[0]?.rows[0]?.cells).toEqual([
    'Сетка',
    '2,5 м²',
    '1\u00A0000,10\u00A0₽',
    '2\u00A0500,25\u00A0₽',
  ])
  const map = await veche.device().http('GET', `/api/initiatives/${draft}/map.png`)
  expect(await sharp(Buffer.from(await map.arrayBuffer())).metadata()).toMatchObject({ width: 1360, height: 800 })
  const file = await veche.device().http('GET', `/api/initiatives/${draft}/passport.docx`)
  const parts = unzip(Buffer.from(await file.arrayBuffer()))
  const words = (parts.get('word/document.xml')?.toString() ?? '').replaceAll(/<[^>]+>/g, '|')
  for (const fact of passport.facts) expect(words).toContain(fact.title)
  expect(words).toContain('ПАСПОРТ ИНИЦИАТИВНОГО ПРОЕКТА')
  expect(words).toContain(`https://veche.example/initiatives/${draft}`)
  expect([...parts.keys()].filter(name => name.startsWith('word/media/') && name.endsWith('.png'))).toHaveLength(2)
  const secret = await does(dina, 'initiatives.begin-draft', { title: 'Тайный' })
  expect((await dina.http('GET', `/api/initiatives/${secret}/passport`)).status).toBe(404)
  const territories = await told<{ items: { id: string }[] }>(veche.device(), '/api/initiatives/territories')
  expect(territories.items).toMatchObject([{ id: draft, shape: { type: 'Polygon' } }])
})
