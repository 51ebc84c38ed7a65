import type { Place } from '#shared/places/place.ts'
import type { Layer } from '../../map/layers.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import { SelectField } from '../../ui/field.tsx'
import type { FilterBarProps } from './filter-bar.tsx'
import css from './filter-bar.module.css'
import { periods } from './filters.ts'

const kindLayers = ['issues', 'tasks', 'meetings', 'initiatives'] as const satisfies Layer[]

/** The filters behind the button: kind, topic, place, period. */
export function FinerFilters({ filters, onFilter, layers, onToggle, places }: FilterBarProps) {
  const { map, core, publicMap } = useTexts()
  const { offered, past, nameOf } = useCategories()
  const { category, within, period } = filters
  return (
    <>
      <div role="group" aria-label={map.filters.kind} className={css.kinds}>
        {kindLayers.map(layer => (
          <label key={layer} className={css.kind}>
            <input type="checkbox" checked={layers.has(layer)} onChange={() => onToggle(layer)} />
            {map.layers[layer]}
          </label>
        ))}
      </div>
      <SelectField
        label={map.filters.category}
        value={category ?? ''}
        onChange={event => onFilter({ category: event.target.value || undefined })}
      >
        <option value="">{map.filters.anyCategory}</option>
        {[...offered, ...past].map(each => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={publicMap.where}
        value={within ?? ''}
        onChange={event => onFilter({ within: event.target.value || undefined })}
      >
        <option value="">{publicMap.whereAny}</option>
        <PlaceOptions label={publicMap.tos} places={places.filter(place => place.kind === 'tos')} />
        <PlaceOptions label={publicMap.districts} places={places.filter(place => place.kind === 'district')} />
      </SelectField>
      <SelectField
        label={map.filters.period}
        value={period ?? ''}
        onChange={event => onFilter({ period: periods.find(each => each === event.target.value) })}
      >
        <option value="">{map.filters.anyTime}</option>
        {periods.map(each => (
          <option key={each} value={each}>
            {map.filters[each]}
          </option>
        ))}
      </SelectField>
      <button
        type="button"
        className={css.tool}
        onClick={() => onFilter({ state: undefined, category: undefined, within: undefined, period: undefined })}
      >
        {core.act.reset}
      </button>
    </>
  )
}

function PlaceOptions({ label, places }: { label: string; places: readonly Place[] }) {
  if (places.length === 0) return null
  return (
    <optgroup label={label}>
      {places
        .toSorted((a, b) => a.name.localeCompare(b.name, 'ru'))
        .map(place => (
          <option key={place.id} value={place.id}>
            {place.name}
          </option>
        ))}
    </optgroup>
  )
}
