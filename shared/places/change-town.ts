import * as z from 'zod/mini'
import { holds } from '../core/actor.ts'
import { command } from '../core/command.ts'
import { contrast } from '../core/contrast.ts'
import { refuse } from '../core/refusal.ts'
import type { PlaceEvent } from './events.ts'
import { accent, town, type NamedTown } from './place.ts'
import { isTimeZone } from './time-zone.ts'

/** What an administrator says of the town; an absent field stays as it is, `usual` takes the town's own colour away. */
export const changeTown = command({
  name: 'places.change-town',
  input: z.object({
    name: z.optional(town.shape.name),
    timeZone: z.optional(town.shape.timeZone),
    accent: z.optional(z.union([accent, z.literal('usual')])),
  }),
  home: ['city'],
  allow: actor => holds(actor, ['admin']),
  decide: (facts: { town: NamedTown }, { accent: colour, ...input }, { actor }): PlaceEvent[] => {
    const known = town.parse(facts.town)
    const { accent: old, ...rest } = known
    if (input.timeZone && !isTimeZone(input.timeZone)) refuse('time-zone-unknown')
    // White words stand on it, and it stands as words on white: AA for both.
    if (colour && colour !== 'usual' && contrast(colour, '#ffffff') < 4.5) refuse('colour-too-pale')
    const next = colour === undefined ? old : colour === 'usual' ? undefined : colour
    const changed = { ...rest, ...given(input), ...(next && { accent: next }) }
    const changes = (['name', 'timeZone', 'accent'] as const).filter(key => changed[key] !== known[key])
    if (changes.length === 0) return []
    return [
      { type: 'places.town-set', town: changed },
      ...changes.map(key => ({
        type: 'places.setting-changed' as const,
        setting: key,
        before: known[key] ?? '',
        after: changed[key] ?? '',
        by: actor.id,
      })),
    ]
  },
})

const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
