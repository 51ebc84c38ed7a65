import { expect, test } from 'vitest'
import { count, formatNumber, plural } from '../../client/texts/plural.ts'
import { en } from '../../client/texts/en.ts'
import { ru } from '../../client/texts/ru.ts'
import { staffRu } from '../../client/texts/staff-ru.ts'

const vote = { one: 'голос', few: 'голоса', many: 'голосов' }
const space = '\u00a0'

test.each([
  [0, 'голосов'],
  [1, 'голос'],
  [2, 'голоса'],
  [5, 'голосов'],
  [11, 'голосов'],
  [14, 'голосов'],
  [21, 'голос'],
  [22, 'голоса'],
  [111, 'голосов'],
  [1001, 'голос'],
  [2.5, 'голоса'],
])('Russian counts %d as «%s»', (n, word) => {
  expect(plural('ru', n, vote)).toBe(word)
})

test('a number and its word are never parted by a line break', () => {
  expect(count('ru', 5, vote)).toBe(`5${space}голосов`)
  expect(count('en', 1, { one: 'vote', other: 'votes' })).toBe(`1${space}vote`)
  expect(count('en', 2, { one: 'vote', other: 'votes' })).toBe(`2${space}votes`)
})

test('thousands stand apart', () => {
  expect(formatNumber('ru', 1214)).toBe(`1${space}214`)
  expect(formatNumber('en', 1214)).toBe('1,214')
})

test('a deadline is said in correct Russian', () => {
  const plain = (text: string) => text.replaceAll(space, ' ')
  expect(plain(ru.core.deadline.leftWorking(4))).toBe('осталось 4 рабочих дня')
  expect(plain(ru.core.deadline.leftWorking(1))).toBe('остался 1 рабочий день')
  expect(plain(ru.core.deadline.left(11))).toBe('осталось 11 дней')
  expect(plain(ru.core.deadline.left(21))).toBe('остался 21 день')
  expect(plain(ru.core.deadline.over(4))).toBe('просрочено 4 дня')
  expect(plain(ru.core.network.waiting(1))).toBe('1 действие ждёт сети')
  expect(plain(ru.core.network.waiting(3))).toBe('3 действия ждут сети')
  expect(plain(ru.core.network.waiting(11))).toBe('11 действий ждут сети')
  expect(plain(staffRu.projector.voted(48, 61))).toBe('из 61 участника проголосовали')
  expect(plain(staffRu.projector.voted(21, 62))).toBe('из 62 участников проголосовал')
  expect(plain(en.core.deadline.over(1))).toBe('1 day overdue')
})
