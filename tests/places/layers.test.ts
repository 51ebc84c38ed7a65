import type { Feature, Geometry } from 'geojson'
import { expect, test } from 'vitest'
import { houseNumber, shortName, streetName } from '../../server/places/layers-names.ts'
import { normaliseTown } from '../../server/places/layers.ts'

const square = (lon = 47.2, lat = 53.6, size = 0.001): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + size, lat],
      [lon + size, lat + size],
      [lon, lat + size],
      [lon, lat],
    ],
  ],
})
const line = (lat = 53.6): Geometry => ({
  type: 'LineString',
  coordinates: [
    [47.19, lat],
    [47.21, lat],
  ],
})
const feature = (geometry: Geometry, properties = {}): Feature => ({ type: 'Feature', geometry, properties })
const collection = (...features: Feature[]) => ({ type: 'FeatureCollection' as const, features })

test('a street is spelled one way, however the data spells it', () => {
  for (const spelling of ['ул. Садовая', 'улица Садовая', 'Садовая улица', 'ул.Садовая', ' Садовая  ул ']) {
    expect(streetName(spelling)).toBe('Садовая')
  }
  expect(streetName('пер. Добролюбова')).toBe('переулок Добролюбова')
  expect(streetName('Добролюбова пер.')).toBe('переулок Добролюбова')
  expect(streetName('проезд Огородный')).toBe('Огородный проезд')
  expect(streetName('Луговой проезд')).toBe('Луговой проезд')
  expect(streetName('пр-т Мира')).toBe('проспект Мира')
  expect(streetName('17-й проезд Марьиной Рощи')).toBe('17-й проезд Марьиной Рощи')
  expect(streetName('набережная Реки Светлой')).toBe('набережная Реки Светлой')
  expect(streetName('constructor')).toBe('constructor')
})

test('a house number is spelled one way', () => {
  expect(houseNumber('д. 8 а')).toBe('8А')
  expect(houseNumber('17А корп. 2')).toBe('17А к2')
  expect(houseNumber('17к1')).toBe('17 к1')
  expect(houseNumber('11 стр 3')).toBe('11 с3')
  expect(houseNumber('29/16')).toBe('29/16')
})

test('a school gets the short name that people use', () => {
  expect(shortName('Средняя общеобразовательная школа №28', 'school')).toBe('Школа № 28')
  expect(shortName('Гимназия №2', 'school')).toBe('Гимназия № 2')
  expect(shortName('Теремок', 'kindergarten')).toBe('Детский сад «Теремок»')
  expect(shortName('Драматический театр', 'culture')).toBe('Драматический театр')
})

test('building properties are understood under each of their names', () => {
  const town = normaliseTown({
    buildings: collection(
      feature(square(), {
        'addr:street': 'ул. Садовая',
        'addr:housenumber': '8',
        'building:levels': '5',
        building: 'apartments',
      }),
      feature(square(47.201), { number_of_floors: 9, is_living: true, population: 96 }),
      feature(square(47.202), {
        street: 'Садовая',
        house: '10',
        floors: 2,
        living: false,
        residents: 0,
        kind: 'school',
      }),
      feature(square(47.203), { address: 'Садовая улица, 12', floors: 'много' }),
    ),
  })
  expect(town.buildings.map(b => ({ ...b.properties, key: undefined }))).toEqual([
    { street: 'Садовая', house: '8', floors: 5, living: true, kind: 'apartments' },
    { floors: 9, living: true, residents: 96 },
    { street: 'Садовая', house: '10', floors: 2, living: false, residents: 0, kind: 'school' },
    { street: 'Садовая', house: '12', living: false },
  ])
})

