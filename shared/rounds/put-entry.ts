import * as z from 'zod/mini'
import { knownCategory } from '../core/category.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { InitiativeEvent } from '../initiatives/events.ts'
import { mayRunRound } from '../people/rights.ts'
import type { RoundEvent } from './events.ts'
import { entryFields, mostEntries, type Entry, type RoundFacts } from './round.ts'
import type { Taken } from './fates.ts'
import { givenBack } from './take-initiative.ts'

/** `next`: the number of the next entry; the number of one taken out is not given again. */
export type PutEntryFacts = { readonly round: RoundFacts; readonly next: number; readonly placeKnown: boolean }

/** Adds what can be voted for, or changes it (`entry`), until voting opens. */
export const putEntry = command({
  name: 'rounds.put-entry',
  input: z.object({ entry: z.optional(id), ...entryFields }),
  home: ['round'],
  allow: (actor, { round }: PutEntryFacts) => mayRunRound(actor, round.around),
  decide: ({ round, next, placeKnown }, { entry, ...fields }, context): RoundEvent[] => {
    if (round.phase !== 'planned') refuse('round-locked')
    if (!placeKnown) refuse('place-unknown')
    knownCategory(fields.category, context.ownCategories)
    const { districts } = round.plan
    if (fields.district !== undefined && !districts.some(each => each.id === fields.district)) refuse('wrong-district')
    const old = round.entries.find(each => each.id === entry)
    if (entry !== undefined && !old) refuse('entry-unknown')
    if (!old && round.entries.length >= mostEntries) refuse('too-many-entries')
    const put = old ? kept(old) : { id: context.id, number: next }
    return [{ type: 'rounds.entry-put', round: round.id, entry: { ...put, ...fields } }]
  },
})

/** Where an entry came from stays with it, whatever is changed of its words. */
const kept = ({ id, number, whole, initiative, photo }: Entry) => ({
  id,
  number,
  ...(whole !== undefined && { whole }),
  ...(initiative !== undefined && { initiative }),
  ...(photo !== undefined && { photo }),
})

export type RemoveEntryFacts = { readonly round: RoundFacts; readonly taken: readonly Taken[] }

/** Takes an entry out, until voting opens; an initiative goes back to where it was taken from. */
export const removeEntry = command({
  name: 'rounds.remove-entry',
  input: z.object({ entry: id }),
  home: ['round'],
  city: true,
  allow: (actor, { round }: RemoveEntryFacts) => mayRunRound(actor, round.around),
  decide: ({ round, taken }, { entry }, context): (RoundEvent | InitiativeEvent)[] => {
    if (round.phase !== 'planned') refuse('round-locked')
    const old = round.entries.find(each => each.id === entry)
    if (!old) refuse('entry-unknown')
    const back = taken.filter(card => card.id === old.initiative)
    return [{ type: 'rounds.entry-removed', round: round.id, entry }, ...givenBack(back, context)]
  },
})
