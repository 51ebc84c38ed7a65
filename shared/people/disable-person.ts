import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { PeopleEvent } from './events.ts'
import { mayManagePeople } from './rights.ts'

/** Closes an account (its sessions end within a second), or opens it again. */
export const disablePerson = command({
  name: 'people.disable-person',
  input: z.object({ person: id, disabled: z.boolean() }),
  home: ['city'],
  allow: actor => mayManagePeople(actor),
  decide: (facts: { otherAdmins: number; isAdmin: boolean }, input): PeopleEvent[] => {
    if (input.disabled && facts.isAdmin && facts.otherAdmins === 0) refuse('last-admin')
    return [{ type: 'people.person-disabled', ...input }]
  },
})
