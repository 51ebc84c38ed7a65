import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { holds } from '../core/actor.ts'
import type { PlaceEvent } from './events.ts'
import { town } from './place.ts'

/** Names the town and points to its basemap. */
export const setTown = command({
  name: 'places.set-town',
  input: z.object({ town }),
  home: ['city'],
  internal: true,
  allow: actor => holds(actor, ['admin']),
  decide: ({ accent }: { accent?: string | undefined }, input): PlaceEvent[] => [
    // Whoever imports again brings a map, not the town's colour.
    { type: 'places.town-set', town: { ...(accent && { accent }), ...input.town } },
  ],
})
