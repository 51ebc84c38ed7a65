import { useEffect, useState } from 'react'

/** The present moment in milliseconds, looked at every `every` milliseconds. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}

/** The last moment at which it was so, for saying honestly how old a picture is. */
export function useLastTrue(so: boolean, now: number): number {
  const [last, setLast] = useState(now)
  if (so && last !== now) setLast(now)
  return last
}
