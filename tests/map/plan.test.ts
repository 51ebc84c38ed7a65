import { expect, test } from 'vitest'
import { productionCalendar } from '#shared/core/production-calendar.ts'
import { draftOf, emptyDraft, moveRow, readDraft, type PlanDraft } from '../../client/meetings/plan-draft.ts'
import { momentOf } from '../../client/meetings/wall-time.ts'
import { daysLeft, taskLook } from '../../client/tasks/task-look.ts'
import { aMeeting } from './city.ts'

const around = {
  now: '2026-11-21T10:00:00.000Z',
  timeZone: 'Europe/Moscow',
  mayPlanAt: (place: string) => place === 'yard',
}
const good: PlanDraft = {
  ...emptyDraft(),
  title: 'Встреча',
  place: 'yard',
  address: 'Садовая, 8',
  day: '2026-12-01',
  time: '19:00',
}

test('a time is a time of the town, wherever the person who plans is', () => {
  expect(momentOf('2026-12-01', '19:00', 'Europe/Moscow')).toBe('2026-12-01T16:00:00.000Z')
  expect(momentOf('2026-12-01', '19:00', 'Asia/Vladivostok')).toBe('2026-12-01T09:00:00.000Z')
  expect(momentOf('2026-07-01', '19:00', 'Europe/Berlin')).toBe('2026-07-01T17:00:00.000Z')
})

test('an hour that the clocks leap over does not exist, one that comes twice is its first', () => {
  expect(momentOf('2026-03-29', '02:30', 'Europe/Berlin')).toBeUndefined()
  expect(momentOf('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  expect(momentOf('', '19:00', 'Europe/Moscow')).toBeUndefined()
})

test('a whole form is a plan', () => {
  expect(readDraft({ ...good, agenda: [{ key: 0, text: ' Свет ', minutes: '20' }] }, around)).toEqual({
    plan: {
      kind: 'yard',
      title: 'Встреча',
      place: 'yard',
      address: 'Садовая, 8',
      startsAt: '2026-12-01T16:00:00.000Z',
      agenda: [{ text: 'Свет', minutes: 20 }],
    },
    problems: {},
  })
})

test('an empty form says what is missing at each field', () => {
  expect(readDraft(emptyDraft(), around).problems).toEqual({
    title: 'title',
    place: 'place',
    address: 'address',
    day: 'date',
  })
})

test('no meeting in the past, none where somebody else plans, no agenda item without words or of half a minute', () => {
  expect(readDraft({ ...good, day: '2026-11-20' }, around).problems).toEqual({ day: 'past' })
  expect(readDraft({ ...good, day: '2026-11-21', time: '12:59' }, around).problems).toEqual({ time: 'past' })
  expect(readDraft({ ...good, place: 'far' }, around).problems).toEqual({ place: 'placeForeign' })
  const agenda = [
    { key: 0, text: ' ', minutes: '' },
    { key: 1, text: 'Свет', minutes: '0.5' },
  ]
  expect(readDraft({ ...good, agenda }, around).problems).toEqual({ 'agenda-0': 'item', 'agenda-1': 'minutes' })
})

test('a planned meeting comes back into the form as it was', () => {
  const meeting = aMeeting('m', { startsAt: '2026-12-01T16:00:00.000Z', agenda: [{ id: 'i', text: 'Свет' }] })
  const draft = draftOf(meeting, 'Europe/Moscow')
  expect(draft).toMatchObject({ day: '2026-12-01', time: '19:00', agenda: [{ text: 'Свет', minutes: '' }] })
  expect(readDraft(draft, around).plan?.startsAt).toBe(meeting.startsAt)
})

test('an agenda row moves past its neighbour and stays at the ends', () => {
  expect(moveRow(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moveRow(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moveRow(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
})

test('days to a deadline are working days, calendar ones once it has passed or where only a weekend is left', () => {
  expect(daysLeft('2026-12-11', '2026-11-20', productionCalendar)).toEqual({ daysLeft: 15, unit: 'working' })
  expect(daysLeft('2026-11-17', '2026-11-21', productionCalendar)).toEqual({ daysLeft: -4, unit: 'calendar' })
  expect(daysLeft('2026-11-22', '2026-11-20', productionCalendar)).toEqual({ daysLeft: 2, unit: 'calendar' })
  expect(daysLeft('2026-11-20', '2026-11-20', productionCalendar)).toEqual({ daysLeft: 0, unit: 'calendar' })
})

test('red is for what is overdue and nothing else', () => {
  expect(taskLook({ state: 'in-work', deadline: '2026-11-20' }, '2026-11-21')).toBe('overdue')
  expect(taskLook({ state: 'reported', deadline: '2026-11-20' }, '2026-11-21')).toBe('in-work')
  expect(taskLook({ state: 'done', deadline: '2026-11-20' }, '2026-11-21')).toBe('done')
  expect(taskLook({ state: 'declined', deadline: '2026-11-25' }, '2026-11-21')).toBe('given')
})
