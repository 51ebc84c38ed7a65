import { IconCloudCheck, IconCloudOff } from '@tabler/icons-react'
import { useStaffTexts } from '../texts/texts.tsx'
import { colourOf } from './tones.ts'
import type { Writer } from './use-document.ts'
import css from './writers.module.css'

/** Who else writes, and whether what is written here is kept by the server. */
export function Writers({ others, synced }: { others: readonly Writer[]; synced: boolean }) {
  const texts = useStaffTexts().documents
  const Icon = synced ? IconCloudCheck : IconCloudOff
  return (
    <div className={css.writers}>
      {others.length > 0 && (
        <ul aria-label={texts.together}>
          {others.map(({ name, tone }) => (
            <li key={name}>
              <span className={css.dot} style={{ background: colourOf(tone) }} aria-hidden />
              {name}
            </li>
          ))}
        </ul>
      )}
      <p role="status" data-synced={synced || undefined}>
        <Icon size={20} aria-hidden />
        {synced ? texts.saved : texts.offline}
      </p>
    </div>
  )
}
