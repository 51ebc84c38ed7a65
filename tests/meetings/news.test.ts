import { expect, test } from 'vitest'
import { newsWords } from '../../client/meetings/meeting-news.tsx'
import { newsBetween, type Seen } from '../../client/meetings/news.ts'

const poll = { id: 'p', title: 'Ставим шлагбаум?', kind: 'open', options: [], state: 'open' }
const instruction = { id: 'i', number: 3, text: 'Починить фонарь', state: 'given' }
const items = [
  { id: 'a', text: 'Освещение' },
  { id: 'b', text: 'Кадры', internal: true },
]

const seen = (meeting: object = {}, polls: object[] = [], instructions: object[] = []) =>
  ({
    meeting: { id: 'm', number: 7, phase: 'open', agenda: items, ...meeting },
    polls: Object.fromEntries(polls.map((each, n) => [n, { ...poll, ...each, id: String(n) }])),
    instructions: Object.fromEntries(instructions.map((each, n) => [n, { ...instruction, ...each, id: String(n) }])),
  }) as unknown as Seen

const said = (before: Seen, after: Seen, language: 'ru' | 'en' = 'ru') =>
  newsBetween(before, after).map(news => newsWords(news, after.meeting.number, language))

test('a vote is said when it starts, when it closes and when its result is shown', () => {
  expect(said(seen(), seen({}, [{}]))).toEqual(['Началось голосование «Ставим шлагбаум?».'])
  expect(said(seen({}, [{}]), seen({}, [{ state: 'counted' }]))).toEqual([
    'Голосование «Ставим шлагбаум?» закрыто, итог покажет ведущий.',
  ])
  expect(said(seen({}, [{ state: 'counted' }]), seen({}, [{ state: 'revealed' }]))).toEqual([
    'Показан итог голосования «Ставим шлагбаум?».',
  ])
})

test('an instruction is said when it is given, changed, taken back or cancelled, and not while it is prepared', () => {
  const one = (state: string, more = {}) => seen({}, [], [{ state, ...more }])
  expect(said(seen(), one('prepared'))).toEqual([])
  expect(said(one('prepared'), one('given'), 'en')).toEqual(['Instruction № 7/3 is given: Починить фонарь.'])
  expect(said(one('given'), one('given', { history: [{}] }))).toEqual(['Изменено поручение № 7/3: Починить фонарь.'])
  expect(said(one('given'), one('withdrawn'))).toEqual(['Отозвано поручение № 7/3: Починить фонарь.'])
  expect(said(one('given'), one('cancelled'))).toEqual(['Отменено поручение № 7/3: Починить фонарь.'])
})

test('the beginning, the end and the public items of the agenda are said, the internal ones never', () => {
  expect(said(seen({ phase: 'planned' }), seen())).toEqual(['Встреча началась.'])
  expect(said(seen({ item: 'a' }), seen({ phase: 'closed' }))).toEqual(['Встреча закрыта.'])
  expect(said(seen(), seen({ item: 'a' }))).toEqual(['Обсуждаем пункт повестки: Освещение.'])
  expect(said(seen({ item: 'a' }), seen({ item: 'b' }))).toEqual([])
})

test('what has been said is not said again', () => {
  const now = seen({ item: 'a' }, [{ state: 'revealed' }], [{}])
  expect(said(now, now)).toEqual([])
})
