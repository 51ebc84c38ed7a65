import * as z from 'zod/mini'
import { addDays, dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import { decision, type Opinion } from './decision.ts'
import { mayDecideInitiative } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { moved, mustBe, type ProcedureFacts } from './procedure.ts'
import { supportedUntil } from './term.ts'

export type DecideFacts = ProcedureFacts & {
  readonly opinions: readonly Opinion[]
  /** Remarks that nobody has answered. */
  readonly unanswered: number
}

/** Decides on an examined initiative: supported, returned for rework, or refused on a ground of the closed list. */
export const decide = command({
  name: 'initiatives.decide',
  input: z.object({ initiative: id, decision }),
  home: ['city'],
  allow: actor => mayDecideInitiative(actor),
  decide: (facts: DecideFacts, { decision }, context): InitiativeEvent[] => {
    mustBe(facts, 'examination')
    if (facts.unanswered > 0) refuse('remarks-unanswered', { left: facts.unanswered })
    if (facts.opinions.length === 0) refuse('no-examiners')
    if (facts.opinions.some(each => !each.verdict)) refuse('opinions-missing')
    if (decision.kind === 'refused') {
      if (decision.ground === 'not-won') refuse('ground-of-round')
      if (decision.ground === 'better-solution' && !decision.offer) refuse('offer-missing')
    }
    const { now, timeZone, policy } = context
    const deadline = {
      supported: supportedUntil(context),
      returned: addDays(dayOf(now, timeZone), policy.initiativeReworkDays),
      refused: undefined,
    }[decision.kind]
    return [{ type: 'initiatives.moved', card: moved(facts, decision.kind, now, deadline), decision }]
  },
})

/** Takes up the offer that came with a refusal for a better solution: the group reworks the initiative with the town. */
export const acceptOffer = command({
  name: 'initiatives.accept-offer',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: (_actor, { initiative }: ProcedureFacts & { readonly hasOffer: boolean }) => initiative.role === 'initiator',
  decide: (facts, _input, { now, timeZone, policy }): InitiativeEvent[] => {
    mustBe(facts, 'refused')
    if (!facts.hasOffer) refuse('offer-missing')
    const rework = addDays(dayOf(now, timeZone), policy.initiativeReworkDays)
    return [{ type: 'initiatives.moved', card: moved(facts, 'returned', now, rework) }]
  },
})
