import { useTexts } from '../texts/texts.tsx'
import css from './states.module.css'

/** Cards in outline where cards will be; `rows` is about as many as will come. */
export function Loading({ rows = 3, label }: { rows?: number; label?: string }) {
  const texts = useTexts().core
  return (
    <div role="status" className={css.skeletons}>
      <span className="unseen">{label ?? texts.loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={css.skeleton} aria-hidden>
          <div className={css.bar} />
          <div className={css.bar} />
        </div>
      ))}
    </div>
  )
}
