import { useEffect, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { TerritoryShown } from '#shared/initiatives/initiative-shown.ts'
import { api } from '../core/api.ts'

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
