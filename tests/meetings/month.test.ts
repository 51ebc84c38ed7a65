import { expect, test } from 'vitest'
import { addMonths, dayByKey, meetingsByDay, sameDayIn, weeksOf } from '../../client/screens/schedule/month.ts'
import { aMeeting } from '../map/city.ts'

test('a month is whole weeks from Monday to Sunday', () => {
  const weeks = weeksOf('2026-11')
  expect(weeks.map(week => [week[0], week[6]])).toEqual([
    ['2026-10-26', '2026-11-01'],
    ['2026-11-02', '2026-11-08'],
    ['2026-11-09', '2026-11-15'],
    ['2026-11-16', '2026-11-22'],
    ['2026-11-23', '2026-11-29'],
    ['2026-11-30', '2026-12-06'],
  ])
  expect(weeksOf('2027-02')).toHaveLength(4)
})

test('the months go on over the turn of a year, and a day they have not gives way to their last', () => {
  expect([addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  expect([sameDayIn('2027-02', '2027-01-31'), sameDayIn('2027-03', '2027-01-31')]).toEqual(['2027-02-28', '2027-03-31'])
})

test('the keys go by days, weeks and months, and no other key goes anywhere', () => {
  const from = (key: string) => dayByKey(key, '2026-11-30')
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map(from)).toEqual([
    '2026-11-29',
    '2026-12-01',
    '2026-11-23',
    '2026-12-07',
  ])
  expect(['Home', 'End', 'PageUp', 'PageDown'].map(from)).toEqual([
    '2026-11-30',
    '2026-12-06',
    '2026-10-30',
    '2026-12-30',
  ])
  expect(from('Enter')).toBeUndefined()
})

test('a meeting stands under its day in the town, whatever day it is in Greenwich', () => {
  const late = aMeeting('late', { startsAt: '2026-11-20T21:30:00.000Z' })
  const noon = aMeeting('noon', { startsAt: '2026-11-21T09:00:00.000Z' })
  const days = meetingsByDay({ noon, late }, 'Europe/Moscow')
  expect([...days].map(([day, some]) => [day, some.map(each => each.id)])).toEqual([['2026-11-21', ['late', 'noon']]])
})
