import { expect, test } from 'vitest'
import {
  dayOf,
  daysBetween,
  formatCode,
  formatDate,
  formatDay,
  formatDayWords,
  formatMoney,
  formatSpan,
  formatTime,
  formatWeekday,
  formatWhen,
  formatWhenNear,
  relativeDay,
} from '../../client/texts/format.ts'

const moscow = 'Europe/Moscow'
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('a date is written 20.11.2026', () => {
  expect(formatDay('ru', '2026-11-20')).toBe('20.11.2026')
  expect(formatDay('en', '2026-11-20')).toBe('20 Nov 2026')
  expect(formatDayWords('ru', '2026-11-20')).toBe('20 ноября')
  expect(formatWeekday('ru', '2026-11-20')).toBe('пятница, 20 ноября')
})

test("a moment is told in the town's own time zone, wherever the reader sits", () => {
  const lateEvening = '2026-11-20T21:30:00Z'
  expect(formatWhen('ru', lateEvening, moscow)).toBe('21 ноября, 00:30')
  expect(formatWhen('ru', lateEvening, 'Europe/Kaliningrad')).toBe('20 ноября, 23:30')
  expect(formatDate('ru', lateEvening, 'Asia/Novokuznetsk')).toBe('21.11.2026')
  expect(formatTime('ru', lateEvening, moscow)).toBe('00:30')
  expect(dayOf(lateEvening, moscow)).toBe('2026-11-21')
})

test('days near today have names', () => {
  expect(relativeDay('ru', '2026-11-20', '2026-11-20')).toBe('сегодня')
  expect(relativeDay('ru', '2026-11-21', '2026-11-20')).toBe('завтра')
  expect(relativeDay('ru', '2026-11-19', '2026-11-20')).toBe('вчера')
  expect(relativeDay('ru', '2026-12-12', '2026-11-20')).toBe('12 декабря')
  expect(relativeDay('ru', '2027-06-01', '2026-11-20')).toBe('01.06.2027')
  expect(relativeDay('en', '2026-11-21', '2026-11-20')).toBe('tomorrow')
  expect(formatWhenNear('ru', '2026-11-20T16:00:00Z', '2026-11-20T08:00:00Z', moscow)).toBe('сегодня, 19:00')
})

test('days are counted over months, years and the change of clocks', () => {
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-11-21', '2026-11-17')).toBe(-4)
})

test('money is whole kopecks, written in roubles', () => {
  expect(plain(formatMoney('ru', 123_456_700))).toBe('1 234 567 ₽')
  expect(plain(formatMoney('ru', 1_050))).toBe('10,50 ₽')
  expect(plain(formatMoney('ru', -5))).toBe('−0,05 ₽')
  expect(plain(formatMoney('en', 123_456_705))).toBe('1,234,567.05 ₽')
  expect(() => formatMoney('ru', 0.5)).toThrow(RangeError)
})

test('a span of time reads like a clock, a code like two halves', () => {
  expect(formatSpan(102_000)).toBe('1:42')
  expect(formatSpan(3_849_000)).toBe('1:04:09')
  expect(formatSpan(-1)).toBe('0:00')
  expect(plain(formatCode('402917'))).toBe('402 917')
})
