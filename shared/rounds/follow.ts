import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import type { Id } from '../core/value.ts'
import { isIdentified } from '../people/rights.ts'
import type { RoundEvent } from './events.ts'

export type FollowFacts = { readonly round: { readonly id: Id }; readonly follows: boolean }

/** Follows a round, or no more: whoever follows is told what becomes of it. Who follows is nobody's to know. */
export const follow = command({
  name: 'rounds.follow',
  input: z.object({ on: z.boolean() }),
  home: ['round'],
  together: 'many',
  allow: isIdentified,
  decide: ({ round, follows }: FollowFacts, { on }, { actor }): RoundEvent[] =>
    follows === on ? [] : [{ type: 'rounds.follow-noted', round: round.id, actor: actor.id, on }],
})

/** Notes that a follower has seen how things stand: what comes later is new to them. */
export const noteSeen = command({
  name: 'rounds.note-seen',
  input: z.object({}),
  home: ['round'],
  together: 'many',
  allow: isIdentified,
  decide: ({ round, follows }: FollowFacts, _input, { actor }): RoundEvent[] =>
    follows ? [{ type: 'rounds.seen-noted', round: round.id, actor: actor.id }] : [],
})
