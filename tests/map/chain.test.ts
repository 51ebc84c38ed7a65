import { expect, test } from 'vitest'
import { chainOf } from '../../client/screens/public/chain.ts'
import { itemsOf } from '../../client/screens/public/items.ts'
import { figuresByMeeting, scheduleOf } from '../../client/screens/schedule/calendar.ts'
import { ru } from '../../client/texts/ru.ts'
import { aCity, aMeeting, anIssue, aTask } from './city.ts'

const say = { texts: ru, language: 'ru' as const, timeZone: 'Europe/Moscow' }
const now = '2026-11-21T10:00:00.000Z'
const outcome = { kind: 'instruction' as const, instruction: 'n', number: '7/3', task: 't' }
const poll = {
  id: 'p',
  meeting: 'met',
  kind: 'priority' as const,
  title: 'Рейтинг',
  mode: 'taps' as const,
  points: 1,
  visibility: 'live' as const,
  electorate: 'all' as const,
  options: ['other', 'i'],
  state: 'revealed' as const,
  startedAt: now,
  count: {
    voters: 40,
    options: [
      ['other', 34, 34],
      ['i', 34, 34],
    ] as [string, number, number][],
  },
}
const steps = [
  { kind: 'given' as const, at: '2026-11-10T16:30:00.000Z', body: 'body', deadline: '2026-12-11' },
  { kind: 'accepted' as const, at: '2026-11-11T07:00:00.000Z' },
  { kind: 'reported' as const, at: '2026-11-20T12:00:00.000Z', text: 'Фонари горят', photos: ['photo'] },
]
const chain = (task = aTask('t', { issue: 'i', meeting: 'met', number: '7/3', steps, state: 'reported' })) => {
  const issues = [anIssue('i', { outcome, support: 34 }), anIssue('other')]
  const city = aCity({ issues, tasks: [task], meetings: [aMeeting('met')], polls: { p: poll } })
  return chainOf(
    itemsOf(city, now).find(item => item.id === 'i')!,
    city,
    say,
  )
}

test('the card tells the whole way: issue, meeting, vote, instruction, work, proof, and what is still to come', () => {
  expect(chain().map(link => [link.title, link.state])).toEqual([
    ['Вопрос поднят', 'done'],
    ['Встреча № 7', 'done'],
    ['Рейтинг вопросов: 1-е место из 2', 'done'],
    ['Поручение № 7/3', 'done'],
    ['Принято в работу', 'done'],
    ['Отчёт о выполнении', 'now'],
    ['Снятие с контроля', 'ahead'],
  ])
})

test('each step says its date in the time of the town, who answers and until when, and carries its photos', () => {
  const links = chain()
  expect(links[0]?.note).toBe('10.11.2026 · поддержали 34')
  expect(links[3]?.note).toBe('10.11.2026 · МУП «Горсвет» · до 11.12.2026')
  expect(links[5]).toMatchObject({ note: '20.11.2026', text: 'Фонари горят', photos: [{ id: 'photo' }] })
})

test('a finished task has nothing ahead, a returned one shows it', () => {
  const done = aTask('t', { issue: 'i', steps: [...steps, { kind: 'done', at: now }], state: 'done' })
  expect(chain(done).at(-1)).toMatchObject({ title: 'Снято с контроля', state: 'done' })
  const back = aTask('t', {
    issue: 'i',
    steps: [...steps, { kind: 'returned', at: now, text: 'Горит один', deadline: '2026-12-01' }],
    state: 'in-work',
  })
  expect(chain(back).find(link => link.state === 'failed')).toMatchObject({
    title: 'Возвращено на доработку',
    text: 'Горит один',
  })
})

test('an issue nobody has decided waits for a decision, an answered one shows its answer', () => {
  const city = aCity({
    issues: [
      anIssue('a', { meeting: undefined }),
      anIssue('b', { outcome: { kind: 'explained', text: 'Включат в 17:00' } }),
    ],
  })
  const [a, b] = itemsOf(city, now)
  expect(chainOf(a!, city, say).at(-1)).toMatchObject({ title: 'Ждёт решения', state: 'now' })
  expect(chainOf(b!, city, say).at(-1)).toMatchObject({ title: 'Разъяснено', text: 'Включат в 17:00' })
})

test('the schedule has the next meeting first, one called off among them until its hour, and the latest past one first', () => {
  const meetings = aCity({
    meetings: [
      aMeeting('old', { startsAt: '2026-01-10T16:00:00.000Z' }),
      aMeeting('late', { phase: 'planned', startsAt: '2026-12-10T16:00:00.000Z' }),
      aMeeting('next', { phase: 'planned', startsAt: '2026-12-01T16:00:00.000Z' }),
      aMeeting('off', { phase: 'cancelled', startsAt: '2026-12-05T16:00:00.000Z' }),
      aMeeting('gone', { phase: 'cancelled', startsAt: '2026-01-05T16:00:00.000Z' }),
      aMeeting('last', { phase: 'closed' }),
      aMeeting('now', { phase: 'open' }),
    ],
  }).meetings
  const { open, planned, past } = scheduleOf(meetings, Date.parse('2026-11-20T16:00:00.000Z'))
  expect([open, planned, past].map(list => list.map(m => m.id))).toEqual([
    ['now'],
    ['next', 'off', 'late'],
    ['last', 'old'],
  ])
})

test('the results of a meeting count its issues, instructions and what is done', () => {
  const city = aCity({
    issues: [anIssue('i'), anIssue('h', { state: 'hidden' })],
    tasks: [
      aTask('t', { meeting: 'met', state: 'done' }),
      aTask('u', { meeting: 'met' }),
      aTask('w', { meeting: 'met', kind: 'answer' }),
    ],
  })
  expect(figuresByMeeting(city).get('met')).toEqual({ issues: 1, instructions: 2, done: 1 })
})
