import { useEffect, useState } from 'react'
import { api } from '../core/api.ts'
import { useSession } from '../core/session.tsx'

/** The places that the reader follows, once they are known; nothing for whoever has no account. */
export function useFollowed() {
  const { actor } = useSession()
  const [places, setPlaces] = useState<readonly string[]>()
  const person = actor.kind === 'person' ? actor.id : undefined
  useEffect(() => {
    if (person === undefined) return
    let current = true
    api<{ places: string[] }>('/api/rounds/places').then(
      answer => current && setPlaces(answer.places),
      () => {},
    )
    return () => {
      current = false
    }
  }, [person])
  return [person === undefined ? undefined : places, setPlaces] as const
}
