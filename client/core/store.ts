/** A value outside React that screens follow through `useSyncExternalStore`. */
export type Store<T> = {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly listen: (listener: () => void) => () => void
}

/** Holds a value; setting the same one again tells nobody. */
export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: next => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    listen: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
