import * as z from 'zod/mini'
import { holds } from '../core/actor.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { PlaceEvent } from './events.ts'
import { isInn, payee, payeeFields, type Payee } from './payee.ts'

/** Says where residents' payments go, whole; `none`: nowhere for now. Slips that were printed keep what they say. */
export const setPayee = command({
  name: 'places.set-payee',
  input: z.object({ payee: z.union([payee, z.literal('none')]) }),
  home: ['city'],
  allow: actor => holds(actor, ['admin']),
  decide: (facts: { payee: Payee | undefined }, input, { actor }): PlaceEvent[] => {
    const next = input.payee === 'none' ? undefined : input.payee
    if (next && !isInn(next.inn)) refuse('inn-wrong')
    const changes = payeeFields.filter(field => next?.[field] !== facts.payee?.[field])
    if (changes.length === 0) return []
    return [
      { type: 'places.payee-set', ...(next && { payee: next }) },
      ...changes.map(field => ({
        type: 'places.setting-changed' as const,
        setting: `payee-${field}`,
        before: facts.payee?.[field] ?? '',
        after: next?.[field] ?? '',
        by: actor.id,
      })),
    ]
  },
})
