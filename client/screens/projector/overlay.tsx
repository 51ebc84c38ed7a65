import type { Screens } from '#shared/meetings/screens.ts'
import { useNow } from '../../core/now.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import css from './projector.module.css'

/** What lies over any picture: a countdown, a message, who speaks. */
export function Overlay({ screens, at }: { screens: Screens | undefined; at?: number }) {
  const { countdown, message, strip } = screens ?? {}
  return (
    <div className={css.overlay} aria-live="polite">
      {countdown && <Countdown until={countdown.until} at={at} />}
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
function Countdown({ until, at }: { until: string; at: number | undefined }) {
  const { projector } = useStaffTexts()
  const now = useNow(250)
  const left = Math.ceil((Date.parse(until) - (at ?? now)) / 1000)
  if (left < -60) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return (
    <p className={css.countdown} data-over={left <= 0 || undefined} role="timer" aria-live="off">
      {left > 0 ? `${two(Math.floor(left / 60))}:${two(left % 60)}` : projector.timeIsUp}
    </p>
  )
}
