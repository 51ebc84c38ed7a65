import * as z from 'zod/mini'
import { holds } from '../core/actor.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { PlaceEvent } from './events.ts'
import { armsHash } from './place.ts'

/** Hangs the town's arms, a picture the server has taken in, wherever the town is named; `none` takes them down. */
export const setArms = command({
  name: 'places.set-arms',
  input: z.object({ arms: z.union([armsHash, z.literal('none')]) }),
  home: ['city'],
  allow: actor => holds(actor, ['admin']),
  decide: (facts: { arms: string | undefined; known: boolean }, input, { actor }): PlaceEvent[] => {
    const arms = input.arms === 'none' ? undefined : input.arms
    if (arms === facts.arms) return []
    if (arms && !facts.known) refuse('arms-unknown')
    return [
      { type: 'places.arms-set', arms },
      {
        type: 'places.setting-changed',
        setting: 'arms',
        before: facts.arms ?? '',
        after: arms ?? '',
        by: actor.id,
      },
    ]
  },
})
