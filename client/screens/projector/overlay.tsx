import type { Screens } from '#shared/meetings/screens.ts'
import { useNow } from '../../core/now.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import css from './projector.module.css'

/** What lies over any picture: a countdown, a message, who speaks. */
export function Overlay({ screens }: { screens: Screens | undefined }) {
  const { countdown, message, strip } = screens ?? {}
  return (
    <div className={css.overlay} aria-live="polite">
      {countdown && <Countdown until={countdown.until} />}
      {message && <p className={css.message}>{message}</p>}
      {strip && (
        <p className={css.strip}>
          <strong>{strip.name}</strong>
          {strip.post && <span>{strip.post}</span>}
        </p>
      )}
    </div>
  )
}

/** Minutes and seconds that are left; once they have run out it says so for a minute and goes. */
function Countdown({ until }: { until: string }) {
  const { projector } = useStaffTexts()
  const left = Math.ceil((Date.parse(until) - useNow(250)) / 1000)
  if (left < -60) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return (
    <p className={css.countdown} data-over={left <= 0 || undefined} role="timer" aria-live="off">
      {left > 0 ? `${two(Math.floor(left / 60))}:${two(left % 60)}` : projector.timeIsUp}
    </p>
  )
}
