import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { id } from '../core/value.ts'
import { consent } from './consent.ts'
import { verified } from './enter-resident.ts'
import type { PeopleEvent } from './events.ts'
import { keyedHash } from './give-code.ts'
import { placeOf, refuseAlike, refuseOldConsent, residentName, type ConsentFacts, type HomeFacts } from './home.ts'
import { age } from './roll.ts'

/**
 * Enters a resident whom a provider of identity vouches for, where the town accepts that: the server has read name, house and
 * age from the provider's answer. Whom the house may know already comes with a code instead, so that nobody has two lines.
 */
export const vouchResident = command({
  name: 'people.vouch-resident',
  input: z.object({ name: residentName, house: id, age, consent, subject: keyedHash }),
  home: ['city'],
  internal: true,
  allow: (actor, _facts: HomeFacts & ConsentFacts) => actor.kind === 'system',
  decide: (facts, { name, house, age, consent, subject }, context): PeopleEvent[] => {
    const place = placeOf(facts, { house })
    refuseAlike(facts.neighbours, name, false)
    refuseOldConsent(facts, consent)
    const person = context.id
    const attestedOn = dayOf(context.now, context.timeZone)
    return [
      { type: 'people.person-created', person },
      { type: 'people.resident-described', person, name, place, house, age, attestedOn },
      { type: 'people.consent-given', person, consent },
      ...verified(person, 'oidc', context),
      { type: 'people.subject-bound', person, hash: subject },
    ]
  },
  result: (_facts, events) => ({ person: events.find(e => e.type === 'people.person-created')?.person }),
})
