import { useTexts } from '../texts/texts.tsx'
import css from './support-figure.module.css'

/** How many support something: at the meeting, and smaller beside it those before the meeting: «12 + 5 заранее». */
export function SupportFigure({ at, ahead }: { at: number; ahead: number }) {
  const { amount } = useTexts().core
  if (ahead === 0) return at
  const whole = amount.support(at, ahead)
  const first = at > 0 ? String(at) : String(ahead)
  return (
    <>
      {first}
      <small className={css.ahead}>{whole.slice(first.length)}</small>
    </>
  )
}
