import { expect, test } from 'vitest'
import type { Sequenced } from '#shared/core/stream.ts'
import type { VecheEvent } from '#shared/registry.ts'
import { chapterAt, filmOf, frameAt } from '../../client/screens/replay/film.ts'

const id = '01900000-0000-7000-8000-000000000001'
const at = (time: string) => `2026-05-18T${time}.000Z`
const meeting = {
  id,
  number: 1,
  kind: 'yard',
  title: 'Встреча',
  place: id,
  address: 'Садовая, 8',
  startsAt: at('15:00:00'),
  agenda: [{ id, text: 'Освещение' }],
  phase: 'planned',
  houses: [],
  picture: { scene: 'waiting' },
}
const log = [
  [1, '2026-05-10T10:00:00.000Z', { type: 'meetings.meeting-planned', meeting }],
  [2, at('15:00:00'), { type: 'meetings.meeting-opened', meeting: id, code: '123456' }],
  [3, at('15:00:05'), null],
  [4, at('15:00:10'), { type: 'meetings.agenda-item-started', meeting: id, item: id }],
  [5, at('16:00:00'), { type: 'meetings.meeting-closed', meeting: id, attendance: 3, supports: [] }],
  [6, at('20:00:00'), { type: 'meetings.meeting-published', meeting: id }],
] as unknown as Sequenced<VecheEvent>[]

test('the film begins when the meeting opens and ends when it closes, and long silences are cut', () => {
  const film = filmOf(log)
  expect(film.frames.map(frame => frame.from)).toEqual([0, 0, 10_000, 25_000, 25_000])
  expect(film.length).toBe(25_000)
})

test('at every moment the meeting is as it was then', () => {
  const film = filmOf(log)
  const phaseAt = (moment: number) => frameAt(film, moment)?.state.meetings[id]?.phase
  expect([0, 9_999, 24_999, 25_000].map(phaseAt)).toEqual(['open', 'open', 'open', 'published'])
  expect(frameAt(film, 25_000)?.at).toBe(at('16:00:00'))
})

test('the marks are the opening, the items of the agenda, votes, instructions, the close', () => {
  const film = filmOf(log)
  expect(film.chapters.map(({ kind, of }) => `${kind} ${of}`)).toEqual(['opened ', 'item Освещение', 'closed '])
  expect(chapterAt(film, 12_000)?.kind).toBe('item')
})

test('a vote that was cancelled is marked so from its first moment, and leads nobody to a result', () => {
  const poll = { id: 'poll', meeting: id, kind: 'open', title: 'Ставим шлагбаум?', options: [], state: 'open' }
  const voted = [
    ...log.slice(0, 4),
    [5, at('15:01:00'), { type: 'votes.poll-started', poll }],
    [6, at('15:01:20'), { type: 'votes.poll-cancelled', poll: 'poll', because: 'Не тот вопрос' }],
    [7, at('15:01:30'), { type: 'meetings.picture-shown', meeting: id, picture: { scene: 'vote', of: 'poll' } }],
    [8, at('15:02:00'), { type: 'votes.poll-started', poll: { ...poll, id: 'second' } }],
  ] as unknown as Sequenced<VecheEvent>[]
  const film = filmOf(voted)
  expect(film.chapters.slice(2).map(({ kind, of }) => `${kind} ${of}`)).toEqual([
    'vote-cancelled Ставим шлагбаум?',
    'cancelled Ставим шлагбаум?',
    'vote Ставим шлагбаум?',
  ])
  expect(film.cancelled).toEqual({ poll: 'Не тот вопрос' })
  expect(frameAt(film, film.length)?.state.polls['poll']).toMatchObject({
    state: 'cancelled',
    because: 'Не тот вопрос',
  })
})

test('a log of nothing is a film of nothing', () => {
  expect(frameAt(filmOf([]), 0)).toBeUndefined()
})
