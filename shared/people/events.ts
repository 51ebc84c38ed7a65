import * as z from 'zod/mini'
import { grant } from '../core/actor.ts'
import { event, type EventOf } from '../core/event.ts'
import { day, id, linkCode, moment, text } from '../core/value.ts'
import { body } from './body.ts'
import { consent } from './consent.ts'
import { age, revokedReasons, verifiedWays } from './roll.ts'

const hidden = () => null

/** Ids only: names, logins and passwords are records, which no log holds. */
export const personCreated = event('people.person-created', { person: id }, { on: ['city'], publicView: hidden })
export const personDescribed = event(
  'people.person-described',
  { person: id, login: text(60), name: text(120) },
  { on: [] },
)
export const passwordSet = event('people.password-set', { person: id, hash: text(300) }, { on: [] })
export const personDisabled = event(
  'people.person-disabled',
  { person: id, disabled: z.boolean() },
  { on: ['city'], publicView: hidden },
)
export const roleGranted = event('people.role-granted', { person: id, grant }, { on: ['city'], publicView: hidden })
export const roleRevoked = event('people.role-revoked', { person: id, grant: id }, { on: ['city'], publicView: hidden })
export const bodyPut = event('people.body-put', { body }, { on: ['city'] })

/** The roll's log holds ids alone: name, home and age stay in the table, from which they can be erased. `by`: whoever saw the document. */
export const residentVerified = event(
  'people.resident-verified',
  { person: id, how: z.enum(verifiedWays), by: z.optional(id) },
  { on: ['city'], publicView: hidden },
)
export const residentRevoked = event(
  'people.resident-revoked',
  { person: id, because: z.enum(revokedReasons) },
  { on: ['city'], publicView: hidden },
)
export const residentErased = event('people.resident-erased', { person: id }, { on: ['city'], publicView: hidden })
export const residentDescribed = event(
  'people.resident-described',
  { person: id, name: text(120), place: id, house: z.optional(id), age, attestedOn: day },
  { on: [] },
)
export const consentGiven = event('people.consent-given', { person: id, consent }, { on: [] })
export const codeGiven = event('people.code-given', { person: id, hash: text(64), until: moment, by: id }, { on: [] })
export const codeEnded = event('people.code-ended', { person: id }, { on: [] })
export const codeUsed = event('people.code-used', { person: id, hash: text(64), command: id }, { on: [] })
/** The provider's subject, as its keyed hash. */
export const subjectBound = event('people.subject-bound', { person: id, hash: text(64) }, { on: [] })
/** The private address of what is new for somebody; none: revoked. */
export const feedSet = event('people.feed-set', { person: id, link: z.optional(linkCode) }, { on: [] })

/** Who follows which place is theirs alone. */
export const placeFollowNoted = event(
  'people.place-follow-noted',
  { person: id, place: id, on: z.boolean() },
  { on: [] },
)

export const peopleEvents = [
  personCreated,
  personDescribed,
  passwordSet,
  personDisabled,
  roleGranted,
  roleRevoked,
  bodyPut,
  residentVerified,
  residentRevoked,
  residentErased,
  residentDescribed,
  consentGiven,
  codeGiven,
  codeEnded,
  codeUsed,
  subjectBound,
  feedSet,
  placeFollowNoted,
] as const
export type PeopleEvent = EventOf<(typeof peopleEvents)[number]>
