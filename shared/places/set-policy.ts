import * as z from 'zod/mini'
import { holds } from '../core/actor.ts'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { defaultPolicy, type PolicyKey } from '../core/policy.ts'
import { refuse } from '../core/refusal.ts'
import { day } from '../core/value.ts'
import type { PlaceEvent } from './events.ts'

const keys = Object.keys(defaultPolicy) as [PolicyKey, ...PolicyKey[]]

/** Sets one of the town's numbers from a day on; what was decided by the old number stays decided. */
export const setPolicy = command({
  name: 'places.set-policy',
  input: z.object({
    key: z.enum(keys),
    value: z.number().check(z.int(), z.gte(0), z.lte(100_000)),
    since: day,
  }),
  home: ['city'],
  allow: actor => holds(actor, ['admin']),
  decide: (facts: { before: number }, { key, value, since }, { actor, now, timeZone }): PlaceEvent[] => {
    if (since < dayOf(now, timeZone)) refuse('since-in-past')
    return [
      {
        type: 'places.setting-changed',
        setting: key,
        before: String(facts.before),
        after: String(value),
        since,
        by: actor.id,
      },
    ]
  },
})
