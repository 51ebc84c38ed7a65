import type { Role } from '../core/actor.ts'

/** Where a role may be limited: an executor always answers for a body, control and administration are the whole town's. */
export const roleScope: Readonly<Record<Role, 'place' | 'body' | 'none'>> = {
  resident: 'place',
  activist: 'place',
  moderator: 'place',
  executor: 'body',
  controller: 'none',
  head: 'place',
  deputy: 'place',
  admin: 'none',
}
