import { useEffect, useRef, useState } from 'react'
import type { Day, Point } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ItemCard } from './item-card.tsx'
import type { Item } from './items.ts'
import css from './item-list.module.css'
import { metresBetween } from './order.ts'

type ItemListProps = {
  items: readonly Item[]
  city: CityState
  now: number
  today: Day
  from?: Point | undefined
  chosen?: Item | undefined
  /** What is listed lies in one chosen place. */
  inPlace: boolean
  /** Takes the filters away; none is on without it. */
  onReset: (() => void) | undefined
  onChoose: (id: string | undefined) => void
}

const page = 20

/** The map's twin: the same things as a list, a page at a time; the chosen one is opened and brought into view. */
export function ItemList({ items, city, now, today, from, chosen, inPlace, onReset, onChoose }: ItemListProps) {
  const { core, map, publicMap } = useTexts()
  const [most, setMost] = useState(page)
  const first = items.slice(0, most)
  // What is chosen on the map is here too, however far down it stands.
  const shown = chosen && !first.includes(chosen) ? [chosen, ...first] : first
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen?.id) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.id])
  if (shown.length === 0)
    return (
      <EmptyState
        title={map.empty.title}
        words={onReset ? publicMap.emptyFiltered : inPlace ? publicMap.emptyPlace : map.empty.words}
      >
        {onReset && (
          <Button look="outline" onClick={onReset}>
            {core.act.reset}
          </Button>
        )}
      </EmptyState>
    )
  return (
    <>
      <ul aria-label={map.list} className={css.list}>
        {shown.map(item => (
          <li key={item.id} aria-current={item === chosen || undefined}>
            <ItemCard
              item={item}
              city={city}
              now={now}
              today={today}
              metres={from && metresBetween(item.point, from)}
              chosen={item === chosen}
              onToggle={() => onChoose(item === chosen ? undefined : item.id)}
              {...(item === chosen && { ref: card })}
            />
          </li>
        ))}
      </ul>
      {items.length > most && (
        <div className={css.more}>
          <Button look="outline" wide onClick={() => setMost(most + page)}>
            {core.act.more}
          </Button>
        </div>
      )}
    </>
  )
}
