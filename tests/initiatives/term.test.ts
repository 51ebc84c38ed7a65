import { expect, test } from 'vitest'
import { addDays } from '#shared/core/calendar.ts'
import { defaultPolicy } from '#shared/core/policy.ts'
import { calendarOf } from '#shared/places/town-calendar.ts'
import { reservedUntil, supportedUntil, termOf, wonUntil, type RoundDays } from '#shared/initiatives/term.ts'
import { now } from '../support/rule.ts'

const calendar = calendarOf()
const known = { now, timeZone: 'Europe/Moscow', calendar, policy: defaultPolicy }
const inDays = (days: number) => ({
  ...known,
  policy: { ...defaultPolicy, initiativeSupportedDays: days, initiativeReserveDays: days, initiativeBeginDays: days },
})

test('what is supported or in reserve waits as many days as the town has set, from the day it came to be so', () => {
  expect(supportedUntil(known)).toBe('2027-05-19')
  expect(reservedUntil(inDays(10))).toBe('2026-11-30')
  // Half past midnight in Moscow is the next day there already.
  expect(supportedUntil({ ...inDays(10), now: '2026-11-20T21:30:00.000Z' })).toBe('2026-12-01')
})

test('a term whose last day is off ends on the next working day, over holidays and moved weekends', () => {
  const ends = (on: string) => {
    const days = Math.round((Date.parse(on) - Date.parse('2026-11-20')) / 86_400_000)
    return [supportedUntil(inDays(days)), reservedUntil(inDays(days)), wonUntil(inDays(days))]
  }
  const all = (day: string) => [day, day, day]
  expect(ends('2026-11-28')).toEqual(all('2026-11-30'))
  expect(ends('2026-12-31')).toEqual(all('2027-01-11'))
  expect(ends('2027-01-01')).toEqual(all('2027-01-11'))
  expect(ends('2027-02-23')).toEqual(all('2027-02-24'))
  // The town works on a Saturday for the Monday after it.
  const moved = calendarOf([
    { day: '2026-12-05', works: true },
    { day: '2026-12-07', works: false },
  ])
  expect(supportedUntil({ ...inDays(15), calendar: moved })).toBe('2026-12-05')
  expect(supportedUntil({ ...inDays(17), calendar: moved })).toBe('2026-12-08')
})

test('a winner is begun on the first day of its own plan, and never sooner than the town has given itself', () => {
  expect(wonUntil(known, '2027-05-15')).toBe('2027-05-15')
  expect(wonUntil(known, '2026-11-25')).toBe('2026-12-21')
  expect(wonUntil(known)).toBe('2026-12-21')
})

test('in a round an initiative waits for what the round does next: it opens, it closes, it is counted', () => {
  const term = (phase: RoundDays['phase'] | undefined, closesOn = '2026-12-29') =>
    termOf(
      { state: 'in-round' },
      {
        today: '2026-11-20',
        calendar,
        policy: defaultPolicy,
        ...(phase && { round: { phase, opensOn: '2026-12-01', closesOn } }),
      },
    )
  expect(term('planned')).toEqual({ on: 'town', due: '2026-12-01', source: 'opening' })
  expect(term('voting')).toEqual({ on: 'voters', due: '2026-12-29', source: 'voting' })
  // Five working days: one before the New Year, four after it.
  expect(term('closed')).toEqual({ on: 'town', due: '2027-01-14', source: 'counting' })
  expect(term('published')).toEqual(term('closed'))
  expect(term(undefined)).toEqual({ on: 'voters', source: 'in-round' })
})

test('elsewhere the term is the state’s own, and once the days for remarks are over it is on the administration', () => {
  const about = (today: string) => ({ today, calendar, policy: defaultPolicy })
  const deadline = '2026-11-27'
  expect(termOf({ state: 'won', deadline }, about(deadline))).toEqual({ on: 'town', due: deadline, source: 'won' })
  expect(termOf({ state: 'remarks', deadline }, about(deadline)).on).toBe('everybody')
  expect(termOf({ state: 'remarks', deadline }, about(addDays(deadline, 1))).on).toBe('town')
  expect(termOf({ state: 'lost' }, about(deadline))).toEqual({ on: 'nobody', source: 'lost' })
})
