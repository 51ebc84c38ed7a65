import * as z from 'zod/mini'
import type { Grant } from '../core/actor.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { PeopleEvent } from './events.ts'
import { isUnlimitedAdmin, mayManagePeople } from './rights.ts'

/** Takes a role away; live rights end within a second. */
export const revokeRole = command({
  name: 'people.revoke-role',
  input: z.object({ person: id, grant: id }),
  home: ['city'],
  allow: actor => mayManagePeople(actor),
  decide: (facts: { grants: readonly Grant[]; otherAdmins: number }, input): PeopleEvent[] => {
    const grant = facts.grants.find(g => g.id === input.grant) ?? refuse('grant-unknown')
    const stillAdmin = facts.grants.some(g => isUnlimitedAdmin(g) && g.id !== grant.id)
    if (isUnlimitedAdmin(grant) && !stillAdmin && facts.otherAdmins === 0) refuse('last-admin')
    return [{ type: 'people.role-revoked', ...input }]
  },
})
