import { defaultPolicy, type Policy } from '#shared/core/policy.ts'
import type { InitiativeFacts, InitiativeState } from '#shared/initiatives/initiative.ts'
import { aCard, anIdea, theIdea } from './an-initiative.ts'

export const input = { initiative: theIdea }
/** What everybody who follows it hears. */
export const went = { type: 'initiatives.procedure-went-on' as const, initiative: theIdea }
/** A rule under other numbers of the town. */
export const by = (changes: Partial<Policy>) => ({ policy: { ...defaultPolicy, ...changes } })

/** Open to support until the end of January. */
export const gathering = (
  known: { state?: InitiativeState; deadline?: string; role?: 'initiator' | 'member' } = {},
): InitiativeFacts => {
  const { state = 'gathering', deadline = '2027-01-31', role } = known
  return anIdea({ state, card: aCard({ state, deadline }), ...(role && { role }) })
}
