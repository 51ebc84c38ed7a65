import { expect, test } from 'vitest'
import { importFaultWords } from '#shared/initiatives/import-preview.ts'
import { readList } from '../../server/initiatives/import-file.ts'
import { theYard } from '../support/rule.ts'

const places = new Map([['садовая, 8–14', [theYard]]])
const read = (text: string) => readList(new TextEncoder().encode(text), places, '2026-11-20')
const one =
  'Ключ;Название;Описание;Территория;Стоимость, ₽\r\nb-1;"Сетка ""Волна""";Поставить;Садовая, 8–14;1 500,50\r\n'
const idea = { key: 'b-1', title: 'Сетка "Волна"', words: 'Поставить', place: theYard, cost: 150_050 }

test('a list in CSV is read by its columns, whatever it is cut with', async () => {
  expect(await read(`\uFEFF${one}`)).toEqual({ lines: [{ row: 2, line: idea }], running: [], faults: [] })
  expect(
    await read(
      one
        .replace('Стоимость, ₽', '"Стоимость, ₽"')
        .replace('8–14;1 500,50', '8–14";1500.5')
        .replace('Садовая', '"Садовая'),
    ),
  ).toEqual({
    lines: [{ row: 2, line: idea }],
    running: [],
    faults: [],
  })
})

test('a list that an office program wrote in windows-1251 is read too', async () => {
  const letters = new Map(
    Array.from({ length: 256 }, (_, i) => [new TextDecoder('windows-1251').decode(Uint8Array.of(i)), i]),
  )
  const bytes = Uint8Array.from(one.replace(', ₽', ''), letter => letters.get(letter) ?? 0x3f)
  expect(await readList(bytes, places, '2026-11-20')).toEqual({
    lines: [{ row: 2, line: idea }],
    running: [],
    faults: [],
  })
})

test('a layer in GeoJSON is read too; its points say where, and what is empty there is left out', async () => {
  const feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [47.2, 53.6] },
    properties: { key: 'b-2', title: 'Качели', cost: null, words: null },
  }
  expect((await read(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))).lines).toEqual([
    { row: 1, line: { key: 'b-2', title: 'Качели', words: 'Качели', point: [47.2, 53.6] } },
  ])
})

test('every fault of a file is named with its row, as a spreadsheet numbers it', async () => {
  const csv = [
    'Ключ,Название,Территория,Описание',
    'b-1,Сетка,Нет такой,',
    '',
    'b-2,,"Садовая, 8–14","в две\nстроки"',
    'b-2,Качели,"Садовая, 8–14",',
    'b-3,Качели,,',
    'b-4,Качели,"Садовая, 8–14",',
  ]
  const { lines, faults } = await read(csv.join('\n'))
  expect(lines.map(each => each.row)).toEqual([7])
  expect(faults.map(each => `${each.row}: ${importFaultWords(each)}`)).toEqual([
    '2: территории «Нет такой» нет, или таких несколько: впишите название с карты или координаты',
    '4: поле «Название» не заполнено, слишком длинное или не то',
    '5: ключ «b-2» уже был выше',
    '6: нет ни территории, ни координат',
  ])
})

test('a file that is no list of ideas says what it lacks', async () => {
  const fault = async (text: string) => (await read(text)).faults
  expect(await fault('')).toEqual([{ fault: 'empty' }])
  expect(await fault('Ключ;Название\n')).toEqual([{ fault: 'empty' }])
  expect(await fault('Номер;Что\n1;Качели\n')).toEqual([{ fault: 'columns' }])
  expect(await fault('{"features":')).toEqual([{ fault: 'unreadable' }])
  const many = Array.from({ length: 1001 }, (_, i) => `b-${i};Качели;Садовая, 8–14`)
  expect(await fault(['Ключ;Название;Территория', ...many].join('\n'))).toEqual([{ fault: 'too-many' }])
})

const history = (rows: readonly string[]) =>
  read(
    [
      'Ключ;Название;Территория;Состояние;Год;Источник;Израсходовано, ₽;Отбор;Голоса;Поддержали идею;Подлинник',
      ...rows,
    ].join('\n'),
  )
const wrong = async (rows: readonly string[]) =>
  (await history(rows)).faults.map(each => `${each.row}: ${importFaultWords(each)}`)

test('what is over is read with its state, day, source, sums and votes; of a year alone no day is made', async () => {
  const yard = 'Садовая, 8–14'
  const { lines, faults } = await history([
    `p-1;Качели;${yard};Выполнена;2023;город Приречный;400 000,50;Народный бюджет;263;12;https://veche.example/1`,
    `p-2;Горка;${yard};не прошел отбор;14.05.2022;реестр;;;0;0;`,
    `p-3;Каток;${yard};archived;2026;реестр;;;;;`,
  ])
  expect(faults).toEqual([])
  const at = { place: theYard }
  const said = { round: 'Народный бюджет', votes: 263, url: 'https://veche.example/1', yearOnly: true }
  expect(lines.map(each => each.line)).toEqual([
    {
      key: 'p-1',
      title: 'Качели',
      ...at,
      past: {
        state: 'done',
        since: '2023-12-31',
        from: 'город Приречный',
        support: 12,
        spent: 40_000_050,
        details: said,
      },
    },
    {
      key: 'p-2',
      title: 'Горка',
      ...at,
      past: { state: 'lost', since: '2022-05-14', from: 'реестр', support: 0, details: { votes: 0 } },
    },
    {
      key: 'p-3',
      title: 'Каток',
      ...at,
      past: { state: 'archived', since: '2026-11-20', from: 'реестр', details: { yearOnly: true } },
    },
  ])
})

test('what still goes on elsewhere is told apart, and history that says too little or too much is named with its row', async () => {
  const yard = 'Садовая, 8–14'
  const { running } = await history([`p-1;Качели;${yard};на экспертизе;2023;реестр;;;;;`])
  expect(running).toEqual([{ row: 2, key: 'p-1', title: 'Качели', running: 'examination' }])
  expect(
    await wrong([
      `p-1;Качели;${yard};почти готов;2023;реестр;;;;;`,
      `p-2;Качели;${yard};выполнен;2023;;;;;;`,
      `p-3;Качели;${yard};выполнен;;реестр;;;;;`,
      `p-4;Качели;${yard};выполнен;2027;реестр;;;;;`,
      `p-5;Качели;${yard};выполнен;31.02.2023;реестр;;;;;`,
      `p-6;Качели;${yard};выполнен;2023;реестр;много;;;;`,
      `p-7;Качели;${yard};выполнен;2023;реестр;;;-3;;`,
      `p-8;Качели;${yard};выполнен;2023;реестр;;;;;javascript:alert(1)`,
      `p-9;;${yard};выполняется;2023;реестр;;;;;`,
    ]),
  ).toEqual([
    '2: состояние «почти готов» не известно: впишите «идея», «выполнен», «отчёт опубликован», «в архиве», «отказано» или «не прошёл отбор»',
    '3: не сказано, откуда инициатива: впишите в столбец «Источник», чей это список',
    '4: в столбце «С какого дня» нужен прошедший день (31.12.2023) или год (2023)',
    '5: в столбце «С какого дня» нужен прошедший день (31.12.2023) или год (2023), а стоит «2027»',
    '6: поле «С какого дня» не заполнено, слишком длинное или не то',
    '7: поле «Израсходовано, ₽» не заполнено, слишком длинное или не то',
    '8: поле «Голоса» не заполнено, слишком длинное или не то',
    '9: поле «Подлинник» не заполнено, слишком длинное или не то',
    '10: поле «Название» не заполнено, слишком длинное или не то',
  ])
})
