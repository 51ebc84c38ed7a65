import { useEffect, useRef, useState } from 'react'
import { isRoundScene } from '#shared/meetings/picture.ts'
import { initiativesOf } from '#shared/meetings/agenda.ts'
import type { ScreenNumber } from '#shared/meetings/screens.ts'
import { pictureSteps, stepPicture } from '../../meetings/picture-steps.ts'
import { useShowPicture } from '../../meetings/show-picture.tsx'
import { useRoundSteps } from '../../rounds/use-round-steps.ts'
import { lastTime } from '../../tasks/last-time.ts'
import type { ProjectorData } from './use-projector.ts'

const forth = new Set(['ArrowRight', 'ArrowDown', 'PageDown', 'Space'])
const back = new Set(['ArrowLeft', 'ArrowUp', 'PageUp'])

/** Keys of the hall's screen: a presenter's clicker and the arrows turn the pictures for whoever runs the meeting; `others` are for anybody. */
export function useStageKeys(
  data: ProjectorData,
  mayRun: boolean,
  screen: ScreenNumber,
  others: Readonly<Record<string, () => void>>,
): void {
  const show = useShowPicture(data.meeting, screen)
  const turnRound = useRoundSteps(data.picture)
  const turn = useRef<(by: 1 | -1) => void>(() => undefined)
  const other = useRef(others)
  useEffect(() => {
    other.current = others
    turn.current = by => {
      const steps = pictureSteps({
        issues: data.rows.map(r => r.issue.id),
        poll: data.poll?.id,
        instructions: data.given.map(i => i.id),
        lastTime: lastTime(data.tasks, data.meeting).length > 0,
        initiatives: initiativesOf(data.meeting.agenda),
      })
      const picture = isRoundScene(data.picture.scene) ? turnRound(by) : stepPicture(steps, data.picture, by)
      if (picture && mayRun) show(picture)
    }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const own = other.current[event.code]
      if (own) own()
      else if (forth.has(event.code)) turn.current(1)
      else if (back.has(event.code)) turn.current(-1)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** Whether the mouse has moved lately: an arrow in the middle of the picture is nobody's business. */
export function useIdleMouse(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const onMove = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), 3000)
    }
    onMove()
    document.addEventListener('mousemove', onMove)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('mousemove', onMove)
    }
  }, [])
  return idle
}

export const toggleFullScreen = (): Promise<void> => (document.fullscreenElement ? leaveFullScreen() : fillScreen())

/** A browser may forbid it; the window then stays as it is. */
export const fillScreen = (): Promise<void> => document.documentElement.requestFullscreen().catch(() => undefined)

export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined)
}
