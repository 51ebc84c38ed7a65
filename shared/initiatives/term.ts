import { addDays, addWorkingDays, dayOf, isWorkingDay, type Calendar } from '../core/calendar.ts'
import type { Context } from '../core/command.ts'
import type { Policy } from '../core/policy.ts'
import type { Day } from '../core/value.ts'
import { responsibles } from './deeds.ts'
import type { Card, InitiativeState } from './initiative.ts'

/** What the town's own terms are reckoned from. */
export type Known = Pick<Context, 'now' | 'timeZone' | 'calendar' | 'policy'>

/** By when a supported initiative is taken into a round, or its work begins: the town's own habit in days. */
export const supportedUntil = ({ now, timeZone, calendar, policy }: Known): Day =>
  workingDayFrom(addDays(dayOf(now, timeZone), policy.initiativeSupportedDays), calendar)

/**
 * By when the work of a winner begins: on the first day that its own plan names, and not sooner than in the days that the
 * town gives itself after the count.
 */
export function wonUntil({ now, timeZone, calendar, policy }: Known, begins?: Day): Day {
  const soonest = workingDayFrom(addDays(dayOf(now, timeZone), policy.initiativeBeginDays), calendar)
  return begins !== undefined && begins > soonest ? begins : soonest
}

/** How long the reserve waits for money that a winner leaves: the town's own habit in days. */
export const reservedUntil = ({ now, timeZone, calendar, policy }: Known): Day =>
  workingDayFrom(addDays(dayOf(now, timeZone), policy.initiativeReserveDays), calendar)

/** A term whose last day is off ends on the next working day (ГК РФ, article 193). */
function workingDayFrom(day: Day, calendar: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar)
}

/** As much of a round's calendar as its initiatives wait for. */
export type RoundDays = {
  readonly phase: 'planned' | 'voting' | 'closed' | 'published' | 'counted' | 'cancelled'
  /** The day voting opens, and its last day. */
  readonly opensOn: Day
  readonly closesOn: Day
}

/** Where a deadline comes from: the state's own term, or what its round does next. */
export type TermSource = InitiativeState | 'opening' | 'voting' | 'counting'

/** What an initiative waits for: on whom it is, by which day, and where the day comes from. */
export type Term = {
  readonly on: (typeof responsibles)[InitiativeState]
  readonly due?: Day
  readonly source: TermSource
}

type About = {
  readonly today: Day
  readonly calendar: Calendar
  readonly policy: Pick<Policy, 'roundCountWorkingDays'>
  /** The calendar of the round it stands in. */
  readonly round?: RoundDays | undefined
}

/** The term of a state as it stands today; in a round it is the round's own. */
export function termOf({ state, deadline }: Pick<Card, 'state' | 'deadline'>, about: About): Term {
  if (state === 'in-round') return roundTerm(about)
  // Once the days for remarks are over, the next step is the administration's.
  const over = state === 'remarks' && deadline !== undefined && about.today > deadline
  return { on: over ? 'town' : responsibles[state], source: state, ...(deadline !== undefined && { due: deadline }) }
}

function roundTerm({ round, calendar, policy }: About): Term {
  if (!round) return { on: responsibles['in-round'], source: 'in-round' }
  const { phase, opensOn, closesOn } = round
  if (phase === 'planned') return { on: 'town', due: opensOn, source: 'opening' }
  if (phase === 'voting') return { on: 'voters', due: closesOn, source: 'voting' }
  return { on: 'town', due: addWorkingDays(closesOn, policy.roundCountWorkingDays, calendar), source: 'counting' }
}
