import { useEffect, useRef } from 'react'
import { secondsLeft, type Speech } from '#shared/meetings/floor.ts'
import { useNow } from '../core/now.ts'
import { formatSpan } from '../texts/format.ts'

type ClockProps = {
  speech: Speech
  className?: string | undefined
  /** The moment that is looked at in a recording; else it is now. */
  at?: number | undefined
}

/** The time left to the speaker; what is over is counted with a minus. */
export function FloorClock({ speech, className, at }: ClockProps) {
  const now = useNow(250)
  const left = secondsLeft(speech, at ?? now)
  const words = left >= 0 ? formatSpan(Math.ceil(left) * 1000) : `−${formatSpan(Math.floor(-left) * 1000)}`
  return (
    <span role="timer" className={className} data-over={left < 0 || undefined} data-soon={left <= 30 || undefined}>
      {words}
    </span>
  )
}

/** Seconds before the end at which the first sound is heard; the second is at the end. */
const warnings = [30, 0] as const

/** A soft sound when half a minute is left and when the time is over; silent when muted. */
export function useFloorSound(speech: Speech | undefined, muted: boolean): void {
  const now = useNow(250)
  const before = useRef<{ speaker: string; left: number }>(undefined)
  useEffect(() => {
    if (!speech) return void (before.current = undefined)
    const left = secondsLeft(speech, now)
    const last = before.current?.speaker === speech.id ? before.current.left : left
    before.current = { speaker: speech.id, left }
    if (!muted && speech.since && warnings.some(at => last > at && left <= at)) chime(left <= 0 ? 2 : 1)
  }, [speech, now, muted])
}

let audio: AudioContext | undefined

/** One or two quiet tones of the browser's own making. */
function chime(times: number): void {
  try {
    audio ??= new AudioContext()
    for (let n = 0; n < times; n++) tone(audio, audio.currentTime + n * 0.45)
  } catch {
    // A browser without sound shows the time all the same.
  }
}

function tone(context: AudioContext, at: number): void {
  const [voice, loudness] = [context.createOscillator(), context.createGain()]
  voice.frequency.value = 660
  loudness.gain.setValueAtTime(0.0001, at)
  loudness.gain.exponentialRampToValueAtTime(0.15, at + 0.04)
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.4)
  voice.connect(loudness).connect(context.destination)
  voice.start(at)
  voice.stop(at + 0.42)
}
