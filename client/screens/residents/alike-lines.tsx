import { useEffect, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { ListedLine } from '#shared/people/roll.ts'
import type { CityState } from '#shared/state.ts'
import { api } from '../../core/api.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { nameOf, stateOf, type Roll } from './roll-list.ts'
import css from './residents.module.css'

/** Lines like the one that is being entered, each with the way to it. */
export function AlikeLines({
  people,
  city,
  onOpen,
}: {
  people: readonly Id[]
  city: CityState
  onOpen: (line: ListedLine) => void
}) {
  const { residents: texts } = useStaffTexts()
  const { language } = useLanguage()
  const [roll, setRoll] = useState<Roll>()
  useEffect(() => {
    let here = true
    api<Roll>(`/api/residents?people=${people.join(',')}`).then(
      found => here && setRoll(found),
      () => here && setRoll({ items: [], more: false }),
    )
    return () => {
      here = false
    }
  }, [people])
  if (!roll) return <Loading rows={2} />
  return (
    <ul className={css.alike}>
      {roll.items.map(line => (
        <li key={line.person}>
          <p>
            <strong>{nameOf(line, texts)}</strong>
            <br />
            <span className="soft">
              {line.address ?? city.places[line.place]?.name} · {texts.age(line.age)} ·{' '}
              {stateOf(line, texts, language, city.town.timeZone).words}
            </span>
          </p>
          <Button look="outline" onClick={() => onOpen(line)}>
            {texts.form.same}
          </Button>
        </li>
      ))}
    </ul>
  )
}
