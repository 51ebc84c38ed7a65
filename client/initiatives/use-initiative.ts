import { useCallback, useEffect, useRef, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import { api, isApiError } from '../core/api.ts'
import { useHeard } from '../core/heard.ts'
import { useNudge } from '../core/passing.ts'

export type InitiativeInHand = {
  readonly shown: InitiativeShown | undefined
  readonly state: 'loading' | 'here' | 'missing' | 'failed'
  readonly refresh: () => Promise<void>
}

/** Asks for an initiative; again whenever its group is nudged, its procedure went on, or `version` (its card) changes. What is here stays until the answer. */
export function useInitiative(id: Id, version: string): InitiativeInHand {
  const [inHand, setInHand] = useState<Omit<InitiativeInHand, 'refresh'>>({ shown: undefined, state: 'loading' })
  const asked = useRef(0)
  const refresh = useCallback(() => {
    const own = ++asked.current
    return api<InitiativeShown>(`/api/initiatives/${id}`).then(
      // An answer that was overtaken says how it was, not how it is.
      shown => {
        if (own === asked.current) setInHand({ shown, state: 'here' })
      },
      (error: unknown) => {
        if (own !== asked.current) return
        const missing = isApiError(error) && (error.code === 'not-found' || error.code === 'bad-input')
        // Without network what is here goes on being written.
        setInHand(old =>
          missing ? { shown: undefined, state: 'missing' } : old.shown ? old : { ...old, state: 'failed' },
        )
      },
    )
  }, [id])
  useEffect(() => void refresh(), [refresh, version])
  useNudge('city', () => void refresh())
  useHeard('city', event => {
    const concerns = event?.type === 'initiatives.procedure-went-on' && event.initiative === id
    if (!event || concerns) void refresh()
  })
  return { ...inHand, refresh }
}
