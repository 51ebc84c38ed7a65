import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories } from '#shared/core/category.ts'
import { layers, layersAtFirst } from '../../client/map/layers.ts'
import { readAddress, writeAddress } from '../../client/screens/public/address.ts'
import { chipStates, periods } from '../../client/screens/public/filters.ts'

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

test('whatever stands in the address is read back from it', () => {
  const addresses = fc.record({
    view: fc.option(
      fc.record({
        zoom: fc.integer({ min: 10, max: 19 }),
        centre: fc.tuple(fc.integer({ min: -18000, max: 18000 }), fc.integer({ min: -8500, max: 8500 })),
      }),
      { nil: undefined },
    ),
    item: fc.option(fc.uuid(), { nil: undefined }),
    place: fc.option(fc.uuid(), { nil: undefined }),
    filters: fc.record({
      state: maybe(chipStates),
      category: maybe(categories),
      within: fc.option(fc.uuid(), { nil: undefined }),
      period: maybe(periods),
    }),
    shown: fc.subarray([...layers]),
  })
  fc.assert(
    fc.property(addresses, ({ view, shown, ...rest }) => {
      const address = {
        ...rest,
        view: view && { zoom: view.zoom, centre: [view.centre[0] / 100, view.centre[1] / 100] as [number, number] },
        layers: new Set(shown),
      }
      expect(readAddress(new URLSearchParams(writeAddress(address).toString()))).toEqual(address)
    }),
  )
})

test('the first look of the map needs no words in the address', () => {
  expect(writeAddress({ filters: {}, layers: new Set(layersAtFirst) }).toString()).toBe('')
})

test('nonsense in the address is as if it were not there', () => {
  const read = readAddress(new URLSearchParams('map=abc/1/2&state=blue&period=day&category=x&layers=yards.nothing'))
  expect(read).toEqual({ filters: {}, layers: new Set(['yards']) })
  expect(readAddress(new URLSearchParams('map=99/500/2')).view).toBeUndefined()
})
