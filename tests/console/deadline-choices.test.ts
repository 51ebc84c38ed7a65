import { expect, test } from 'vitest'
import { productionCalendar } from '#shared/core/production-calendar.ts'
import { deadlineChoices, usualDeadline } from '../../client/meetings/deadline-choices.ts'

test('quick deadlines are counted in working days from today', () => {
  expect(deadlineChoices('2026-11-20', productionCalendar)).toEqual([
    { workingDays: 3, day: '2026-11-25' },
    { workingDays: 10, day: '2026-12-04' },
    { workingDays: 15, day: '2026-12-11' },
    { day: '2027-06-01' },
  ])
})

test('the first of June is always ahead', () => {
  const june = (today: string) => deadlineChoices(today, productionCalendar).at(-1)?.day
  expect(june('2026-05-31')).toBe('2026-06-01')
  expect(june('2026-06-01')).toBe('2027-06-01')
})

test('the January holidays are no working days', () => {
  expect(usualDeadline('2026-12-25', productionCalendar)).toBe('2027-01-26')
})
