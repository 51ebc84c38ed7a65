import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { Place } from '#shared/places/place.ts'
import css from '../../rounds/rounds.module.css'
import { formatMoney } from '../../texts/format.ts'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField, TickField } from '../../ui/field.tsx'
import { ChoosePlaces } from './choose-places.tsx'
import { newDistrict, sumOf, type DistrictDraft } from './plan-draft.ts'

type PlanDistrictsProps = {
  places: Readonly<Record<string, Place>>
  budget: string
  value: readonly DistrictDraft[]
  /** Something was tried to be saved: what is missing is said. */
  tried: boolean
  onChange: (districts: DistrictDraft[]) => void
  /** Shares are the least that goes to a district; all vote together. */
  reserved: boolean
  onReserved: (reserved: boolean) => void
}

/** The districts of a round with their shares, and whether the shares are the budget; none: one pot for all. */
export function PlanDistricts({ places, budget, value, tried, onChange, reserved, onReserved }: PlanDistrictsProps) {
  const { plan } = useRoundDeskTexts()
  const change = (id: string, fields: Partial<DistrictDraft>) =>
    onChange(value.map(each => (each.id === id ? { ...each, ...fields } : each)))
  return (
    <fieldset className={css.group}>
      <legend>{plan.districts}</legend>
      <p className="soft">{plan.districtsHint}</p>
      {value.map((each, i) => (
        <div key={each.id} className={css.card} role="group" aria-label={each.title || plan.district(i + 1)}>
          <div className={css.two}>
            <TextField
              label={plan.districtTitle}
              maxLength={120}
              value={each.title}
              error={tried && each.title.trim() === '' ? plan.faults.districtTitle : undefined}
              onChange={event => change(each.id, { title: event.target.value })}
            />
            <TextField
              label={plan.districtBudget}
              inputMode="decimal"
              value={each.budget}
              error={tried && sumOf(each.budget) === undefined ? plan.faults.districtBudget : undefined}
              onChange={event => change(each.id, { budget: event.target.value })}
            />
          </div>
          <ChoosePlaces
            label={plan.districtPlaces}
            hint={plan.districtPlacesHint}
            places={places}
            value={each.places}
            onChange={next => change(each.id, { places: next })}
          />
          <div>
            <Button
              look="plain"
              size="small"
              icon={<IconTrash size={18} aria-hidden />}
              onClick={() => onChange(value.filter(other => other.id !== each.id))}
            >
              {plan.removeDistrict(each.title || plan.district(i + 1))}
            </Button>
          </div>
        </div>
      ))}
      {value.length > 0 && (
        <TickField label={plan.reserved} checked={reserved} onChange={event => onReserved(event.target.checked)} />
      )}
      <Shares reserved={reserved} budget={budget} districts={value} />
      <div>
        <Button
          look="outline"
          icon={<IconPlus size={20} aria-hidden />}
          onClick={() => onChange([...value, newDistrict()])}
        >
          {plan.addDistrict}
        </Button>
      </div>
    </fieldset>
  )
}

/** The shares against the budget, in words. */
function Shares({
  budget,
  districts,
  reserved,
}: {
  budget: string
  districts: readonly DistrictDraft[]
  reserved: boolean
}) {
  const { plan } = useRoundDeskTexts()
  const { language } = useLanguage()
  const whole = sumOf(budget)
  if (districts.length === 0 || whole === undefined) return null
  const shared = districts.reduce((sum, each) => sum + (sumOf(each.budget) ?? 0), 0)
  const money = (kopecks: number) => formatMoney(language, kopecks)
  return (
    <p role="status" className={shared > whole ? css.over : undefined}>
      {shared === whole
        ? plan.sharesExact(money(whole))
        : shared < whole
          ? (reserved ? plan.sharesFree : plan.sharesLeft)(money(shared), money(whole), money(whole - shared))
          : plan.sharesOver(money(shared), money(whole), money(shared - whole))}
    </p>
  )
}
