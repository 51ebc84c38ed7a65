import { useMemo, useSyncExternalStore } from 'react'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { CityState } from '#shared/state.ts'
import { createStore } from '../../core/store.ts'
import { initiativesShown, type StateGroup } from '../initiatives/initiative-list.ts'

const store = createStore<StateGroup | undefined>(undefined)

/** Which group of states the map shows; none: all. */
export const useStateGroup = () => useSyncExternalStore(store.listen, store.get)
export const setStateGroup = store.set

/** The initiatives that the map and its list show: of the chosen states, in the chosen territory; what is put away is left to its own list. */
export function useShownInitiatives(
  city: Pick<CityState, 'initiatives' | 'places'>,
  within: string | undefined,
): Card[] {
  const group = useStateGroup()
  const { initiatives, places } = city
  return useMemo(
    () =>
      initiativesShown({ initiatives, places }, { group, place: within, words: '' }).filter(
        ({ state }) => state !== 'archived' && state !== 'draft',
      ),
    [initiatives, places, group, within],
  )
}
