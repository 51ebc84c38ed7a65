import { expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay } from '#shared/core/calendar.ts'
import { productionCalendar } from '#shared/core/production-calendar.ts'
import { daysOffByLaw } from '#shared/core/public-holidays.ts'
import type { Town } from '#shared/places/place.ts'
import { setCalendar } from '#shared/places/set-calendar.ts'
import { evolveTown } from '#shared/places/state.ts'
import { calendarOf, isEntered, withDays } from '#shared/places/town-calendar.ts'
import { deadlineChoices } from '../../client/meetings/deadline-choices.ts'
import { monthsOf } from '../../client/screens/settings/year-calendar.ts'
import { admin, administrators, given, whoMay } from '../support/rule.ts'

const townDay = { day: '2026-11-27', works: false, name: 'День города' }
const said = (day: string, before: string, after: string) =>
  ({ type: 'places.setting-changed', setting: 'calendar', before, after, since: day, by: admin.id }) as const

test('the town takes a weekday off under a name, and the history says what it was', () => {
  given({ days: [] })
    .by(admin)
    .when(setCalendar, { days: [townDay] })
    .makes({ type: 'places.calendar-set', days: [townDay] }, said('2026-11-27', 'on', 'off День города'))
})

test('a Saturday is worked where the town says so, and an official holiday too', () => {
  const days = [
    { day: '2026-11-28', works: true },
    { day: '2026-11-04', works: true },
  ]
  given({ days: [] })
    .by(admin)
    .when(setCalendar, { days })
    .makes(
      { type: 'places.calendar-set', days: days.toReversed() },
      said('2026-11-04', 'off', 'on'),
      said('2026-11-28', 'off', 'on'),
    )
  const calendar = calendarOf(days)
  expect(['2026-11-28', '2026-11-04', '2026-11-29'].map(day => isWorkingDay(day, calendar))).toEqual([
    true,
    true,
    false,
  ])
})

test('what a day is already makes no history, and its name can be taken back', () => {
  given({ days: [townDay] })
    .by(admin)
    .when(setCalendar, { days: [townDay] })
    .makes()
  given({ days: [] })
    .by(admin)
    .when(setCalendar, { days: [{ day: '2026-11-04', works: false }] })
    .makes()
  const plain = { day: townDay.day, works: true }
  given({ days: [townDay] })
    .by(admin)
    .when(setCalendar, { days: [plain] })
    .makes({ type: 'places.calendar-set', days: [plain] }, said('2026-11-27', 'off День города', 'on'))
})

test('the last word on a day holds, and no word at all is refused', () => {
  given({ days: [] })
    .by(admin)
    .when(setCalendar, { days: [{ day: '2026-11-27', works: true }, townDay] })
    .makes({ type: 'places.calendar-set', days: [townDay] }, said('2026-11-27', 'on', 'off День города'))
  given({ days: [] }).by(admin).when(setCalendar, { days: [] }).refuses('bad-input')
  expect(withDays([townDay], [{ day: '2026-01-02', works: true }]).map(each => each.day)).toEqual([
    '2026-01-02',
    '2026-11-27',
  ])
})

test('only administrators change the calendar', () => {
  expect(whoMay(setCalendar, { days: [] }, { days: [townDay] })).toEqual(administrators)
})

test('deadlines proposed after a change step over the town’s day off; without it the official calendar holds', () => {
  expect(calendarOf()).toEqual(productionCalendar)
  expect(deadlineChoices('2026-11-24', calendarOf())[0].day).toBe('2026-11-27')
  expect(deadlineChoices('2026-11-24', calendarOf([townDay]))[0].day).toBe('2026-11-30')
  expect(addWorkingDays('2026-11-26', 1, calendarOf([townDay]))).toBe('2026-11-30')
})

test('a year that nobody entered has only its weekends off, and is known for it', () => {
  expect(isEntered('2027', calendarOf())).toBe(true)
  expect(isEntered('2028', calendarOf())).toBe(false)
  expect(isWorkingDay('2028-01-03', calendarOf())).toBe(true)
  // A Saturday worked says nothing of the holidays.
  expect(isEntered('2028', calendarOf([{ day: '2028-03-04', works: true }]))).toBe(false)
  expect(isEntered('2028', calendarOf([{ day: '2028-01-03', works: false }]))).toBe(true)
})

test('the holidays of the Labour Code move from a weekend to the next working day, but for January', () => {
  // 2027 as it ships, but for the 9th of May that follows the 1st.
  expect(daysOffByLaw(2027)).toEqual(productionCalendar.daysOff.filter(day => day.startsWith('2027')))
  expect(daysOffByLaw(2028)).toContain('2028-01-03')
  expect(daysOffByLaw(2028)).not.toContain('2028-01-10')
  // The 4th of November 2028 is a Saturday: Monday the 6th is off.
  expect(daysOffByLaw(2028)).toContain('2028-11-06')
})

test('an import that names the town anew leaves its calendar as it was set', () => {
  const named = { name: 'Приречный', timeZone: 'Europe/Moscow', basemap: 'v1', attribution: '' }
  const town: Town = { ...named, bounds: [39, 59, 40, 60], centre: [39.9, 59.2], days: [townDay] }
  const { days, ...again } = town
  expect(evolveTown(town, { type: 'places.town-set', town: { ...again, name: 'Заречный' } })).toEqual({
    ...again,
    name: 'Заречный',
    days,
  })
})

test('a year is drawn month by month with its working days counted', () => {
  const months = monthsOf(2026, calendarOf([townDay]), [townDay])
  expect(months).toHaveLength(12)
  expect(months.map(each => each.working)).toEqual([15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 19, 22])
  const november = months[10]?.weeks.flat().find(each => each?.day === '2026-11-27')
  expect(november).toEqual({ ...townDay, moved: true })
  expect(months[10]?.weeks[0]).toEqual([...Array.from({ length: 6 }, () => undefined), expect.anything()])
})
