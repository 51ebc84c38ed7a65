import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { holds } from '../core/actor.ts'
import { refuse } from '../core/refusal.ts'
import type { PlaceEvent } from './events.ts'
import { town } from './place.ts'
import { isTimeZone } from './time-zone.ts'

/** Names the town and points to its basemap. */
export const setTown = command({
  name: 'places.set-town',
  input: z.object({ town }),
  home: ['city'],
  internal: true,
  allow: actor => holds(actor, ['admin']),
  decide: ({ accent }: { accent?: string | undefined }, input): PlaceEvent[] => {
    if (!isTimeZone(input.town.timeZone)) refuse('time-zone-unknown')
    // Whoever imports again brings a map, not the town's colour.
    return [{ type: 'places.town-set', town: { ...(accent && { accent }), ...input.town } }]
  },
})
