import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { PeopleEvent } from './events.ts'
import { isIdentified } from './rights.ts'

export type FollowPlaceFacts = { readonly placeKnown: boolean }

/** Follows a place, or no more: whoever follows is told when a vote about it opens and nears its end. Who follows is nobody's to know. */
export const followPlace = command({
  name: 'people.follow-place',
  input: z.object({ place: id, on: z.boolean() }),
  home: ['city'],
  together: 'many',
  allow: isIdentified,
  decide: ({ placeKnown }: FollowPlaceFacts, { place, on }, { actor }): PeopleEvent[] => {
    if (!placeKnown) refuse('place-unknown')
    return [{ type: 'people.place-follow-noted', person: actor.id, place, on }]
  },
})
