import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command, type Context } from '../core/command.ts'
import type { Id } from '../core/value.ts'
import { consent } from './consent.ts'
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
import { age, type VerifiedWay } from './roll.ts'

/**
 * Enters a resident into the roll: a person without a login, who comes in by a one-time code later. With `seen` the official
 * has the document in sight now; without it, it will be asked for when the code is handed over.
 */
export const enterResident = command({
  name: 'people.enter-resident',
  input: z.object({
    name: residentName,
    home: homeInput,
    age,
    seen: z.boolean(),
    consent: z.optional(consent),
    /** Whoever is alike has been looked at, and is somebody else. */
    apart: z.optional(z.boolean()),
  }),
  home: ['city'],
  allow: (actor, facts: HomeFacts & ConsentFacts) => mayVerifyResidents(actor, facts.around),
  decide: (facts, { name, home, age, seen, consent, apart = false }, context): PeopleEvent[] => {
    const place = placeOf(facts, home)
    refuseAlike(facts.neighbours, name, apart)
    refuseOldConsent(facts, consent)
    const person = context.id
    const attestedOn = dayOf(context.now, context.timeZone)
    return [
      { type: 'people.person-created', person },
      {
        type: 'people.resident-described',
        person,
        name,
        place,
        ...('house' in home && { house: home.house }),
        age,
        attestedOn,
      },
      ...(consent ? [{ type: 'people.consent-given' as const, person, consent }] : []),
      ...(seen ? verified(person, 'official', context, context.actor.id) : []),
    ]
  },
})

/** The line counts from now on, and its person is a resident. */
export const verified = (person: Id, how: VerifiedWay, { newId }: Context, by?: Id): PeopleEvent[] => [
  { type: 'people.resident-verified', person, how, ...(by !== undefined && { by }) },
  { type: 'people.role-granted', person, grant: { id: newId(), role: 'resident' } },
]
