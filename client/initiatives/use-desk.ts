import { useCallback, useEffect, useState } from 'react'
import type { Due } from '#shared/initiatives/deeds.ts'
import { isStaff } from '#shared/people/rights.ts'
import { api } from '../core/api.ts'
import { useHeard } from '../core/heard.ts'
import { useSession } from '../core/session.tsx'

/** What waits for whoever works for the town, by deadline; nothing yet: `undefined`; without an answer: `'failed'`. */
export function useDesk(): { readonly due: readonly Due[] | 'failed' | undefined; readonly ask: () => void } {
  const { actor } = useSession()
  const [due, setDue] = useState<readonly Due[] | 'failed'>()
  const wanted = isStaff(actor)
  const ask = useCallback(() => {
    if (!wanted) return
    api<{ items: Due[] }>('/api/initiatives/desk').then(
      ({ items }) => setDue(items),
      // What is here stays until there is an answer.
      () => setDue(old => old ?? 'failed'),
    )
  }, [wanted])
  useEffect(ask, [ask])
  useHeard('city', event => {
    if (!event || event.type.startsWith('initiatives.') || event.type.startsWith('tasks.')) ask()
  })
  return { due: wanted ? due : [], ask }
}
