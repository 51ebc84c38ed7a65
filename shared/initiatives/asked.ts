import { sumOf, type Kopecks } from '../core/money.ts'
import type { FundingSource } from './part.ts'

/** Who pays what no budget is asked for. */
const besides: readonly FundingSource[] = ['grant', 'residents', 'sponsor', 'labour', 'property']

/**
 * What an initiative asks of the budget, kopecks: its whole cost without residents' payments (33-ФЗ has them named apart
 * from the budget's money), sponsors, grants, labour and property in kind. Money of the region and the federation comes
 * through the town's budget and is asked of it too; so is what nobody is named to pay. Never less than nothing.
 */
export const askedOf = (cost: Kopecks, funding: readonly { source: FundingSource; sum: Kopecks }[]): Kopecks =>
  Math.max(0, cost - sumOf(funding.filter(each => besides.includes(each.source)).map(each => each.sum)))
