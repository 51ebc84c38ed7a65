import { IconEye } from '@tabler/icons-react'
import { lazy, Suspense, useId, useState, type ReactNode } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { firstSight, setSight, useSight } from './sight.ts'
import css from './sight.module.css'

const SightPanel = lazy(async () => ({ default: (await import('./sight-panel.tsx')).SightPanel }))

/** «Версия для слабовидящих»: the button for a page's head, and the panel that stands under the head while it is open. */
export function useSightPanel(): { button: ReactNode; panel: ReactNode } {
  const { sight: texts } = useTexts().core
  const sight = useSight()
  const [open, setOpen] = useState(false)
  const id = useId()
  const press = () => {
    if (!open && Object.keys(sight).length === 0) setSight(firstSight)
    setOpen(!open)
  }
  return {
    button: (
      <button
        type="button"
        className={css.button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={texts.open}
        title={texts.open}
        onClick={press}
      >
        <IconEye size={24} aria-hidden />
      </button>
    ),
    panel: open && (
      <div id={id}>
        <Suspense>
          <SightPanel onClose={() => setOpen(false)} />
        </Suspense>
      </div>
    ),
  }
}
