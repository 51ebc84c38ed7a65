import { useState } from 'react'
import type { Entry } from '#shared/rounds/round.ts'
import { useCity } from '../../core/city.ts'
import css from '../../rounds/rounds.module.css'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { later } from '../../ui/later.tsx'

const MeetingMap = later(async () => (await import('../../map/meeting-map.tsx')).MeetingMap)

/** The entries that have a point, numbered on the map; its code is fetched when somebody wants to see it. */
export function EntriesMap({ entries, place, label }: { entries: readonly Entry[]; place: string; label?: string }) {
  const { booth } = useRoundTexts()
  const { state: city } = useCity()
  const [open, setOpen] = useState(false)
  const marks = entries.flatMap(({ id, number, point, title }) =>
    point ? [{ id, point, rank: number, size: entries.length > 12 ? 0 : 1, label: `${number}. ${title}` }] : [],
  )
  if (marks.length === 0) return null
  return (
    <div>
      <Button look="outline" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label ?? booth.map}
      </Button>
      {open && city && (
        <div className={css.map}>
          <MeetingMap town={city.town} place={city.places[place]} issues={marks} style="light" />
        </div>
      )}
    </div>
  )
}
