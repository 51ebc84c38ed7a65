import { expect, test } from 'vitest'
import { readIdeas } from '../../server/initiatives/import-file.ts'
import { theYard } from '../support/rule.ts'

const places = new Map([['садовая, 8–14', [theYard]]])

test('a list in CSV is read by its columns, whatever it is cut with', () => {
  const csv =
    '\uFEFFКлюч;Название;Описание;Территория;Стоимость, ₽\r\nb-1;"Сетка ""Волна""";Поставить;Садовая, 8–14;1500,50\r\n'
  expect(readIdeas(csv, places)).toEqual({
    ideas: [{ key: 'b-1', title: 'Сетка "Волна"', words: 'Поставить', place: theYard, cost: 150_050 }],
    faults: [],
  })
})

test('a layer in GeoJSON is read too; its points say where', () => {
  const feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [47.2, 53.6] },
    properties: { key: 'b-2', title: 'Качели' },
  }
  expect(readIdeas(JSON.stringify({ type: 'FeatureCollection', features: [feature] }), places).ideas).toEqual([
    { key: 'b-2', title: 'Качели', words: 'Качели', point: [47.2, 53.6] },
  ])
})

test('a file with a fault is refused whole, with the row and the fault of each', () => {
  const csv = 'Ключ,Название,Территория\nb-1,Сетка,Нет такой\nb-2,,"Садовая, 8–14"\nb-2,Качели,"Садовая, 8–14"\n'
  expect(readIdeas(csv, places)).toEqual({
    ideas: [],
    faults: [
      'Строка 1: территории «Нет такой» нет, или таких несколько',
      'Строка 2: поле «Название» не заполнено, слишком длинное или не то',
      'Строка 3: ключ «b-2» уже был',
    ],
  })
})
