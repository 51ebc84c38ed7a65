import { useCallback, useEffect, useState } from 'react'
import type { DeskShown } from '#shared/initiatives/initiative-shown.ts'
import { isStaff } from '#shared/people/rights.ts'
import { api } from '../core/api.ts'
import { useHeard } from '../core/heard.ts'
import { useSession } from '../core/session.tsx'

const nothing: DeskShown = { items: [], rounds: {} }

/** What waits for whoever works for the town; nothing yet: `undefined`; without an answer: `'failed'`. */
export function useDesk(): { readonly desk: DeskShown | 'failed' | undefined; readonly ask: () => void } {
  const { actor } = useSession()
  const [desk, setDesk] = useState<DeskShown | 'failed'>()
  const wanted = isStaff(actor)
  const ask = useCallback(() => {
    if (!wanted) return
    api<DeskShown>('/api/initiatives/desk').then(
      setDesk,
      // What is here stays until there is an answer.
      () => setDesk(old => old ?? 'failed'),
    )
  }, [wanted])
  useEffect(ask, [ask])
  useHeard('city', event => {
    if (!event || event.type.startsWith('initiatives.') || event.type.startsWith('tasks.')) ask()
  })
  return { desk: wanted ? desk : nothing, ask }
}
