import type { Round } from '#shared/rounds/round.ts'
import css from '../../rounds/rounds.module.css'
import { formatMoney } from '../../texts/format.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'

type DistrictStepProps = { round: Round; districts: readonly string[]; onChoose: (district: string) => void }

/** In which district one votes: only those that are the voter's to choose. */
export function DistrictStep({ round, districts, onChoose }: DistrictStepProps) {
  const { booth } = useRoundTexts()
  const { language } = useLanguage()
  return (
    <section className={css.block}>
      <h1>{booth.district}</h1>
      <p>{booth.districtWords}</p>
      {round.plan.districts
        .filter(each => districts.includes(each.id))
        .map(each => (
          <Button key={each.id} look="outline" size="large" wide onClick={() => onChoose(each.id)}>
            {each.title}: {formatMoney(language, each.budget)}
          </Button>
        ))}
    </section>
  )
}
