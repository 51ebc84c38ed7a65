import type { Day } from '../core/value.ts'
import type { InitiativeEvent } from '../initiatives/events.ts'
import type { Card } from '../initiatives/initiative.ts'
import { reservedUntil, wonUntil, type Known } from '../initiatives/term.ts'
import { entriesIn, type Entry, type PotOutcome, type Round, type RoundOutcome } from './round.ts'

/** What a count means for an entry; the reserve moves up where a winner falls out. */
export type Fate = 'won' | 'reserve' | 'lost'

/** An initiative that stands in a round, with the first day of its work as its group has planned it. */
export type Taken = Card & { readonly begins?: Day }

type Rules = Pick<Round, 'plan' | 'entries'>

/**
 * How a round came out for each entry, by number. In reserve, in each pot, are as many as the plan says of those that did
 * not win: the most voters first, then the cheaper, then the smaller number; who nobody voted for, or whose group has
 * its winner, is not among them.
 */
export function fatesOf(round: Rules, { pots }: RoundOutcome): ReadonlyMap<number, Fate> {
  const fates = new Map<number, Fate>(round.entries.map(each => [each.number, 'lost']))
  for (const pot of pots) {
    for (const number of reserveOf(round, pot)) fates.set(number, 'reserve')
    for (const number of pot.winners) fates.set(number, 'won')
  }
  return fates
}

/** The reserve of a pot, in its order. */
export function reserveOf(round: Rules, { district, winners, votes }: PotOutcome): number[] {
  const entries = entriesIn(round, district)
  const groups = new Set(entries.filter(each => winners.includes(each.number)).map(each => each.group))
  const votesOf = ({ number }: Entry) => votes[String(number)] ?? 0
  return entries
    .filter(each => !winners.includes(each.number) && votesOf(each) > 0)
    .filter(each => each.group === undefined || !groups.has(each.group))
    .toSorted((a, b) => votesOf(b) - votesOf(a) || a.cost - b.cost || a.number - b.number)
    .slice(0, round.plan.reserve ?? 0)
    .map(each => each.number)
}

/** The count, told to the initiatives of a round: each goes on to what became of it, with its votes and the day by which something is to come of that. */
export function toldOutcome(
  { id, ...round }: Rules & Pick<Round, 'id'>,
  outcome: RoundOutcome,
  taken: readonly Taken[],
  context: Known,
): InitiativeEvent[] {
  const until = {
    won: (begins?: Day) => wonUntil(context, begins),
    reserve: () => reservedUntil(context),
    lost: () => undefined,
  }
  const fates = fatesOf(round, outcome)
  return taken.flatMap(({ begins, ...card }) => {
    const entry = round.entries.find(each => each.initiative === card.id)
    if (!entry || card.state !== 'in-round') return []
    const pot = outcome.pots.find(each => each.district === undefined || each.district === entry.district)
    const votes = pot?.votes[String(entry.number)] ?? 0
    const state = fates.get(entry.number) ?? 'lost'
    const deadline = until[state](begins)
    return [
      {
        type: 'initiatives.moved' as const,
        card: { ...card, state, since: context.now, ...(deadline !== undefined && { deadline }) },
        result: { round: id, title: round.plan.title, votes },
      },
    ]
  })
}
