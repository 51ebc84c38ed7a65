import * as z from 'zod/mini'
import { holds } from '../core/actor.ts'
import { isWorkingDay } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import type { PlaceEvent } from './events.ts'
import { calendarOf, townDay, withDays, type TownDay } from './town-calendar.ts'

/** Says of days whether the town works on them; deadlines given before stay the days they are. */
export const setCalendar = command({
  name: 'places.set-calendar',
  input: z.object({ days: z.array(townDay).check(z.minLength(1), z.maxLength(60)) }),
  home: ['city'],
  allow: actor => holds(actor, ['admin']),
  decide: (facts: { days: readonly TownDay[] }, input, { actor }): PlaceEvent[] => {
    const calendar = calendarOf(facts.days)
    const before = (each: TownDay) => ({
      works: isWorkingDay(each.day, calendar),
      name: facts.days.find(known => known.day === each.day)?.name,
    })
    const days = withDays([], input.days).filter(each => inWords(each) !== inWords(before(each)))
    if (days.length === 0) return []
    return [
      { type: 'places.calendar-set', days },
      ...days.map(each => ({
        type: 'places.setting-changed' as const,
        setting: 'calendar',
        before: inWords(before(each)),
        after: inWords(each),
        since: each.day,
        by: actor.id,
      })),
    ]
  },
})

/** As the history keeps a day: `on` worked or `off`, and its name. */
const inWords = ({ works, name }: Omit<TownDay, 'day'>): string =>
  [works ? 'on' : 'off', name].filter(Boolean).join(' ')
