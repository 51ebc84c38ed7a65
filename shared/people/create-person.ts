import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { text } from '../core/value.ts'
import type { PeopleEvent } from './events.ts'
import { mayManagePeople } from './rights.ts'

export const login = z.string().check(z.trim(), z.regex(/^[a-z0-9][a-z0-9._-]{2,59}$/))

/** Opens an account without a password and without roles. */
export const createPerson = command({
  name: 'people.create-person',
  input: z.object({ login, name: text(120) }),
  home: ['city'],
  allow: actor => mayManagePeople(actor),
  decide: (facts: { loginTaken: boolean }, input, { id }): PeopleEvent[] => {
    if (facts.loginTaken) refuse('login-taken')
    return [
      { type: 'people.person-created', person: id },
      { type: 'people.person-described', person: id, ...input },
    ]
  },
})
