import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { linkCode } from '../core/value.ts'
import type { PeopleEvent } from './events.ts'
import { isIdentified } from './rights.ts'

/**
 * Makes the private address under which a program reads what is new for somebody, in place of the one before; without a
 * link: there is none any more. Whoever knows the address reads it.
 */
export const setFeed = command({
  name: 'people.set-feed',
  input: z.object({ link: z.optional(linkCode) }),
  home: ['city'],
  together: 'many',
  allow: isIdentified,
  decide: (_facts: object, { link }, { actor }): PeopleEvent[] => [
    { type: 'people.feed-set', person: actor.id, ...(link && { link }) },
  ],
})
