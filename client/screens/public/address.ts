import { isBuiltIn, type Category } from '#shared/core/category.ts'
import type { Id } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import { layers, layersAtFirst, type Layer } from '../../map/layers.ts'
import type { MapView } from '../../map/view.ts'
import { chipStates, periods, type Filters } from './filters.ts'

/** What the address of the page keeps: the view, the filters, the layers and what is chosen. */
export type Address = {
  readonly view?: MapView | undefined
  readonly item?: Id | undefined
  readonly place?: Id | undefined
  readonly filters: Filters
  readonly layers: ReadonlySet<Layer>
}

/** Reads an address; whatever in it makes no sense is as if it were not there. */
export function readAddress(query: URLSearchParams): Address {
  return {
    view: viewOf(query),
    item: query.get('item') ?? undefined,
    place: query.get('place') ?? undefined,
    filters: {
      state: oneOf(chipStates, query.get('state')),
      category: categoryOf(query.get('category') ?? ''),
      within: query.get('in') ?? undefined,
      period: oneOf(periods, query.get('period')),
    },
    layers: layersOf(query.get('layers')),
  }
}

/** Writes an address; what stands as at first is left out, so that a shared link is short. */
export function writeAddress({ view, item, place, filters, layers: shown }: Address): URLSearchParams {
  const query = new URLSearchParams()
  if (view) query.set('map', `${view.zoom}/${view.centre[1].toFixed(5)}/${view.centre[0].toFixed(5)}`)
  const plain = {
    item,
    place,
    state: filters.state,
    category: filters.category,
    in: filters.within,
    period: filters.period,
  }
  for (const [key, value] of Object.entries(plain)) if (value !== undefined) query.set(key, value)
  const list = layers.filter(layer => shown.has(layer))
  if (list.join() !== layersAtFirst.join()) query.set('layers', list.join('.') || 'none')
  return query
}

function viewOf(query: URLSearchParams): MapView | undefined {
  const [zoom, lat, lon] = (query.get('map') ?? '').split('/').map(Number)
  if (zoom === undefined || lat === undefined || lon === undefined) return undefined
  const sane = zoom >= 1 && zoom <= 20 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180
  return sane ? { zoom, centre: [lon, lat] } : undefined
}

function layersOf(text: string | null): ReadonlySet<Layer> {
  if (text === null) return new Set(layersAtFirst)
  const named = new Set(text.split('.'))
  return new Set(layers.filter(layer => named.has(layer)))
}

/** One of those that ship, or the id of one the town has added. */
const categoryOf = (text: string): Category | undefined =>
  isBuiltIn(text) || /^[0-9a-f-]{36}$/.test(text) ? text : undefined

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find(each => each === text)

/** Whether initiatives are shown: the code of their layer and list comes only to a town that has some. */
export const showsInitiatives = ({ initiatives }: CityState, { layers: shown }: Address): boolean =>
  shown.has('initiatives') && Object.keys(initiatives).length > 0
