import { useEffect, useSyncExternalStore } from 'react'
import type { OwnInitiatives } from '#shared/initiatives/initiative-shown.ts'
import { api } from '../core/api.ts'
import { useNudge } from '../core/passing.ts'
import { useSession } from '../core/session.tsx'
import { createStore } from '../core/store.ts'

const nothing: OwnInitiatives = { own: [], supports: [] }
const store = createStore<OwnInitiatives>(nothing)

/** What the account has of its own; asked for again when it changed. */
export function useOwnInitiatives(): OwnInitiatives {
  const { actor } = useSession()
  const account = actor.kind === 'person' ? actor.id : undefined
  useEffect(() => {
    if (account === undefined) store.set(nothing)
    else void refreshOwnInitiatives()
  }, [account])
  useNudge('city', () => account !== undefined && void refreshOwnInitiatives())
  return useSyncExternalStore(store.listen, store.get)
}

/** Asks again, after something was done. */
export const refreshOwnInitiatives = (): Promise<void> =>
  api<OwnInitiatives>('/api/initiatives/mine').then(
    own => store.set(own),
    // Without an answer the buttons stay as they were: a second support of one person is not counted.
    () => {},
  )