test('features with OpenStreetMap tags find their layers by themselves', () => {
  const town = normaliseTown({
    export: collection(
      feature(square(), { building: 'school', amenity: 'school', name: 'Школа № 3' }),
      feature(line(), { highway: 'residential', name: 'Садовая улица', bridge: 'yes' }),
      feature(line(), { highway: 'footway' }),
      feature(line(), { railway: 'rail' }),
      feature(line(), { railway: 'abandoned' }),
      feature(square(), { natural: 'water', name: 'Пруд' }),
      feature(square(), { leisure: 'park', name: 'Парк Победы' }),
      feature({ type: 'Point', coordinates: [47.2, 53.6] }, { highway: 'crossing' }),
    ),
  })
  expect(town.buildings).toHaveLength(1)
  expect(town.landmarks.map(l => l.properties)).toEqual([{ name: 'Школа № 3', label: 'Школа № 3', kind: 'school' }])
  expect(town.roads.map(r => r.properties)).toEqual([
    { name: 'Садовая', class: 'street', bridge: true },
    { class: 'path' },
  ])
  expect(town.railways.map(r => r.properties)).toEqual([{ kind: 'rail' }])
  expect(town.water.map(w => w.properties)).toEqual([{ name: 'Пруд' }])
  expect(town.green.map(g => g.properties)).toEqual([{ name: 'Парк Победы', kind: 'park' }])
  expect(town.notices).toEqual([{ file: 'export', reason: 'other', count: 2 }])
})

test('a numbered house in a residential quarter is lived in, one outside it is not', () => {
  const house = { building: 'yes', 'addr:street': 'Садовая', 'addr:housenumber': '8' }
  const town = normaliseTown({
    export: collection(
      feature(square(47.199, 53.599, 0.01), { landuse: 'residential' }),
      feature(square(), house),
      feature(square(47.3), house),
      feature(square(47.2, 53.602), { building: 'yes' }),
    ),
  })
  expect(town.buildings.map(b => b.properties.living)).toEqual([true, false, false])
})

test('a building without an address is counted to the nearest named street within reach', () => {
  const town = normaliseTown({
    buildings: collection(feature(square(47.2, 53.6005)), feature(square(47.2, 53.61))),
    roads: collection(
      feature(line(53.6), { name: 'Садовая' }),
      feature(line(53.5985), { name: 'Лесная' }),
      feature(line(53.6009)),
    ),
  })
  expect(town.buildings.map(b => b.properties.street)).toEqual(['Садовая', undefined])
})

test('a building that is there twice is taken once, and the same data gives the same keys again', () => {
  const layers = { buildings: collection(feature(square()), feature(square()), feature(square(47.21))) }
  const town = normaliseTown(layers)
  expect(town.buildings).toHaveLength(2)
  expect(town.notices).toEqual([{ file: 'buildings', reason: 'repeated', count: 1 }])
  expect(normaliseTown(layers).buildings.map(b => b.properties.key)).toEqual(town.buildings.map(b => b.properties.key))
})

test('an outer ring drawn clockwise is turned round without a word, and altitudes are dropped', () => {
  const clockwise: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [47.2, 53.6, 90],
        [47.2, 53.7, 90],
        [47.3, 53.7, 90],
        [47.2, 53.6, 90],
      ],
    ],
  }
  const [building] = normaliseTown({ buildings: collection(feature(clockwise)) }).buildings
  expect(building?.geometry.coordinates).toEqual([
    [
      [47.2, 53.6],
      [47.3, 53.7],
      [47.2, 53.7],
      [47.2, 53.6],
    ],
  ])
})

test('places keep what is known of them; the key of one without a key is its name', () => {
  const town = normaliseTown({
    tos: collection(
      feature(square(), {
        key: 't1',
        name: 'ТОС «Набережный»',
        residents: 1200,
        chair: 'А. Б. Ветрова',
        phone: '+7 000',
      }),
    ),
    centres: collection(
      feature({ type: 'Point', coordinates: [47.2, 53.6] }, { name: 'ЦРН № 1', hours: 'пн–пт 9–18' }),
    ),
    districts: collection(
      feature(
        { type: 'MultiPolygon', coordinates: [(square() as { coordinates: number[][][] }).coordinates] },
        { name: 'Заречный' },
      ),
    ),
  })
  expect(town.places.map(p => p.properties)).toEqual([
    { kind: 'tos', key: 't1', name: 'ТОС «Набережный»', residents: 1200, chair: 'А. Б. Ветрова', phone: '+7 000' },
    { kind: 'centre', key: 'црн № 1', name: 'ЦРН № 1', hours: 'пн–пт 9–18' },
    { kind: 'district', key: 'заречный', name: 'Заречный' },
  ])
  expect(town.places.map(p => p.geometry.type)).toEqual(['Polygon', 'Point', 'Polygon'])
})
