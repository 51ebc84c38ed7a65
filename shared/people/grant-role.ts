import * as z from 'zod/mini'
import { roles } from '../core/actor.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { PeopleEvent } from './events.ts'
import { mayManagePeople } from './rights.ts'
import { roleScope } from './role-scope.ts'

/** Gives a role, everywhere or limited to a place or a body; a limit that would leave nothing of the role is refused. */
export const grantRole = command({
  name: 'people.grant-role',
  input: z.object({ person: id, role: z.enum(roles), place: z.optional(id), body: z.optional(id) }),
  home: ['city'],
  allow: actor => mayManagePeople(actor),
  decide: (facts: { placeKnown: boolean; bodyKnown: boolean }, input, context): PeopleEvent[] => {
    if (input.role === 'executor' && input.body === undefined) refuse('role-scope-missing')
    const scope = roleScope[input.role]
    if ((input.place !== undefined && scope !== 'place') || (input.body !== undefined && scope !== 'body'))
      refuse('role-scope-useless')
    if (input.place !== undefined && !facts.placeKnown) refuse('place-unknown')
    if (input.body !== undefined && !facts.bodyKnown) refuse('body-unknown')
    const { person, ...granted } = input
    return [{ type: 'people.role-granted', person, grant: { id: context.id, ...granted } }]
  },
})
