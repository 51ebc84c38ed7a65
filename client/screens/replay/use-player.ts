import { useEffect, useState } from 'react'

export const speeds = [1, 5, 20] as const
const tick = 100

export type Player = ReturnType<typeof usePlayer>

/** Goes on through the film at a speed until its end; from the end it begins anew. */
export function usePlayer(length: number) {
  const [moment, setMoment] = useState(0)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<number>(speeds[1])
  useEffect(() => {
    if (!playing) return undefined
    const timer = setInterval(() => setMoment(now => Math.min(length, now + tick * speed)), tick)
    return () => clearInterval(timer)
  }, [playing, speed, length])
  if (playing && moment >= length) setPlaying(false)
  return {
    moment,
    playing,
    speed,
    setSpeed,
    toggle: () => {
      if (!playing && moment >= length) setMoment(0)
      setPlaying(!playing)
    },
    /** Whoever moves by hand wants to look: the film stops. */
    jump: (to: number) => {
      setPlaying(false)
      setMoment(Math.max(0, Math.min(length, to)))
    },
  }
}
