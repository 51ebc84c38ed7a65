import { useEffect, useSyncExternalStore } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { GroupRole, InitiativeState } from '#shared/initiatives/initiative.ts'
import { api } from '../core/api.ts'
import { useNudge } from '../core/passing.ts'
import { useSession } from '../core/session.tsx'
import { createStore } from '../core/store.ts'

/** An idea or a draft of one's own, or of a group one is in. */
export type OwnInitiative = {
  readonly id: Id
  readonly title: string
  readonly state: InitiativeState
  readonly role: GroupRole
  readonly hidden: boolean
}
type Own = { readonly own: readonly OwnInitiative[]; readonly supports: readonly Id[] }

const nothing: Own = { own: [], supports: [] }
const store = createStore<Own>(nothing)

/** What the account has of its own; asked for again when it changed. */
export function useOwnInitiatives(): Own {
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
  api<Own>('/api/initiatives/mine').then(
    own => store.set(own),
    // Without an answer the buttons stay as they were: a second support of one person is not counted.
    () => {},
  )
