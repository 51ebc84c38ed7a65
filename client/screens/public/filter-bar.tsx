import { IconAdjustmentsHorizontal, IconCurrentLocation } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Place } from '#shared/places/place.ts'
import type { Layer } from '../../map/layers.ts'
import { formatNumber } from '../../texts/plural.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import type { State } from '../../ui/colours.ts'
import { stateIcons } from '../../ui/status-chip.tsx'
import { chipStates, filtersOn, type Filters } from './filters.ts'
import css from './filter-bar.module.css'
import { later } from '../../ui/later.tsx'

const FinerFilters = later(async () => (await import('./finer-filters.tsx')).FinerFilters)

export type FilterBarProps = {
  filters: Filters
  onFilter: (change: Filters) => void
  counts: ReadonlyMap<State, number>
  all: number
  layers: ReadonlySet<Layer>
  onToggle: (layer: Layer) => void
  places: readonly Place[]
  onNear: () => void
  looking: boolean
}

/** A chip for each state with its count, and behind one button the finer filters. */
export function FilterBar(props: FilterBarProps) {
  const { filters, onFilter, counts, all, onNear, looking } = props
  const { map, core, publicMap } = useTexts()
  const [open, setOpen] = useState(false)
  const id = useId()
  const on = filtersOn(filters)
  return (
    <div className={css.bar}>
      <div role="group" aria-label={publicMap.states} className={css.chips}>
        <StateChip
          word={map.filters.all}
          n={all}
          chosen={!filters.state}
          onChoose={() => onFilter({ state: undefined })}
        />
        {chipStates
          .filter(state => counts.has(state) || filters.state === state)
          .map(state => (
            <StateChip
              key={state}
              state={state}
              word={core.states[state]}
              n={counts.get(state) ?? 0}
              chosen={filters.state === state}
              onChoose={() => onFilter({ state: filters.state === state ? undefined : state })}
            />
          ))}
      </div>
      <div className={css.tools}>
        <button
          type="button"
          className={css.tool}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <IconAdjustmentsHorizontal size={20} aria-hidden />
          {on > 0 ? map.filters.on(on) : map.filters.title}
        </button>
        <button type="button" className={css.tool} aria-busy={looking || undefined} onClick={onNear}>
          <IconCurrentLocation size={20} aria-hidden />
          {looking ? publicMap.near.looking : map.nearMe}
        </button>
      </div>
      <div id={id} hidden={!open} className={css.more}>
        {open && <FinerFilters {...props} />}
      </div>
    </div>
  )
}

type StateChipProps = { state?: State; word: string; n: number; chosen: boolean; onChoose: () => void }

function StateChip({ state, word, n, chosen, onChoose }: StateChipProps) {
  const { language } = useLanguage()
  const number = formatNumber(language, n)
  const Icon = state && stateIcons[state]
  return (
    <button
      type="button"
      className={css.chip}
      data-state={state ?? 'all'}
      aria-pressed={chosen}
      aria-label={`${word}: ${number}`}
      onClick={onChoose}
    >
      {Icon && <Icon size={16} stroke={2.2} />}
      {word} <strong>{number}</strong>
    </button>
  )
}
