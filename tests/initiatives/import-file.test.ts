import { expect, test } from 'vitest'
import { importFaultWords } from '#shared/initiatives/import-preview.ts'
import { readIdeas } from '../../server/initiatives/import-file.ts'
import { theYard } from '../support/rule.ts'

const places = new Map([['садовая, 8–14', [theYard]]])
const read = (text: string) => readIdeas(new TextEncoder().encode(text), places)
const one =
  'Ключ;Название;Описание;Территория;Стоимость, ₽\r\nb-1;"Сетка ""Волна""";Поставить;Садовая, 8–14;1 500,50\r\n'
const idea = { key: 'b-1', title: 'Сетка "Волна"', words: 'Поставить', place: theYard, cost: 150_050 }

test('a list in CSV is read by its columns, whatever it is cut with', async () => {
  expect(await read(`\uFEFF${one}`)).toEqual({ ideas: [{ row: 2, idea }], faults: [] })
  expect(
    await read(
      one
        .replace('Стоимость, ₽', '"Стоимость, ₽"')
        .replace('8–14;1 500,50', '8–14";1500.5')
        .replace('Садовая', '"Садовая'),
    ),
  ).toEqual({
    ideas: [{ row: 2, idea }],
    faults: [],
  })
})

test('a list that an office program wrote in windows-1251 is read too', async () => {
  const letters = new Map(
    Array.from({ length: 256 }, (_, i) => [new TextDecoder('windows-1251').decode(Uint8Array.of(i)), i]),
  )
  const bytes = Uint8Array.from(one.replace(', ₽', ''), letter => letters.get(letter) ?? 0x3f)
  expect(await readIdeas(bytes, places)).toEqual({ ideas: [{ row: 2, idea }], faults: [] })
})

test('a layer in GeoJSON is read too; its points say where, and what is empty there is left out', async () => {
  const feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [47.2, 53.6] },
    properties: { key: 'b-2', title: 'Качели', cost: null, words: null },
  }
  expect((await read(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))).ideas).toEqual([
    { row: 1, idea: { key: 'b-2', title: 'Качели', words: 'Качели', point: [47.2, 53.6] } },
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
  const { ideas, faults } = await read(csv.join('\n'))
  expect(ideas.map(each => each.row)).toEqual([7])
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
