import { expect, test } from 'vitest'
import { xlsxOf } from '../../server/core/table-file.ts'
import { readList } from '../../server/initiatives/import-file.ts'
import { theYard } from '../support/rule.ts'

const places = new Map([['садовая, 8–14', [theYard]]])
const columns = [
  { key: 'key', title: 'Ключ', kind: 'text', width: 10 },
  { key: 'title', title: 'Название', kind: 'text', width: 10 },
  { key: 'since', title: 'С какого дня', kind: 'day', width: 10 },
  { key: 'place', title: 'Территория', kind: 'text', width: 10 },
  { key: 'cost', title: 'Стоимость, ₽', kind: 'money', width: 10 },
  { key: 'longitude', title: 'Долгота', kind: 'number', width: 10 },
  { key: 'latitude', title: 'Широта', kind: 'number', width: 10 },
] as const
const yard = 'Садовая, 8–14'

test('what the export writes as a sheet is read back, row by row', async () => {
  const sheet = await xlsxOf({
    name: 'Идеи',
    columns,
    rows: [
      { values: { key: 'b-1', title: 'Сетка & «мяч»', since: '2026-11-20', place: yard, cost: 150_050 } },
      { values: {} },
      { values: { key: 'b-2', title: '=1+2', longitude: 47.2, latitude: 53.6 } },
      { values: { key: 'b-3', place: yard } },
    ],
  })
  expect(await readList(sheet, places, '2026-11-20')).toEqual({
    lines: [
      { row: 2, line: { key: 'b-1', title: 'Сетка & «мяч»', words: 'Сетка & «мяч»', place: theYard, cost: 150_050 } },
      { row: 4, line: { key: 'b-2', title: '=1+2', words: '=1+2', point: [47.2, 53.6] } },
    ],
    running: [],
    faults: [{ fault: 'field', row: 5, field: 'title' }],
  })
})

test('a thousand rows are read, and a broken sheet, or one that would fill the memory, is refused', async () => {
  const rows = Array.from({ length: 1000 }, (_, i) => ({
    values: { key: `b-${i}`, title: `Качели ${i} ${'и песочница '.repeat(8)}`, place: yard },
  }))
  const sheet = await xlsxOf({ name: 'Идеи', columns, rows })
  expect((await readList(sheet, places, '2026-11-20')).lines).toHaveLength(1000)
  expect((await readList(sheet.subarray(0, 2000), places, '2026-11-20')).faults).toEqual([{ fault: 'unreadable' }])
  const bomb = Buffer.from(sheet)
  bomb.writeUInt32LE(4_000_000_000, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
  expect((await readList(bomb, places, '2026-11-20')).faults).toEqual([{ fault: 'unreadable' }])
})
