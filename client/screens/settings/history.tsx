import { formatDay, formatWhen } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import css from './settings.module.css'

export type SettingChange = {
  at: string
  by?: string
  setting: string
  before: string
  after: string
  since?: string
}

/** Who changed what, when, and what it was before. */
export function History({ changes, timeZone }: { changes: readonly SettingChange[]; timeZone: string }) {
  const { settings } = useStaffTexts()
  const { language } = useLanguage()
  if (changes.length === 0) return <p className="soft">{settings.noHistory}</p>
  const names: Readonly<Record<string, string>> = {
    ...settings.rules,
    name: settings.name,
    timeZone: settings.zone,
    accent: settings.accent,
  }
  return (
    <ol className={css.history}>
      {changes.map(({ at, by, setting, before, after, since }, n) => (
        <li key={n}>
          <strong>{names[setting] ?? setting}</strong>
          <span>
            {settings.changed(before, after)}
            {since && `, ${settings.holds(formatDay(language, since))}`}
          </span>
          <span className="soft">
            {formatWhen(language, at, timeZone)} · {by ?? settings.itself}
          </span>
        </li>
      ))}
    </ol>
  )
}
