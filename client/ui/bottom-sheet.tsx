import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useTexts } from '../texts/texts.tsx'
import css from './bottom-sheet.module.css'

/** Collapsed to its head, half the screen, the whole screen. */
export type SheetHeight = 'peek' | 'half' | 'full'

type BottomSheetProps = {
  label: string
  height: SheetHeight
  onHeight: (height: SheetHeight) => void
  children: ReactNode
}

const heights = ['peek', 'half', 'full'] as const

/** On a phone a sheet of three heights over the map, pulled by its handle or by arrow keys; on a desktop the column of
 * cards at the left. Choosing the height is the screen's, so that a picked pin can lift the sheet. */
export function BottomSheet({ label, height, onHeight, children }: BottomSheetProps) {
  const texts = useTexts().core.sheet
  const sheet = useRef<HTMLElement>(null)
  const drag = useDrag(sheet, height, onHeight)
  return (
    <section
      ref={sheet}
      aria-label={label}
      className={css.sheet}
      data-height={height}
      data-dragged={drag.pixels !== undefined || undefined}
      style={drag.pixels === undefined ? undefined : { height: drag.pixels }}
    >
      <button
        type="button"
        className={css.handle}
        aria-label={`${texts.handle}: ${texts[height]}`}
        {...drag.handlers}
        onKeyDown={event => onKey(event, height, onHeight)}
      >
        <span className={css.grip} aria-hidden />
      </button>
      {/* Somebody who tabs into a collapsed sheet must see where they are. */}
      <div className={css.content} onFocus={() => height === 'peek' && onHeight('half')}>
        {children}
      </div>
    </section>
  )
}

function onKey(event: KeyboardEvent, height: SheetHeight, onHeight: (height: SheetHeight) => void): void {
  const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
  if (!step) return
  event.preventDefault()
  onHeight(neighbour(height, step))
}

function useDrag(
  sheet: React.RefObject<HTMLElement | null>,
  height: SheetHeight,
  onHeight: (height: SheetHeight) => void,
) {
  const [pixels, setPixels] = useState<number>()
  const start = useRef<{ y: number; height: number; moved: boolean }>(undefined)
  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.currentTarget.setPointerCapture(event.pointerId)
      start.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0, moved: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = start.current
      if (!from || (!from.moved && Math.abs(event.clientY - from.y) < 6)) return
      from.moved = true
      setPixels(Math.min(innerHeight, Math.max(72, from.height + from.y - event.clientY)))
    },
    onPointerUp() {
      if (start.current?.moved && pixels !== undefined) onHeight(nearest(pixels / innerHeight))
      setPixels(undefined)
    },
    onPointerCancel() {
      start.current = undefined
      setPixels(undefined)
    },
    onClick() {
      // The click that ends a drag has had its effect already.
      if (!start.current?.moved) onHeight(height === 'full' ? 'peek' : neighbour(height, 1))
      start.current = undefined
    },
  }
  return { pixels, handlers }
}

function nearest(share: number): SheetHeight {
  return share > 0.7 ? 'full' : share > 0.3 ? 'half' : 'peek'
}

function neighbour(height: SheetHeight, step: number): SheetHeight {
  const at = heights.indexOf(height) + step
  return heights[Math.min(heights.length - 1, Math.max(0, at))] ?? height
}
