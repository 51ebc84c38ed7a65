import { useEffect, useState } from 'react'
import type { Kopecks } from '#shared/core/money.ts'
import type { Id } from '#shared/core/value.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { AskedShown } from '#shared/initiatives/initiative-shown.ts'
import { api } from '../core/api.ts'

/** What these supported initiatives ask of the budget; asked for again when they are others. While nobody has answered it is their whole cost. */
export function useAsked(supported: readonly Card[]): (card: Card) => Kopecks {
  const [known, setKnown] = useState<ReadonlyMap<Id, Kopecks>>(new Map())
  const version = supported.map(card => `${card.id} ${card.since}`).join()
  useEffect(() => {
    let current = true
    if (version === '') return undefined
    api<{ items: AskedShown[] }>('/api/initiatives/asked').then(
      ({ items }) => current && setKnown(new Map(items.map(({ id, asked }) => [id, asked]))),
      // The round is asked again when one is taken.
      () => {},
    )
    return () => {
      current = false
    }
  }, [version])
  return ({ id, cost = 0 }) => known.get(id) ?? cost
}
