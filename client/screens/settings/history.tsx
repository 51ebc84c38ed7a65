import { formatDay, formatWhen } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { useSettingWords } from './setting-words.ts'
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
  const wordsOf = useSettingWords()
  if (changes.length === 0) return <p className="soft">{settings.noHistory}</p>
  return (
    <ol className={css.history}>
      {atOnce(changes).map((group, n) => {
        const [{ at, by, since, setting }] = group
        const { name, changed } = wordsOf(group)
        return (
          <li key={n}>
            <strong>{name}</strong>
            <span>
              {changed}
              {since && setting !== 'calendar' && `, ${settings.holds(formatDay(language, since))}`}
            </span>
            <span className="soft">
              {formatWhen(language, at, timeZone)} · {by ?? settings.itself}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

export type Group = readonly [SettingChange, ...SettingChange[]]

/** Days of the calendar that were said in one go are one line of the history. */
function atOnce(changes: readonly SettingChange[]): Group[] {
  const groups: [SettingChange, ...SettingChange[]][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (change.setting === 'calendar' && last?.[0].setting === 'calendar' && last[0].at === change.at) last.push(change)
    else groups.push([change])
  }
  return groups
}
