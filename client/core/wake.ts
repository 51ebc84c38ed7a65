import { useEffect } from 'react'

/** Keeps the screen from going dark while the page stands; asks again whenever it comes back into view, and when `again` changes. */
export function useAwake(again: unknown): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let left = false
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      // A device that saves its battery says no; it goes dark as it always does.
      lock = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (left) void lock?.release()
    }
    void ask()
    const onLook = () => void ask()
    document.addEventListener('visibilitychange', onLook)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', onLook)
      void lock?.release()
    }
  }, [again])
}
