import { IconCloudOff } from '@tabler/icons-react'
import { useTexts } from '../texts/texts.tsx'
import { Button } from './button.tsx'
import css from './states.module.css'

type ErrorStateProps = { title?: string; words?: string; onRetry?: () => void; busy?: boolean }

/** Says what did not work and offers to try again. */
export function ErrorState({ title, words, onRetry, busy }: ErrorStateProps) {
  const { error, act } = useTexts().core
  return (
    <div className={css.state} role="alert">
      <span className={css.icon} data-kind="error" aria-hidden>
        <IconCloudOff size={32} stroke={1.6} />
      </span>
      <p>
        <strong>{title ?? error.title}</strong>
      </p>
      <p className={css.words}>{words ?? error.words}</p>
      {onRetry && (
        <Button look="outline" onClick={onRetry} busy={busy}>
          {act.retry}
        </Button>
      )}
    </div>
  )
}
