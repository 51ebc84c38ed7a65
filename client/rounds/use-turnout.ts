import { useEffect, useState } from 'react'
import type { TurnoutByPlace } from '#shared/rounds/round-shown.ts'
import { api } from '../core/api.ts'
import { useNow } from '../core/now.ts'

/** How many have voted, by where they live; asked again while somebody looks. `failed`: it was asked for in vain. */
export function useTurnoutByPlace(round: string): { known?: TurnoutByPlace; failed: boolean } {
  const [known, setKnown] = useState<TurnoutByPlace>()
  const [failed, setFailed] = useState(false)
  const every = Math.floor(useNow(10_000) / 30_000)
  useEffect(() => {
    let current = true
    api<TurnoutByPlace>(`/api/rounds/${round}/turnout`).then(
      answer => {
        if (!current) return
        setKnown(answer)
        setFailed(false)
      },
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [round, every])
  return { ...(known && { known }), failed }
}
