import { useRecountTexts } from '../texts/recount-texts.ts'
import { ErrorState } from '../ui/error-state.tsx'
import css from './story.module.css'
import type { Counting } from './use-count.ts'

/** How far a count on this device is, or that its ballots did not come. */
export function CountProgress({ state, part, again }: Counting<unknown> & { again: () => void }) {
  const texts = useRecountTexts()
  if (state === 'failed') return <ErrorState words={texts.failed} onRetry={again} />
  const said = state === 'loading' ? texts.downloading : texts.counting(Math.floor(part * 100))
  return (
    <div className={css.progress}>
      <p>{said}</p>
      <progress {...(state === 'counting' && { value: part })} aria-label={said} />
    </div>
  )
}
