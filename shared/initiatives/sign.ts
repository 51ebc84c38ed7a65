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
import { signersFrom, type Lies, type NamedPlace } from './signers.ts'
import { channelCounts, takesSupport, type SupportChannel } from './support.ts'

export type SignFacts = {
  readonly initiative: InitiativeFacts
  readonly lies: Lies
  /** The actor's line of the roll. */
  readonly line: Line | undefined
  /** The actor has signed. */
  readonly own: boolean
}

/**
 * Signs for an initiative, or takes the signature back while support is gathered: one person of the roll, one signature
 * (131-ФЗ, article 26.1: residents of 16 and more), of the part of the town that the local act names.
 */
export const sign = command({
  name: 'initiatives.sign',
  input: z.object({ initiative: id, on: z.boolean() }),
  home: ['city'],
  allow: isIdentified,
  decide: ({ initiative, lies, line, own }: SignFacts, { on }, { actor, now, timeZone, policy }): InitiativeEvent[] => {
    mustTakeSupport(initiative, dayOf(now, timeZone))
    if (own === on) return []
    if (on) {
      mustCount('online', policy)
      const from = signersFrom(lies, policy)
      const hindrance = hindranceOf(line, from, policy)
      if (hindrance === 'unverified') refuse('signer-unverified')
      if (hindrance === 'elsewhere') refuse('signer-elsewhere', { place: from?.name ?? '' })
      if (hindrance === 'young') refuse('signer-too-young', { age: policy.initiativeSupportAge })
    }
    return [
      { type: 'initiatives.signature-noted', initiative: initiative.id, actor: actor.id, on },
      { type: 'initiatives.procedure-went-on', initiative: initiative.id },
    ]
  },
})

/** Why somebody may not sign: the roll does not vouch for them, or not for a home there, or not for the age. */
export type Hindrance = 'unverified' | 'elsewhere' | 'young'

/** What keeps somebody from signing, where residents `from` a place do. */
export function hindranceOf(
  line: Line | undefined,
  from: NamedPlace | undefined,
  policy: Policy,
): Hindrance | undefined {
  const places = from ? [from.id] : []
  if (!eligible(line, { age: 0, places: [] })) return 'unverified'
  if (!eligible(line, { age: 0, places })) return 'elsewhere'
  return eligible(line, { age: policy.initiativeSupportAge, places }) ? undefined : 'young'
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
