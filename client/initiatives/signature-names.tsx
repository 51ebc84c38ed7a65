import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { SignatureShown } from '#shared/initiatives/support-shown.ts'
import { api } from '../core/api.ts'
import { formatDate } from '../texts/format.ts'
import { useSupportTexts } from '../texts/support-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Loading } from '../ui/loading.tsx'
import css from './support.module.css'

/** Who has signed on-line, asked for when it is opened: to check paper against it. */
export function SignatureNames({ initiative, signed, timeZone }: { initiative: Id; signed: number; timeZone: string }) {
  const { sheets: texts } = useSupportTexts()
  const { language } = useLanguage()
  const [names, setNames] = useState<readonly SignatureShown[] | 'failed'>()
  const ask = () => {
    setNames(undefined)
    api<{ items: readonly SignatureShown[] }>(`/api/initiatives/${initiative}/signatures`).then(
      ({ items }) => setNames(items),
      () => setNames('failed'),
    )
  }
  return (
    <details onToggle={event => event.currentTarget.open && ask()}>
      <summary className={css.more}>{texts.names(signed)}</summary>
      <div className={css.form}>
        <p className="soft">{texts.namesWords}</p>
        {names === 'failed' && <ErrorState onRetry={ask} />}
        {names === undefined && <Loading rows={2} />}
        {Array.isArray(names) && names.length === 0 && <p>{texts.namesNone}</p>}
        {Array.isArray(names) && (
          <ul className={css.names}>
            {(names as readonly SignatureShown[]).map(({ name, place, at }, i) => (
              <li key={i}>
                {name ?? texts.nameless}{' '}
                <span className="soft">
                  {place} · {formatDate(language, at, timeZone)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}
