import * as z from 'zod/mini'
import { grant } from '../core/actor.ts'
import { event, type EventOf } from '../core/event.ts'
import { id, text } from '../core/value.ts'
import { body } from './body.ts'

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

export const peopleEvents = [
  personCreated,
  personDescribed,
  passwordSet,
  personDisabled,
  roleGranted,
  roleRevoked,
  bodyPut,
] as const
export type PeopleEvent = EventOf<(typeof peopleEvents)[number]>
