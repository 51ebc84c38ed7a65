import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command, type Context } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Day, type Id } from '../core/value.ts'
import { consent } from './consent.ts'
import { verified } from './enter-resident.ts'
import type { PeopleEvent } from './events.ts'
import {
  homeInput,
  placeOf,
  refuseAlike,
  refuseOldConsent,
  residentName,
  type ConsentFacts,
  type HomeFacts,
} from './home.ts'
import { mayVerifyResidents } from './rights.ts'
import { age, type Age } from './roll.ts'

/** A line as its table has it. */
export type LineFacts = {
  readonly name: string
  readonly place: Id
  readonly house: Id | undefined
  /** The home place and all it lies in. */
  readonly around: readonly Id[]
  readonly age: Age
  readonly attestedOn: Day
  readonly verified: boolean
  readonly revoked: boolean
  /** The grants of the role of resident. */
  readonly grants: readonly Id[]
}

/**
 * Changes a line for a resident who has come again with a document: older now, moved within the town, written wrongly, or to
 * sign the consent. Whoever changes the home must have the right at both.
 */
export const changeResident = command({
  name: 'people.change-resident',
  input: z.object({
    person: id,
    name: z.optional(residentName),
    home: z.optional(homeInput),
    age: z.optional(age),
    consent: z.optional(consent),
    apart: z.optional(z.boolean()),
  }),
  home: ['city'],
  allow: (actor, facts: { line: LineFacts; home: HomeFacts } & ConsentFacts, input) =>
    mayVerifyResidents(actor, facts.line.around) &&
    (input.home === undefined || mayVerifyResidents(actor, facts.home.around)),
  decide: ({ line, home, ...facts }, input, context): PeopleEvent[] => {
    if (line.revoked) refuse('resident-revoked')
    refuseOldConsent(facts, input.consent)
    const { person, name = line.name } = input
    const place = input.home ? placeOf(home, input.home) : line.place
    const house = input.home ? ('house' in input.home ? input.home.house : undefined) : line.house
    const others = home.neighbours.filter(each => each.person !== person)
    if (input.home || input.name) refuseAlike(others, name, input.apart ?? false)
    const seen = input.home !== undefined || input.age !== undefined
    return [
      {
        type: 'people.resident-described',
        person,
        name,
        place,
        ...(house !== undefined && { house }),
        age: input.age ?? line.age,
        attestedOn: input.age === undefined ? line.attestedOn : dayOf(context.now, context.timeZone),
      },
      ...(input.consent ? [{ type: 'people.consent-given' as const, person, consent: input.consent }] : []),
      ...(seen ? seenAgain(line, person, context) : []),
    ]
  },
})

/** The document was in sight: a line that waited for it counts from now on, the others are noted as seen again. */
const seenAgain = (line: LineFacts, person: Id, context: Context): PeopleEvent[] =>
  line.verified
    ? [{ type: 'people.resident-verified', person, how: 'official', by: context.actor.id }]
    : verified(person, 'official', context, context.actor.id)
