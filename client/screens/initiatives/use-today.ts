import { dayOf } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import { useNow } from '../../core/now.ts'

/** The day it is in the town, as long as the page is open. */
export const useToday = ({ town }: Pick<CityState, 'town'>): Day =>
  dayOf(new Date(useNow(60_000)).toISOString(), town.timeZone)
