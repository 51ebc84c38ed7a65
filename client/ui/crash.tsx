import type { Texts } from '../texts/types.ts'
import { Button } from './button.tsx'
import css from './states.module.css'

/** Shown instead of the whole page when a screen broke; it takes its texts as a value, since no provider is left. */
export function CrashScreen({ texts }: { texts: Texts['core']['crash'] }) {
  return (
    <main className={css.state} role="alert">
      <h1>{texts.title}</h1>
      <p className={css.words}>{texts.words}</p>
      <Button onClick={() => location.reload()}>{texts.reload}</Button>
    </main>
  )
}
