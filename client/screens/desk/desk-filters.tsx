import { IconPrinter } from '@tabler/icons-react'
import type { CityState } from '#shared/state.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import type { DeskAddress } from './desk-address.ts'
import type { DeskTab } from './desk-list.ts'
import css from './desk.module.css'

type DeskFiltersProps = {
  tabs: readonly DeskTab[]
  counts: Readonly<Record<string, number>>
  city: CityState
  address: DeskAddress
}

/** Lists with their counts, the body, the words looked for. */
export function DeskFilters({ tabs, counts, city, address }: DeskFiltersProps) {
  const { desk } = useStaffTexts()
  return (
    <div className={css.filters}>
      {tabs.length > 1 && (
        <ChoiceChips label={desk.lists}>
          {tabs.map(tab => (
            <ChoiceChip key={tab} chosen={tab === address.tab} onChoose={() => address.change({ tab })}>
              {desk.tabs[tab]} <span className={css.count}>{counts[tab] ?? 0}</span>
            </ChoiceChip>
          ))}
        </ChoiceChips>
      )}
      <div className={css.search}>
        <TextField
          label={desk.search}
          type="search"
          enterKeyHint="search"
          value={address.words}
          onChange={event => address.change({ words: event.target.value })}
        />
        {tabs.length > 1 && <BodyFilter city={city} address={address} />}
      </div>
      <div className={css.tools}>
        <span className={css.keys}>
          <KeyHint keys="↑↓">{desk.keys.choose}</KeyHint>
          <KeyHint keys="Enter">{desk.keys.open}</KeyHint>
        </span>
        <Button look="quiet" size="small" icon={<IconPrinter size={18} aria-hidden />} onClick={() => print()}>
          {desk.print}
        </Button>
      </div>
    </div>
  )
}

function BodyFilter({ city, address }: { city: CityState; address: DeskAddress }) {
  const { desk } = useStaffTexts()
  const bodies = Object.values(city.bodies).sort((a, b) => a.name.localeCompare(b.name, 'ru'))
  return (
    <SelectField
      label={desk.body}
      value={address.body ?? ''}
      onChange={event => address.change({ body: event.target.value })}
    >
      <option value="">{desk.allBodies}</option>
      {bodies.map(body => (
        <option key={body.id} value={body.id}>
          {body.name}
        </option>
      ))}
    </SelectField>
  )
}
