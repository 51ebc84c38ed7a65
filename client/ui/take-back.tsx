import { Button } from './button.tsx'
import css from './take-back.module.css'

type TakeBackProps = {
  /** Seconds left, and how many there were. */
  left: number
  of: number
  words: string
  /** The button, where there is one for the whole. */
  action?: string
  busy?: boolean
  onTake?: () => void
}

/** The time in which a deed may be taken back: a bar that runs out, what is said beside it, the button. */
export function TakeBack({ left, of, words, action, busy, onTake }: TakeBackProps) {
  return (
    <div className={css.box}>
      <span className={css.track} aria-hidden>
        <span className={css.bar} style={{ transform: `scaleX(${left / of})` }} />
      </span>
      <div className={css.line}>
        <span>{words}</span>
        {action && (
          <Button size="small" look="outline" busy={busy ?? false} onClick={onTake}>
            {action}
          </Button>
        )}
      </div>
    </div>
  )
}
