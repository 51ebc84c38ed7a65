import { useCallback, useMemo } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { Layer } from '../../map/layers.ts'
import type { MapView } from '../../map/view.ts'
import { readAddress, writeAddress, type Address } from './address.ts'
import type { Filters } from './filters.ts'

export type AddressInHand = {
  readonly address: Address
  /** Chooses a mark, a place or nothing; the back button returns to what was before. */
  choose: (chosen: { item?: string; place?: string }) => void
  filter: (change: Filters) => void
  toggle: (layer: Layer) => void
  /** The map has moved; no step of the history. */
  moved: (view: MapView) => void
}

/** The page's address as what the screen shows, and the ways to change it. */
export function useAddress(): AddressInHand {
  const [query, setQuery] = useSearchParams()
  const { pathname } = useLocation()
  // The map moves often, the filters seldom: as long as they stay, lists of thousands are not sorted anew.
  const words = withoutView(query)
  const still = useMemo(() => readAddress(new URLSearchParams(words)), [words])
  const address = useMemo(() => ({ ...still, view: readAddress(query).view }), [still, query])
  const change = useCallback(
    (next: (old: Address) => Address, replace: boolean) => {
      // The map comes to rest a moment after a link was pressed, while the next page is still being fetched: nobody is led back.
      if (location.pathname !== pathname) return
      // Of two changes in one moment the second must build on the first, which no render has seen yet: the window's own address has it.
      setQuery(writeAddress(next(readAddress(new URLSearchParams(location.search)))), {
        replace,
        preventScrollReset: true,
      })
    },
    [setQuery, pathname],
  )
  return useMemo(
    () => ({
      address,
      choose: ({ item, place }) => change(old => ({ ...old, item, place }), false),
      filter: filters => change(old => ({ ...old, filters: { ...old.filters, ...filters } }), true),
      toggle: layer => change(old => ({ ...old, layers: toggled(old.layers, layer) }), true),
      moved: view => change(old => ({ ...old, view }), true),
    }),
    [address, change],
  )
}

function withoutView(query: URLSearchParams): string {
  const rest = new URLSearchParams(query)
  rest.delete('map')
  return rest.toString()
}

function toggled(layers: ReadonlySet<Layer>, layer: Layer): ReadonlySet<Layer> {
  const next = new Set(layers)
  if (!next.delete(layer)) next.add(layer)
  return next
}
