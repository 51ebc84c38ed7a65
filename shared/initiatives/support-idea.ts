import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import { isIdentified } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import type { InitiativeFacts } from './initiative.ts'

export type SupportIdeaFacts = { readonly initiative: InitiativeFacts; readonly support: number; readonly own: boolean }

/** Supports an idea, or takes the support back: one a person, and a second press changes nothing. */
export const supportIdea = command({
  name: 'initiatives.support-idea',
  input: z.object({ initiative: id, on: z.boolean() }),
  home: ['city'],
  allow: isIdentified,
  decide: ({ initiative, support, own }: SupportIdeaFacts, { on }, { actor }): InitiativeEvent[] => {
    const { id, card, state } = initiative
    if (!card) refuse('not-found')
    if (state !== 'idea') refuse('idea-taken-up')
    if (own === on) return []
    return [
      { type: 'initiatives.support-noted', initiative: id, actor: actor.id, on },
      { type: 'initiatives.idea-supported', card: { ...card, support: support + (on ? 1 : -1) } },
    ]
  },
})
