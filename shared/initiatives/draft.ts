import { isShare } from '../core/money.ts'
import type { Policy } from '../core/policy.ts'
import type { Day } from '../core/value.ts'
import { budgetOf, costOf, paidOf, partOf, type Parts } from './part.ts'

/** The texts that a group writes together, each a part of one document. */
export const draftTexts = ['problem', 'importance', 'result', 'participation', 'more'] as const
export type DraftText = (typeof draftTexts)[number]
export type Texts = Readonly<Record<DraftText, string>>

/** The longest text of a draft that is taken, characters; a longer one is for its group to shorten. */
export const longestText = 8000

/** How the drawn territory lies. */
export type Lying = {
  /** Inside the town's boundary. */
  readonly isInside: boolean
}

/** All that a draft consists of. */
export type Draft = {
  readonly parts: Parts
  readonly texts: Texts
  /** How the territory lies; absent until there is one. */
  readonly lying?: Lying | undefined
  /** People in the group. */
  readonly people: number
  /** A TOS stands behind it: somebody of the group acts for one. */
  readonly isTos: boolean
}

/** What must be there, in the order of the form: the nine statutory statements (131-ФЗ, article 26.1) and what the town adds. */
export const requirements = [
  'title',
  'problem',
  'importance',
  'result',
  'cost',
  'cost-limit',
  'dates',
  'participation',
  'text-length',
  'funding',
  'residents-share',
  'own-share',
  'territory',
  'territory-inside',
  'upkeep',
  'land',
  'group',
] as const
export type Requirement = (typeof requirements)[number]

/** What a draft still lacks on a day; empty: it may be submitted. Shares and the limit are asked for once there are sums. */
export const missingOf = (draft: Draft, policy: Policy, today: Day): Requirement[] =>
  requirements.filter(each => !isMet(each, draft, policy, today))

function isMet(requirement: Requirement, draft: Draft, policy: Policy, today: Day): boolean {
  const { parts, texts, lying, people, isTos } = draft
  const cost = costOf(parts)
  const paid = paidOf(parts)
  switch (requirement) {
    case 'problem':
    case 'importance':
    case 'result':
    case 'participation':
      return texts[requirement].trim() !== ''
    case 'text-length':
      return Object.values(texts).every(text => text.trim().length <= longestText)
    case 'dates':
      return (partOf(parts, 'dates')?.ends ?? '') >= today
    case 'cost':
      return budgetOf(parts).length > 0 && cost > 0
    case 'cost-limit':
      return policy.initiativeCostThousands === 0 || cost <= policy.initiativeCostThousands * 100_000
    case 'funding':
      return cost > 0 && paid.all === cost
    case 'residents-share':
      return isShare(paid.residents, cost, policy.initiativeResidentsPercent)
    case 'own-share':
      return isShare(paid.own, cost, policy.initiativeOwnPercent)
    case 'territory-inside':
      return lying?.isInside ?? true
    case 'group':
      return isTos || people >= policy.initiativeGroupPeople
    default:
      return partOf(parts, requirement) !== undefined
  }
}
