import { useEffect, useState } from 'react'
import type { Day, Id } from '#shared/core/value.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { Shape } from '#shared/initiatives/part.ts'
import { api } from '../core/api.ts'

export type TerritoryShown = { readonly id: Id; readonly shape: Shape; readonly spent?: number; readonly ends?: Day }

/** Where submitted initiatives lie, and what those carried out have cost; asked for again when one of them goes on. */
export function useTerritories(cards: readonly Card[]): ReadonlyMap<Id, TerritoryShown> {
  const [known, setKnown] = useState<ReadonlyMap<Id, TerritoryShown>>(new Map())
  const version = cards.flatMap(card => (card.number === undefined ? [] : `${card.id} ${card.since}`)).join()
  useEffect(() => {
    let current = true
    if (version === '') return undefined
    api<{ items: TerritoryShown[] }>('/api/initiatives/territories').then(
      ({ items }) => current && setKnown(new Map(items.map(item => [item.id, item]))),
      // Without them the marks are there all the same.
      () => {},
    )
    return () => {
      current = false
    }
  }, [version])
  return known
}
