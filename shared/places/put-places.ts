import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { holds } from '../core/actor.ts'
import type { PlaceEvent } from './events.ts'
import { place } from './place.ts'

/** Adds or changes places by kind and key; `known` gives the id of those already there, so that importing again doubles nothing. */
export const putPlaces = command({
  name: 'places.put-places',
  input: z.object({ places: z.array(place).check(z.minLength(1), z.maxLength(500)) }),
  home: ['city'],
  internal: true,
  allow: actor => holds(actor, ['admin']),
  decide: (facts: { known: Readonly<Record<string, string>> }, input): PlaceEvent[] => {
    const renamed = new Map(input.places.map(p => [p.id, facts.known[`${p.kind}/${p.key}`] ?? p.id]))
    return [
      {
        type: 'places.places-put',
        places: input.places.map(p => ({
          ...p,
          id: renamed.get(p.id) ?? p.id,
          within: p.within.map(w => renamed.get(w) ?? w),
        })),
      },
    ]
  },
})
