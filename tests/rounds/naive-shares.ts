import type { Election } from '#shared/rounds/election.ts'
import { compareFractions, fraction, type Fraction } from '#shared/rounds/fraction.ts'
import { singleVoters } from './random-election.ts'

/**
 * The Method of Equal Shares as its definition says it, voter by voter and with nothing remembered: slow, short, and
 * written apart from the product, to be compared with it. Ties go to the first id.
 */
export function naiveShares(
  election: Election,
  worth: (place: number, length: number, points?: bigint) => bigint,
  share: Fraction,
  costly: boolean,
): number[] {
  const voters = singleVoters(election)
  const money = voters.map(() => share)
  const worths = election.projects.map(({ cost }, project) =>
    voters.map(({ projects, points }) => {
      const place = projects.indexOf(project)
      const given = place === -1 ? 0n : worth(place, projects.length, points?.[place])
      return given > 0n ? given * (costly ? cost : 1n) : 0n
    }),
  )
  const chosen: number[] = []
  for (;;) {
    const offers = election.projects
      .map((_, project) => ({
        project,
        price: chosen.includes(project) ? undefined : priceOf(election.projects[project].cost, worths[project], money),
      }))
      .flatMap(({ project, price }) => (price ? [{ project, price }] : []))
      .sort(
        (a, b) =>
          compareFractions(a.price, b.price) ||
          (election.projects[a.project].id < election.projects[b.project].id ? -1 : 1),
      )
    if (offers.length === 0) return chosen
    const [{ project, price }] = offers
    chosen.push(project)
    worths[project].forEach(
      (worth, voter) => (money[voter] = minus(money[voter], least(money[voter], times(price, worth)))),
    )
  }
}

/** Tries each set of the poorest (by money for the worth) as those who give all they have. */
function priceOf(cost: bigint, worths: readonly bigint[], money: readonly Fraction[]): Fraction | undefined {
  const supporters = worths.flatMap((worth, voter) => (worth > 0n ? [{ worth, has: money[voter] }] : []))
  if (supporters.length === 0) return undefined
  supporters.sort((a, b) => compareFractions(times(a.has, b.worth), times(b.has, a.worth)))
  let rest = fraction(cost)
  let stands = supporters.reduce((sum, { worth }) => sum + worth, 0n)
  for (const { worth, has } of supporters) {
    const price = fraction(rest.top, rest.bottom * stands)
    if (compareFractions(times(price, worth), has) <= 0) return price
    rest = minus(rest, has)
    stands -= worth
  }
  return undefined
}

const times = ({ top, bottom }: Fraction, by: bigint): Fraction => fraction(top * by, bottom)
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
const least = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) <= 0 ? a : b)
