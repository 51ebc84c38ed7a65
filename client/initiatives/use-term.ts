import { dayOf } from '#shared/core/calendar.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import { termOf, type RoundDays, type Term } from '#shared/initiatives/term.ts'
import { useNow } from '../core/now.ts'
import { townPolicy, townStore, useCalendar } from '../ui/town.ts'

/** What initiatives wait for as it stands today: on whom it is, by which day, where the day comes from. */
export function useTerms(): (card: Pick<Card, 'state' | 'deadline'>, round: RoundDays | undefined) => Term {
  const calendar = useCalendar()
  const now = useNow(60_000)
  const today = dayOf(new Date(now).toISOString(), townStore.get().timeZone)
  return (card, round) => termOf(card, { today, calendar, policy: townPolicy(), round })
}
