import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, dayOf, daysBetween, isWorkingDay, workingDaysBetween } from '#shared/core/calendar.ts'
import { productionCalendar } from '#shared/core/production-calendar.ts'

const later = (day: string, n: number) => addWorkingDays(day, n, productionCalendar)
const worked = (from: string, to: string) => workingDaysBetween(from, to, productionCalendar)

describe('working days', () => {
  test('over New Year nobody works from 31 December 2025 to 11 January 2026', () => {
    expect(later('2025-12-30', 1)).toBe('2026-01-12')
    expect(later('2025-12-30', 5)).toBe('2026-01-16')
    expect(worked('2025-12-30', '2026-01-11')).toBe(0)
    expect(worked('2025-12-30', '2026-01-12')).toBe(1)
  })

  test('in May 2026 the 1st and the 11th are off, the days between are worked', () => {
    expect(later('2026-04-30', 1)).toBe('2026-05-04')
    expect(later('2026-04-30', 6)).toBe('2026-05-12')
    expect(worked('2026-04-30', '2026-05-12')).toBe(6)
  })

  test('a Saturday moved to work is worked', () => {
    expect(isWorkingDay('2025-11-01', productionCalendar)).toBe(true)
    expect(later('2025-10-31', 1)).toBe('2025-11-01')
    expect(later('2025-10-31', 2)).toBe('2025-11-05')
  })

  test('the years 2025 and 2026 have 247 working days each, as published', () => {
    expect(worked('2024-12-31', '2025-12-31')).toBe(247)
    expect(worked('2025-12-31', '2026-12-31')).toBe(247)
  })

  test('fifteen working days from 20 November 2026 end on 11 December', () => {
    expect(later('2026-11-20', 15)).toBe('2026-12-11')
  })

  test('no working day later is the day itself, also a Sunday', () => {
    expect(later('2026-11-22', 0)).toBe('2026-11-22')
  })

  test('nothing is left when the end is not later', () => {
    expect([worked('2026-11-20', '2026-11-20'), worked('2026-11-20', '2026-11-10')]).toEqual([0, 0])
  })

  test('counting there and counting back agree, from any day', () => {
    const anyDay = fc.integer({ min: 0, max: 1095 }).map(n => addDays('2025-01-01', n))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const end = later(day, n)
        expect(worked(day, end)).toBe(n)
        expect(isWorkingDay(end, productionCalendar)).toBe(true)
      }),
      { seed: 20261120 },
    )
  })

  test('the calendar names weekdays off and weekend days worked, each once', () => {
    const weekday = (day: string) => new Date(day).getUTCDay()
    const { daysOff, daysWorked } = productionCalendar
    expect(daysOff.filter(day => [0, 6].includes(weekday(day)))).toEqual([])
    expect(daysWorked.filter(day => ![0, 6].includes(weekday(day)))).toEqual([])
    expect(new Set([...daysOff, ...daysWorked]).size).toBe(daysOff.length + daysWorked.length)
  })
})

describe('days', () => {
  test('the same moment is Friday evening in Moscow and Saturday morning in Kamchatka', () => {
    const moment = '2026-11-20T15:30:00.000Z'
    expect([dayOf(moment, 'Europe/Moscow'), dayOf(moment, 'Asia/Kamchatka')]).toEqual(['2026-11-20', '2026-11-21'])
  })

  test('a day ends at the town’s midnight, not at Greenwich’s', () => {
    expect(dayOf('2026-12-31T20:59:59.999Z', 'Europe/Moscow')).toBe('2026-12-31')
    expect(dayOf('2026-12-31T21:00:00.000Z', 'Europe/Moscow')).toBe('2027-01-01')
    expect(dayOf('2026-12-31T11:59:59.999Z', 'Asia/Kamchatka')).toBe('2026-12-31')
    expect(dayOf('2026-12-31T12:00:00.000Z', 'Asia/Kamchatka')).toBe('2027-01-01')
  })

  test('days are added and counted over months, leap years and backwards', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-11-20', '2026-12-20')).toBe(30)
    expect(daysBetween('2026-11-20', '2026-11-19')).toBe(-1)
  })
})
