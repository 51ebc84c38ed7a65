import type { Means, Stage } from './count.ts'
import { enoughNow, shareMoney } from './enough-shares.ts'
import {
  chosenOf,
  easier,
  moneyOf,
  type Enough,
  type Loser,
  type Payment,
  type StageExplained,
  type Step,
} from './explain.ts'
import { equalShares } from './equal-shares.ts'
import { fraction } from './fraction.ts'
import { sidesOf, type Offer } from './price.ts'
import type { Profile } from './profile.ts'
import { moneyLeft, type Purses } from './purses.ts'

type SharesStage = Stage & { readonly stage: 'shares' }

/** Counts once more at the share that stood, and looks on at every purchase. */
export function explainShares({ profile, ties }: Means, stage: SharesStage): StageExplained {
  const { election } = profile
  const won = new Set(stage.chosen)
  const open = new Map<number, Enough>(stage.candidates.filter(project => !won.has(project)).map(one => [one, {}]))
  const losers = new Map<number, Loser>()
  const steps: Step[] = []
  equalShares(
    profile,
    ties,
    stage.candidates,
  )(stage.share, {
    watch: (purses, offer) => {
      const now = enoughNow({ profile, ties }, purses, offer)
      for (const [project, known] of open) open.set(project, easier(known, now(project)))
      if (!offer) return [...open].forEach(([project, enough]) => losers.set(project, lost(purses, project, enough)))
      steps.push(stepOf(profile, stage, purses, offer))
      const { group } = election.projects[offer.project]
      for (const [project, enough] of group === undefined ? [] : [...open])
        if (election.projects[project].group === group && open.delete(project))
          losers.set(project, { because: 'group-taken', enough })
    },
  })
  return { steps, losers }

  function lost(purses: Purses, project: number, enough: Enough): Loser {
    const missing =
      election.projects[project].cost * purses.over - shareMoney(purses, sidesOf(profile, purses, project))
    const because = profile.support[project] > 0n ? 'supporters-money' : 'no-support'
    return { because, short: moneyOf(election, missing, purses.over), enough }
  }
}

function stepOf(profile: Profile, stage: SharesStage, purses: Purses, offer: Offer): Step {
  const { election } = profile
  const { rest, stands, sides, weight } = offer
  const all = purses.over * stands
  const groups = new Map<string, Payment>()
  for (const { worth, payers } of sides)
    for (const { purse, voters, poor } of payers) {
      const had = purses.money[purse] * stands
      const paid = poor ? had : rest * worth
      const key = `${paid} ${had}`
      const before = groups.get(key)?.voters ?? 0
      const amount = (part: bigint) => moneyOf(election, part, all)
      groups.set(key, { voters: before + voters, paid: amount(paid), left: amount(had - paid) })
    }
  const money = moneyLeft(purses) - election.projects[offer.project].cost * purses.over
  const perPart = profile.utility === 'cost' ? fraction(rest, weight) : moneyOf(election, rest, weight)
  const { parts = 1n } = election
  return {
    ...chosenOf(election, offer.project, stage),
    by: 'shares',
    share: moneyOf(election, stage.share.top, stage.share.bottom),
    price: fraction(perPart.top * parts, perPart.bottom),
    payments: [...groups.values()],
    left: moneyOf(election, money, purses.over),
  }
}
