import { useState } from 'react'
import { dayOf } from '#shared/core/calendar.ts'
import { policyFact } from '#shared/core/policy-facts.ts'
import { defaultPolicy, policyOn, type PolicyKey, type PolicyRow } from '#shared/core/policy.ts'
import { useNow } from '../../core/now.ts'
import { SetPolicy } from '../../places/set-policy.tsx'
import { formatDay } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import css from './settings.module.css'

type PoliciesProps = { rows: readonly PolicyRow[]; timeZone: string; onChanged: () => void }

/** Every number with its unit, its source, and the day from which it holds. */
export function Policies({ rows, timeZone, onChanged }: PoliciesProps) {
  const { settings } = useStaffTexts()
  const names: Readonly<Record<string, string>> = settings.rules
  const { language } = useLanguage()
  const [edited, setEdited] = useState<PolicyKey>()
  const today = dayOf(new Date(useNow(60_000)).toISOString(), timeZone)
  const now = policyOn(rows, today)
  return (
    <ul className={css.rules}>
      {(Object.keys(defaultPolicy) as PolicyKey[]).map(key => {
        const { unit, source } = policyFact(key)
        const own = rows.filter(row => row.key === key)
        const held = own.findLast(row => row.since <= today)
        return (
          <li key={key}>
            <div className={css.rule}>
              <span>
                {names[key] ?? key}
                <br />
                <span className="soft">
                  {settings.sources[source]} ·{' '}
                  {held ? settings.holds(formatDay(language, held.since)) : settings.byDefault}
                  {own
                    .filter(row => row.since > today)
                    .map(row => `; ${settings.ahead(settings.units[unit](row.value), formatDay(language, row.since))}`)}
                </span>
              </span>
              <strong>{settings.units[unit](now[key])}</strong>
              <Button
                look="quiet"
                aria-label={`${settings.setPolicy}: ${names[key] ?? key}`}
                aria-expanded={edited === key}
                onClick={() => setEdited(edited === key ? undefined : key)}
              >
                {settings.setPolicy}
              </Button>
            </div>
            {edited === key && (
              <SetPolicy
                rule={key}
                value={now[key]}
                today={today}
                onDone={changed => {
                  setEdited(undefined)
                  if (changed) onChanged()
                }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
