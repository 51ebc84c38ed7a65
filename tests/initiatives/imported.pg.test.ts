import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Id } from '#shared/core/value.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import type { ImportPreview } from '#shared/initiatives/import-preview.ts'
import { csvOf, geojsonOf, tableKinds, xlsxOf, type Table, type TableKind } from '../../server/core/table-file.ts'
import { initiativesTable } from '../../server/initiatives/export.ts'
import { openVeche } from '../support/open-veche.ts'
import type { Device } from '../support/veche.ts'
import { does, readyDraft } from './ready-draft.ts'

const veche = openVeche()

async function signedIn(login: string, role: 'resident' | 'moderator' | 'head'): Promise<Device> {
  const device = veche.device()
  await device.signIn(await veche.person(login, { role }))
  return device
}

async function send(device: Device, path: string, file: string | Buffer) {
  const body = new FormData()
  body.append('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), 'list')
  const sent = { method: 'POST', headers: { cookie: device.cookie() }, body }
  const response = await fetch(`${veche.url}/api/initiatives/import${path}`, sent)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const check = async (device: Device, file: string | Buffer, query = '') =>
  (await send(device, `/check${query}`, file)).body as ImportPreview
const bring = async (device: Device, file: string | Buffer, query = '') =>
  send(device, `?command=${v7()}${query}`, file)
const shown = async (id: Id) =>
  (await (await veche.device().http('GET', `/api/initiatives/${id}`)).json()) as InitiativeShown
const idOf = async (key: string) =>
  (await veche.sql<{ initiative: Id }[]>`select initiative from initiative_key where key = ${key}`)[0]?.initiative ?? ''

const fileOf = (kind: TableKind, table: Table): string | Promise<Buffer> =>
  kind === 'xlsx' ? xlsxOf(table) : kind === 'csv' ? csvOf(table) : geojsonOf(table)

/** The town's own, as another town would give it out: under that town's name and keys. */
async function asElsewhere(own: Id, mark: string): Promise<Table> {
  const table = await initiativesTable(veche.sql, 'https://sosed.example')
  const rows = table.rows
    .filter(({ values }) => values.key === own)
    .map(row => ({
      ...row,
      values: { ...row.values, key: `${own}-${mark}`, from: 'город Соседний', deadline: undefined },
    }))
  return { ...table, rows }
}

test('what one town gives out another reads, as a layer, as words and as a sheet: history with its source, and given out again it says the same', async () => {
  const moderator = await signedIn('historian', 'moderator')
  await veche.system('city', 'places.set-policy', { key: 'initiativeGroupPeople', value: 1, since: '2026-11-20' })
  await veche.server.relearn()
  const dina = await signedIn('dina', 'resident')
  const own = await readyDraft(veche, dina)
  await does(dina, 'submit', { initiative: own })
  const result = { round: v7(), title: 'Народный бюджет', votes: 263 }
  await veche.sql`
    insert into initiative_step (initiative, n, state, at, result)
    select ${own}, 50 + n, state, ('2026-11-1' || n || 'T09:00:00Z')::timestamptz, case when state = 'won' then ${JSON.stringify(result)}::text::jsonb end
    from unnest(array['won', 'reported', 'archived']) with ordinality as s (state, n)`
  await veche.sql`
    update initiative set state = 'archived', since = '2026-11-13T09:00:00Z', deadline = null, spent = 9900050 where id = ${own}`

  for (const kind of tableKinds) {
    const table = await asElsewhere(own, kind)
    const file = await fileOf(kind, table)
    expect((await check(moderator, file)).lines, kind).toMatchObject([{ state: 'archived', deed: 'new' }])
    expect(await bring(moderator, file), kind).toEqual({ status: 200, body: { added: 1, changed: 0 } })
    const again = await initiativesTable(veche.sql, 'https://veche.example')
    const given = again.rows.filter(({ values }) => values.key === `${own}-${kind}`)
    expect(csvOf({ ...again, rows: given }), kind).toBe(csvOf(table))
    expect((await check(moderator, file)).lines, kind).toMatchObject([{ deed: 'same' }])
  }
  const here = await initiativesTable(veche.sql, 'https://veche.example')
  expect((await check(moderator, csvOf(here))).lines.map(line => line.deed)).toEqual(['kept', 'same', 'same', 'same'])

  const past = await shown(await idOf(`${own}-csv`))
  expect(past).toMatchObject({
    state: 'archived',
    card: { from: 'город Соседний' },
    spent: 9_900_050,
    past: { number: 1, outcome: 'reported', round: 'Народный бюджет', votes: 263 },
    steps: [{ state: 'archived', at: '2026-11-13T09:00:00.000Z' }],
  })
  expect(past.submitted).toBeUndefined()
})

test('nobody does anything about history but hide it, and what was hidden is not brought back by its list', async () => {
  const head = await signedIn('the-head', 'head')
  const file = [
    'Ключ;Название;Территория;Состояние;С какого дня;Источник',
    'h-1;Старый каток;Садовая, 8–14;выполнен;2023;реестр 2023 года',
  ].join('\n')
  await bring(head, file)
  const initiative = await idOf('h-1')
  expect(await shown(initiative)).toMatchObject({
    state: 'done',
    past: { yearOnly: true },
    card: { from: 'реестр 2023 года' },
  })
  for (const [name, input] of [
    ['report', { words: 'Сделано' }],
    ['archive', {}],
    ['begin-work', { milestones: [{ text: 'Ещё раз', body: v7(), deadline: '2027-01-01' }] }],
    ['add-argument', { side: 'for', text: 'Хорошо' }],
    ['take-up', {}],
  ] as const)
    expect(await head.send('city', `initiatives.${name}`, { initiative, ...input }), name).toMatchObject({ ok: false })
  expect((await (await head.http('GET', '/api/initiatives/desk')).text()).includes(initiative)).toBe(false)
  await does(head, 'hide-idea', { initiative, reason: 'Названа фамилия' })
  expect((await veche.device().http('GET', `/api/initiatives/${initiative}`)).status).toBe(404)
  expect((await check(head, file)).lines).toMatchObject([{ deed: 'kept' }])
})

test('what still goes on there is refused with its row, or left out where one says so', async () => {
  const moderator = await signedIn('mover', 'moderator')
  const file = [
    'Ключ;Название;Территория;Состояние;С какого дня;Источник',
    'r-1;Тротуар;Садовая, 8–14;выполняется;2026-05-01;город Соседний',
    'r-2;Фонтан;Садовая, 8–14;отказано;2025-05-01;город Соседний',
  ].join('\n')
  expect((await check(moderator, file)).faults).toEqual([{ fault: 'running', row: 2, words: 'выполняется' }])
  expect(await bring(moderator, file)).toMatchObject({ status: 400 })
  expect((await check(moderator, file, '?running=leave')).lines.map(line => line.deed)).toEqual(['left', 'new'])
  expect(await bring(moderator, file, '&running=leave')).toEqual({ status: 200, body: { added: 1, changed: 0 } })
  expect(await idOf('r-1')).toBe('')
})
