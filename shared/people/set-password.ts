import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { id } from '../core/value.ts'
import type { PeopleEvent } from './events.ts'
import { mayManagePeople } from './rights.ts'

/** Replaces a password by its argon2 hash; the server makes the hash, so the command is not taken from the wire. */
export const setPassword = command({
  name: 'people.set-password',
  input: z.object({ person: id, hash: z.string().check(z.regex(/^\$argon2id\$/), z.maxLength(300)) }),
  home: ['city'],
  internal: true,
  allow: (actor, _facts: { person: string }, input) => mayManagePeople(actor) || actor.id === input.person,
  decide: (_facts, input): PeopleEvent[] => [{ type: 'people.password-set', ...input }],
})
