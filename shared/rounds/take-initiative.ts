import * as z from 'zod/mini'
import type { Category } from '../core/category.ts'
import { command } from '../core/command.ts'
import type { Kopecks } from '../core/money.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import type { InitiativeEvent, RoundCalledOff } from '../initiatives/events.ts'
import type { Card } from '../initiatives/initiative.ts'
import { supportedUntil, type Known } from '../initiatives/term.ts'
import { mayRunRound } from '../people/rights.ts'
import type { RoundEvent } from './events.ts'
import type { Taken } from './fates.ts'
import { mostEntries, potOf, type District, type Entry, type RoundFacts, type RoundPlan } from './round.ts'

/** What stands on the ballot of an initiative that was submitted. */
export type Offered = {
  readonly card: Card
  /** What it asks of the budget, kopecks: the round pays no more of it. */
  readonly asked: Kopecks
  /** Its place and all that one lies in. */
  readonly around: readonly Id[]
  /** What is expected of it, as its group wrote it. */
  readonly words: string
  /** That of the issue it came from. */
  readonly category: Category
  readonly photo?: Id | undefined
}

export type TakeInitiativeFacts = { readonly round: RoundFacts; readonly next: number; readonly offered: Offered }

/** Takes a supported initiative into a planned round: it stands on the ballot with what its group wrote and what it asks of the budget, and waits there for the count. */
export const takeInitiative = command({
  name: 'rounds.take-initiative',
  input: z.object({ initiative: id }),
  home: ['round'],
  city: true,
  allow: (actor, { round }: TakeInitiativeFacts) => mayRunRound(actor, round.around),
  decide: ({ round, next, offered }, _input, context): (RoundEvent | InitiativeEvent)[] => {
    const { card } = offered
    if (round.phase !== 'planned') refuse('round-locked')
    if (card.state !== 'supported') refuse('initiative-elsewhere', { state: card.state })
    const why = ineligibleFor(round.plan, offered)
    if (why) refuse('initiative-not-eligible', { why })
    if (round.entries.length >= mostEntries) refuse('too-many-entries')
    const { deadline: _, ...rest } = card
    return [
      { type: 'rounds.entry-put', round: round.id, entry: entryOf(round.plan, offered, context.id, next) },
      { type: 'initiatives.moved', card: { ...rest, state: 'in-round', since: context.now, round: round.id } },
    ]
  },
})

/** Why an initiative may not stand on the ballot of a round, if it may not: limit and pot hold for what it asks of the budget. */
export function ineligibleFor(
  plan: RoundPlan,
  { card: { cost }, asked, around }: Pick<Offered, 'asked' | 'around'> & { readonly card: Pick<Card, 'cost'> },
): 'no-cost' | 'not-asked' | 'place' | 'cost' | undefined {
  const { eligible, districts } = plan
  if (cost === undefined || cost < 1) return 'no-cost'
  if (asked < 1) return 'not-asked'
  if (eligible && eligible.places.length > 0 && !eligible.places.some(place => around.includes(place))) return 'place'
  const district = districtOf(districts, around)
  if (districts.length > 0 && !district) return 'place'
  return asked > Math.min(eligible?.cost ?? asked, potOf(plan, district?.id) ?? 0) ? 'cost' : undefined
}

/** Where initiatives lie: for each its place and all that one lies in. */
export type Lying = Readonly<Record<Id, readonly Id[]>>

/** The entries taken over from initiatives that a plan would not take: another was in force when they came in. */
export const unfitFor = (plan: RoundPlan, entries: readonly Entry[], lying: Lying): Entry[] =>
  entries.filter(({ initiative, whole, cost }) => {
    const around = lying[initiative ?? '']
    return around && ineligibleFor(plan, { card: { cost: whole ?? cost }, asked: cost, around }) !== undefined
  })

/** The entries taken over from initiatives as they stand under a plan that parts the town otherwise: each in a district it lies in. */
export const movedFor = ({ districts }: RoundPlan, entries: readonly Entry[], lying: Lying): Entry[] =>
  entries.flatMap(entry => {
    const around = lying[entry.initiative ?? '']
    const own = districts.find(each => each.id === entry.district)
    if (!around || (own && (own.places.length === 0 || own.places.some(place => around.includes(place))))) return []
    const { district: before, ...rest } = entry
    const next = districtOf(districts, around)?.id
    return next === before ? [] : [{ ...rest, ...(next !== undefined && { district: next }) }]
  })

/** The district in which something lies; what lies in none stands in the one that is everybody's. */
export const districtOf = (districts: readonly District[], around: readonly Id[]): District | undefined =>
  districts.find(each => each.places.some(place => around.includes(place))) ??
  districts.find(each => each.places.length === 0)

/** The longest sentence of an entry, characters. */
const longest = 600

function entryOf({ districts }: RoundPlan, offered: Offered, id: Id, number: number): Entry {
  const { card, asked, around, words, category, photo } = offered
  const district = districtOf(districts, around)
  return {
    id,
    number,
    title: card.title,
    sentence: inShort(words.trim() || card.title),
    cost: asked,
    ...(card.cost !== undefined && card.cost > asked && { whole: card.cost }),
    category,
    ...(district && { district: district.id }),
    ...(card.place !== undefined && { place: card.place }),
    point: card.point,
    initiative: card.id,
    ...(photo !== undefined && { photo }),
  }
}

/** As many whole sentences as fit, or else as many words. */
export function inShort(words: string): string {
  if (words.length <= longest) return words
  const cut = words.slice(0, longest - 1)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '))
  if (end > longest / 3) return cut.slice(0, end + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`
}

/**
 * Initiatives leave a round before it was counted: they are supported, as they were, and may be taken into another. Where
 * the round was called off, its reason stands in their public history.
 */
export const givenBack = (taken: readonly Taken[], context: Known, calledOff?: RoundCalledOff): InitiativeEvent[] =>
  taken
    .filter(card => card.state === 'in-round')
    .map(({ round: _, begins: _begins, ...card }) => ({
      type: 'initiatives.moved',
      card: { ...card, state: 'supported', since: context.now, deadline: supportedUntil(context) },
      ...(calledOff && { result: calledOff }),
    }))
