import { useCallback, useSyncExternalStore } from 'react'
import type { StreamName } from '#shared/core/stream.ts'
import { createFollower, type Followed, type Following } from './follow.ts'
import { createStore, type Store } from './store.ts'

type Shared = {
  store: Store<never>
  count: number
  start: () => void
  stop: () => void
  ending?: ReturnType<typeof setTimeout>
}

/** How long a stream goes on after its last reader, milliseconds: moving between screens must not subscribe anew. */
const lingerMs = 5_000

const all = new Map<StreamName, Shared>()
const nothing = createStore<Followed<never>>({ status: 'loading' })

/** Follows a stream as long as somebody on the page reads it; all readers share one subscription. `following` keeps its identity while its stream is the same. */
export function useFollowed<S>(following: Following<S> | undefined): Followed<S> {
  const store = following ? storeOf(following) : nothing
  const listen = useCallback(
    (listener: () => void) => {
      const unlisten = store.listen(listener)
      const release = following && hold(following)
      return () => {
        unlisten()
        release?.()
      }
    },
    [store, following],
  )
  return useSyncExternalStore<Followed<S>>(listen, store.get)
}

function storeOf<S>(following: Following<S>): Store<Followed<S>> {
  return shared(following).store as unknown as Store<Followed<S>>
}

function shared<S>(following: Following<S>): Shared {
  const known = all.get(following.stream)
  if (known) return known
  const { store, start, stop } = createFollower(following)
  const made: Shared = { store: store as unknown as Store<never>, count: 0, start, stop }
  all.set(following.stream, made)
  return made
}

function hold<S>(following: Following<S>): () => void {
  const held = shared(following)
  if (held.count++ === 0) {
    if (held.ending) clearTimeout(held.ending)
    else held.start()
    delete held.ending
  }
  return () => {
    if (--held.count > 0) return
    held.ending = setTimeout(() => {
      held.stop()
      all.delete(following.stream)
    }, lingerMs)
  }
}
