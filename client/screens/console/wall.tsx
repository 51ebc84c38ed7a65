import { useEffect, useRef } from 'react'
import { useStaffTexts } from '../../texts/texts.tsx'
import type { Hall } from '../projector/hall.ts'
import { Stage } from '../projector/stage.tsx'
import { useProjectorData } from '../projector/use-projector.ts'
import { leaveFullScreen, useIdleMouse, useStageKeys } from '../projector/use-stage.ts'
import css from './console.module.css'

type WallProps = {
  hall: Hall
  note: string | undefined
  onLeave: () => void
}

/**
 * The console's own window as the hall's screen, for a television that mirrors the laptop. It lies over the console, and
 * over a dialog with half-written words in it, so that both are there again as they were left.
 */
export function Wall({ hall, note, onLeave }: WallProps) {
  const { console: texts } = useStaffTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const data = useProjectorData(hall)
  const idle = useIdleMouse()
  useStageKeys(data, true, 1, { KeyF: onLeave, F2: onLeave, KeyB: onLeave, Period: onLeave, Escape: onLeave })
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // The browser keeps Escape for itself while it fills the screen.
    const onFullScreen = () => document.fullscreenElement ?? onLeave()
    document.addEventListener('fullscreenchange', onFullScreen)
    return () => {
      document.removeEventListener('fullscreenchange', onFullScreen)
      element?.close()
      void leaveFullScreen()
    }
  }, [onLeave])
  return (
    <dialog
      ref={dialog}
      className={css.wall}
      aria-label={texts.projector.wallName}
      onClose={() => !dialog.current?.open && onLeave()}
    >
      <Stage data={data} note={note} idle={idle} />
    </dialog>
  )
}
