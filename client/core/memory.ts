import { useCallback, useState } from 'react'

/** What this device remembers under a name; `undefined` where it remembers nothing, or nothing readable. */
export function recall<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(name)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** Remembers a value; `undefined` forgets it. A browser that forbids storage keeps it as long as the page. */
export function remember(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Nothing to be done, and nothing to be said: the page goes on.
  }
}

/** A state that survives a reload: drafts, half-filled ballots. The name may not change while the component stands. */
export function useRemembered<T>(name: string, first: T): [T, (value: T | undefined) => void] {
  const [value, setValue] = useState<T>(() => recall<T>(name) ?? first)
  const set = useCallback(
    (next: T | undefined) => {
      setValue(next ?? first)
      remember(name, next)
    },
    [name, first],
  )
  return [value, set]
}
