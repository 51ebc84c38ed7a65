import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { SheetReopened } from '#shared/initiatives/support-shown.ts'
import { useAct } from '../core/act.ts'
import { formatDate } from '../texts/format.ts'
import { useSupportTexts } from '../texts/support-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField } from '../ui/field.tsx'
import css from './support.module.css'
import { countLines } from './sheet-lines.ts'

type ReopenProps = { initiative: Id; sheet: number; onClose: () => void }

/** Asks why a checked sheet is opened again, for everybody to read. */
export function ReopenSheet({ initiative, sheet, onClose }: ReopenProps) {
  const { sheets: texts } = useSupportTexts()
  const { run, busy } = useAct()
  const [because, setBecause] = useState('')
  const reopen = async () => {
    const input = { initiative, sheet, because: because.trim() }
    const answer = await run('initiatives.reopen-sheet', 'city', input, { done: texts.reopened })
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      danger
      title={texts.reopenTitle(sheet)}
      action={texts.reopen}
      busy={busy('initiatives.reopen-sheet', initiative)}
      disabled={because.trim() === ''}
      onConfirm={() => void reopen()}
      onCancel={onClose}
    >
      <p>{texts.reopenWords}</p>
      <AreaField
        label={texts.because}
        hint={texts.becauseHint}
        maxLength={300}
        value={because}
        onChange={event => setBecause(event.target.value)}
      />
    </Confirm>
  )
}

/** Sheets that were opened again, and why; whoever checks sheets sees what had been read. */
export function ReopenedSheets({ reopened, timeZone }: { reopened: readonly SheetReopened[]; timeZone: string }) {
  const { sheets: texts } = useSupportTexts()
  const { language } = useLanguage()
  if (reopened.length === 0) return null
  return (
    <div className={css.box}>
      <h3>{texts.reopenedTitle}</h3>
      <ul className={css.sheets}>
        {reopened.map(({ n, at, because, valid, entries = [] }) => (
          <li key={`${n} ${at}`} className={css.reopened}>
            <strong>
              {formatDate(language, at, timeZone)}, {texts.sheet(n)}
            </strong>
            <span>{because}</span>
            <span className="soft">
              {entries.length > 0
                ? entries.map(each => texts.reading(...countLines(each))).join('; ')
                : texts.countedBefore(valid)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
