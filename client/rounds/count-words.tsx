import type { RoundPlan } from '#shared/rounds/round.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'

/** What the rules of a round say of its count besides the rule itself. */
export function CountWords({ plan: { count, districts } }: { plan: Pick<RoundPlan, 'count' | 'districts'> }) {
  const { said } = useRecountTexts()
  const words = [
    count.reserved && districts.length > 0 && said.reserved,
    count.rule === 'phragmen' && said.unaffordable[count.unaffordable ?? 'stop'],
    count.comparison && said.comparison,
    count.whatIf && said.whatIf,
  ].filter(each => typeof each === 'string')
  return words.map(each => <p key={each}>{each}</p>)
}
