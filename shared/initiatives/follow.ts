import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import { isIdentified } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import type { InitiativeFacts } from './initiative.ts'

export type FollowFacts = { readonly initiative: InitiativeFacts; readonly follows: boolean }

/** Follows an initiative, or no more: whoever follows is told what becomes of it. Who follows is nobody's to know. */
export const follow = command({
  name: 'initiatives.follow',
  input: z.object({ initiative: id, on: z.boolean() }),
  home: ['city'],
  together: 'many',
  allow: isIdentified,
  decide: ({ initiative, follows }: FollowFacts, { on }, { actor }): InitiativeEvent[] => {
    if (!initiative.card && !initiative.role) refuse('not-found')
    if (follows === on) return []
    return [{ type: 'initiatives.follow-noted', initiative: initiative.id, actor: actor.id, on }]
  },
})

/** Notes that a follower has seen how things stand: what comes later is new to them. */
export const noteSeen = command({
  name: 'initiatives.note-seen',
  input: z.object({ initiative: id }),
  home: ['city'],
  together: 'many',
  allow: isIdentified,
  decide: ({ initiative, follows }: FollowFacts, _input, { actor }): InitiativeEvent[] =>
    follows ? [{ type: 'initiatives.seen-noted', initiative: initiative.id, actor: actor.id }] : [],
})
