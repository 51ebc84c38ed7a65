import { expect, test } from 'vitest'
import { kindOf } from '#shared/places/place.ts'
import { ru } from '../../client/texts/ru.ts'
import { placeName } from '../../client/ui/place-name.ts'
import { normaliseTown } from '../../server/places/layers.ts'
import { territoriesOf } from '../../server/places/whole-town.ts'

const square = (west: number, side: number) => ({
  type: 'Feature' as const,
  properties: { name: 'Светлый' },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 53],
        [west + side, 53],
        [west + side, 53 + side],
        [west, 53 + side],
        [west, 53],
      ],
    ],
  },
})
const layer = (...features: ReturnType<typeof square>[]) => ({ type: 'FeatureCollection' as const, features })
const of = (layers: Parameters<typeof normaliseTown>[0], known: string[] = []) =>
  territoriesOf(normaliseTown(layers), 'Светлый', [47, 53, 47.5, 53.2], known)

test('a town whose layers name no territory is one itself, inside the largest piece of its boundary', () => {
  const [small, large] = [square(47, 0.1), square(47.2, 0.2)]
  const found = of({ boundary: layer(small, large), buildings: layer(square(47.25, 0.001)) })
  expect(found.map(each => each.properties)).toEqual([{ kind: 'district', key: 'whole-town', name: 'Светлый' }])
  expect(found[0]?.geometry).toEqual(large.geometry)
})

test('without a boundary it is the box around what is on its map; imported again it stays the same one', () => {
  const layers = { buildings: layer(square(47.25, 0.001)) }
  const found = of(layers)
  expect(found[0]?.geometry).toMatchObject({
    coordinates: [
      [
        [47, 53],
        [47.5, 53],
        [47.5, 53.2],
        [47, 53.2],
        [47, 53],
      ],
    ],
  })
  expect(of(layers, ['district/whole-town'])).toEqual(found)
})

test('a town that has territories, now or from before, is not one', () => {
  const yards = layer(square(47.25, 0.001))
  expect(of({ yards }).map(each => each.properties.kind)).toEqual(['yard'])
  expect(of({ buildings: yards }, ['yard/светлый', 'district/whole-town'])).toEqual([])
})

test('a town that is its own territory is called no district; a district of that name still is', () => {
  const { places, publicMap } = ru
  const called = (key: string) => {
    const place = { id: 'p', kind: 'district', key, name: 'Светлый', point: [47, 53], within: [] } as const
    return [places.kinds[kindOf(place)], placeName({ ...place, point: [47, 53], within: [] }, publicMap.onMap)]
  }
  expect(called('whole-town')).toEqual(['вся территория', 'Светлый'])
  expect(called('Светлый')).toEqual(['микрорайон', 'микрорайон Светлый'])
})
