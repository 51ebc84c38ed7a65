import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import type { Policy } from '../core/policy.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Day } from '../core/value.ts'
import { isIdentified } from '../people/rights.ts'
import { eligible, type Line } from '../people/roll.ts'
import type { InitiativeEvent } from './events.ts'
import type { InitiativeFacts } from './initiative.ts'
import { channelCounts, takesSupport, type SupportChannel } from './support.ts'

export type SignFacts = {
  readonly initiative: InitiativeFacts
  /** The actor's line of the roll. */
  readonly line: Line | undefined
  /** The actor has signed. */
  readonly own: boolean
}

/**
 * Signs for an initiative, or takes the signature back while support is gathered: one person of the roll, one signature
 * (131-ФЗ, article 26.1: residents of 16 and more).
 */
export const sign = command({
  name: 'initiatives.sign',
  input: z.object({ initiative: id, on: z.boolean() }),
  home: ['city'],
  allow: isIdentified,
  decide: ({ initiative, line, own }: SignFacts, { on }, { actor, now, timeZone, policy }): InitiativeEvent[] => {
    mustTakeSupport(initiative, dayOf(now, timeZone))
    if (own === on) return []
    if (on) {
      mustCount('online', policy)
      const hindrance = hindranceOf(line, policy)
      if (hindrance === 'unverified') refuse('signer-unverified')
      if (hindrance === 'young') refuse('signer-too-young', { age: policy.initiativeSupportAge })
    }
    return [
      { type: 'initiatives.signature-noted', initiative: initiative.id, actor: actor.id, on },
      { type: 'initiatives.procedure-went-on', initiative: initiative.id },
    ]
  },
})

/** What keeps somebody from signing: the roll does not vouch for them, or not for the age. */
export function hindranceOf(line: Line | undefined, policy: Policy): 'unverified' | 'young' | undefined {
  if (!eligible(line, { age: 0, places: [] })) return 'unverified'
  return eligible(line, { age: policy.initiativeSupportAge, places: [] }) ? undefined : 'young'
}

/** Refuses where no support is gathered, or not any more. */
export function mustTakeSupport({ state, card }: InitiativeFacts, today: Day): void {
  if (!takesSupport(state)) refuse('initiative-elsewhere', { state })
  if (state === 'gathering' && card?.deadline !== undefined && today > card.deadline) refuse('support-over')
}

/** Refuses a channel that the local act does not allow. */
export function mustCount(channel: SupportChannel, policy: Policy): void {
  if (!channelCounts(channel, policy)) refuse('support-channel-off')
}
