import { useEffect, useSyncExternalStore } from 'react'
import type { Id } from '#shared/core/value.ts'
import { api } from '../core/api.ts'
import { createStore } from '../core/store.ts'

const own = createStore<ReadonlySet<Id>>(new Set())

/** The requests in which this device asks already; asked for once a page. */
export function useOwnRequests(): ReadonlySet<Id> {
  useEffect(() => {
    api<{ requests: Id[] }>('/api/meeting-requests/mine').then(
      ({ requests }) => own.set(new Set([...own.get(), ...requests])),
      // Without an answer the button stays: a second voice of the same device is not counted.
      () => {},
    )
  }, [])
  return useSyncExternalStore(own.listen, own.get)
}

export const noteOwnRequest = (request: Id): void => own.set(new Set([...own.get(), request]))
