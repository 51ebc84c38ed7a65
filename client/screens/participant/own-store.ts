import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { api, isApiError } from '../../core/api.ts'
import { recall, remember } from '../../core/memory.ts'
import { onOwnOutbox, type Pending } from '../../core/send.ts'
import { createStore, type Store } from '../../core/store.ts'
import { nothingDone, vanished, type Mine } from './own.ts'

/** One's own things in a meeting: as the server last told, and what was accepted since then. */
export type Own = { readonly fetched: Mine; readonly done: readonly Pending[]; readonly outside: boolean }
export type OwnKeeper = {
  readonly store: Store<Own>
  readonly listen: (listener: () => void) => () => void
  readonly refresh: () => void
  /** The phone goes to somebody else. */
  readonly forget: () => void
}

const keepers = new Map<Id, OwnKeeper>()

/** The keeper of one's own things in a meeting; it asks the server again whenever something leaves the outbox. */
export function ownIn(meeting: Id): OwnKeeper {
  const known = keepers.get(meeting) ?? create(meeting)
  keepers.set(meeting, known)
  return known
}

function create(meeting: Id): OwnKeeper {
  const store = createStore<Own>({ fetched: recall<Mine>(memory(meeting)) ?? nothingDone, done: [], outside: false })
  let question = 0
  const refresh = async (): Promise<void> => {
    const mine = ++question
    const { done } = store.get()
    try {
      const fetched = await api<Mine>(`/api/meetings/${meeting}/mine`)
      if (mine !== question) return
      remember(memory(meeting), fetched)
      const later = store.get().done.filter(p => !done.includes(p))
      store.set({ fetched, done: later, outside: false })
    } catch (error) {
      // Without an answer the page goes on with what it knows.
      if (isApiError(error) && error.status === 404) store.set({ ...store.get(), outside: true })
    }
  }
  const watch = () =>
    onOwnOutbox(meetingStream(meeting), (before, now) => {
      const gone = vanished(before, now)
      if (gone.length === 0) return
      store.set({ ...store.get(), done: [...store.get().done, ...gone] })
      void refresh()
    })
  let listeners = 0
  let unwatch = (): void => undefined
  const listen = (listener: () => void) => {
    if (listeners++ === 0) unwatch = watch()
    const unlisten = store.listen(listener)
    return () => {
      unlisten()
      if (--listeners === 0) unwatch()
    }
  }
  const forget = () => {
    question++
    remember(memory(meeting), undefined)
    store.set({ fetched: nothingDone, done: [], outside: false })
  }
  return { store, listen, refresh: () => void refresh(), forget }
}

const memory = (meeting: Id): string => `veche.mine.${meeting}`
