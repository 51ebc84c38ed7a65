import { utilitiesFor } from './profile.ts'
import { entriesIn, isSplit, potOf, type Round } from './round.ts'

/** What keeps a planned round from being opened; each is said to the officer in words. */
export const roundFaults = [
  'too-few-entries',
  'entry-without-district',
  'entry-too-dear',
  'districts-over-budget',
  'utility-unsuitable',
  'completion-unsuitable',
  'ties-undecided',
  'over-already',
] as const
export type RoundFault = (typeof roundFaults)[number]

/** All that is wrong with a round before it can be opened; nothing: it can. */
export function faultsOf({ plan, entries }: Pick<Round, 'plan' | 'entries'>, now: string): RoundFault[] {
  const pots = isSplit(plan) ? plan.districts.map(each => each.id) : [undefined]
  const sum = plan.districts.reduce((all, each) => all + each.budget, 0)
  const faults: Readonly<Record<RoundFault, boolean>> = {
    'too-few-entries': pots.some(pot => entriesIn({ plan, entries }, pot).length < 2),
    'entry-without-district':
      plan.districts.length > 0 && entries.some(e => !plan.districts.some(each => each.id === e.district)),
    'entry-too-dear': entries.some(e => e.cost > (potOf(plan, e.district) ?? plan.budget)),
    'districts-over-budget': sum > plan.budget,
    'utility-unsuitable': !utilitiesFor(plan.ballot.kind).includes(plan.count.utility),
    'completion-unsuitable': plan.count.rule !== 'equal-shares' && plan.count.completion !== 'none',
    /** Votes and costs may be equal; an id or a lot never is. */
    'ties-undecided': !plan.count.ties.some(tie => tie === 'id' || typeof tie === 'object'),
    'over-already': plan.closesAt <= now || plan.closesAt <= plan.opensAt,
  }
  return roundFaults.filter(fault => faults[fault])
}
