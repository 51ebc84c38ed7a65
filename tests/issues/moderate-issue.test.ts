import { expect, test } from 'vitest'
import type { Issue, IssueFacts, Outcome } from '#shared/issues/issue.ts'
import { acceptIssue, editIssue, hideIssue, restoreIssue } from '#shared/issues/moderate-issue.ts'
import { setOutcome } from '#shared/issues/set-outcome.ts'
import { withoutWords } from '#shared/issues/without-words.ts'
import { aMeeting, anId, given, moderator, theMeeting, theYard, whoMay, whoRunsIt } from '../support/rule.ts'

const issue = anId('issue')
const point: [number, number] = [39.9, 59.2]
const known = {
  id: issue,
  text: 'Не горит фонарь',
  category: 'lighting',
  point,
  place: theYard,
  channel: 'phone',
  raisedAt: '2026-11-20T15:00:00.000Z',
  support: 3,
} as const
const facts = (more: Partial<IssueFacts['issue']> = {}, meeting = aMeeting()) => ({
  meeting,
  issue: { ...known, state: 'accepted' as const, ...more },
  support: 12,
})
const whole: Issue = { ...known, point, meeting: theMeeting, state: 'accepted' }
const decided: Outcome = { kind: 'explained', text: 'Фонарь уже заменён' }
const edited = { issue, text: 'Не горят два фонаря', category: 'safety' as const }
const hidden = { issue, reason: 'Оскорбления' }
const explained = { issue, outcome: decided }

test('an accepted issue is shown whole to everybody', () => {
  given(facts({ state: 'pending' }))
    .by(moderator)
    .when(acceptIssue, { issue })
    .makes({ type: 'issues.issue-accepted', issue: whole })
})

test('an issue is accepted once, and a hidden one is not accepted past its hiding', () => {
  for (const state of ['accepted', 'hidden'] as const)
    given(facts({ state })).by(moderator).when(acceptIssue, { issue }).refuses('issue-not-pending')
})

test('who runs the meeting accepts, edits, hides, restores and decides, and nobody else', () => {
  expect(whoMay(acceptIssue, facts(), { issue })).toEqual(whoRunsIt)
  expect(whoMay(editIssue, facts(), edited)).toEqual(whoRunsIt)
  expect(whoMay(hideIssue, facts(), hidden)).toEqual(whoRunsIt)
  expect(whoMay(restoreIssue, facts(), { issue })).toEqual(whoRunsIt)
  expect(whoMay(setOutcome, facts(), explained)).toEqual(whoRunsIt)
})

test('an edit of an issue that still waits is told to nobody but the staff', () => {
  const edit = (state: Issue['state']) => given(facts({ state })).by(moderator).when(editIssue, edited)
  edit('pending').makes({ type: 'issues.issue-edited', ...edited, point, isPublic: false, edited: true })
  edit('accepted').makes({ type: 'issues.issue-edited', ...edited, point, isPublic: true, edited: true })
})

test('words brought back are their author’s again', () => {
  given({ ...facts(), original: edited.text })
    .by(moderator)
    .when(editIssue, edited)
    .makes({ type: 'issues.issue-edited', ...edited, point, isPublic: true })
})

test('an edit moves the pin when it says where, and words are needed', () => {
  expect(
    given(facts())
      .by(moderator)
      .when(editIssue, { ...edited, point: [39.95, 59.25] })
      .events()[0],
  ).toMatchObject({ point: [39.95, 59.25] })
  given(facts())
    .by(moderator)
    .when(editIssue, { ...edited, text: ' ' })
    .refuses('bad-input')
})

test('a hidden issue is not edited, nor hidden again', () => {
  given(facts({ state: 'hidden' }))
    .by(moderator)
    .when(editIssue, edited)
    .refuses('issue-not-accepted')
  given(facts({ state: 'hidden' }))
    .by(moderator)
    .when(hideIssue, hidden)
    .refuses('issue-not-accepted')
})

test('an issue is hidden with a reason; the public hears of it only when it knew the issue', () => {
  given(facts())
    .by(moderator)
    .when(hideIssue, hidden)
    .makes({ type: 'issues.issue-hidden', ...hidden, wasPublic: true })
  given(facts({ state: 'pending' }))
    .by(moderator)
    .when(hideIssue, hidden)
    .makes({ type: 'issues.issue-hidden', ...hidden, wasPublic: false })
  given(facts()).by(moderator).when(hideIssue, { issue, reason: '  ' }).refuses('bad-input')
})

test('an issue with a decision is hidden too, with its words wherever they were repeated', () => {
  const made = [
    { id: anId('task'), text: 'Не горит фонарь', isPublic: true },
    { id: anId('instruction'), text: 'Восстановить освещение: не горит фонарь. До пятницы', isPublic: false },
    { id: anId('other'), text: 'Заменить лампы', isPublic: true },
  ]
  given({ ...facts({ outcome: decided }), made, joined: [[anId('joined'), 2]] as const })
    .by(moderator)
    .when(hideIssue, hidden)
    .makes(
      { type: 'issues.outcome-withdrawn', issue: anId('joined') },
      {
        type: 'issues.issue-hidden',
        ...hidden,
        wasPublic: true,
        reworded: [
          { id: anId('task'), text: '[скрыто]', isPublic: true },
          { id: anId('instruction'), text: 'Восстановить освещение: [скрыто]. До пятницы', isPublic: false },
        ],
      },
    )
})

test('words are found where an instruction has turned their beginning into an order, and nowhere else', () => {
  expect(withoutWords('Убрать кучу у дома Петровой', 'Уберите кучу у дома Петровой!')).toBe('Убрать [скрыто]')
  expect(withoutWords('Убрать кучу', 'Яма у дома')).toBe('Убрать кучу')
  expect(withoutWords('Почистить яму', 'Закопайте яму')).toBe('Почистить яму')
})

test('a hidden issue is shown again, whole and without the reason it was hidden for', () => {
  given(facts({ state: 'hidden' }))
    .by(moderator)
    .when(restoreIssue, { issue })
    .makes({ type: 'issues.issue-restored', issue: whole })
})

test('what is not hidden is not restored', () => {
  for (const state of ['pending', 'accepted'] as const)
    given(facts({ state })).by(moderator).when(restoreIssue, { issue }).refuses('issue-not-hidden')
})

test('an issue is explained or called not ours, with its supports as they stand now', () => {
  const outcomes = [decided, { kind: 'not-ours', text: 'Это дорога области' }] as const
  for (const outcome of outcomes)
    given(facts())
      .by(moderator)
      .when(setOutcome, { issue, outcome })
      .makes({ type: 'issues.outcome-set', issue, outcome, support: 12 })
})

test('an issue is decided once, and only when accepted', () => {
  given(facts({ outcome: decided }))
    .by(moderator)
    .when(setOutcome, explained)
    .refuses('issue-has-outcome')
  for (const state of ['pending', 'hidden'] as const)
    given(facts({ state })).by(moderator).when(setOutcome, explained).refuses('issue-not-accepted')
})

test('nobody writes an outcome that only an instruction or a promise can give', () => {
  const forged = {
    kind: 'instruction',
    instruction: anId('instruction'),
    number: '7/3',
    task: anId('task'),
  } as unknown as typeof decided
  given(facts()).by(moderator).when(setOutcome, { issue, outcome: forged }).refuses('bad-input')
})

test('an issue is at home in its meeting while that is open, in the city afterwards, and nowhere twice', () => {
  for (const [phase, home, away] of [
    ['open', `meeting:${theMeeting}`, 'city'],
    ['closed', 'city', `meeting:${theMeeting}`],
    ['published', 'city', `meeting:${theMeeting}`],
  ] as const) {
    const meeting = aMeeting({ phase })
    const at = (state: Issue['state']) => given(facts({ state }, meeting)).by(moderator)
    expect(at('pending').when(acceptIssue, { issue }, { stream: home }).events()).toHaveLength(1)
    at('pending').when(acceptIssue, { issue }, { stream: away }).refuses('wrong-stream')
    at('accepted').when(editIssue, edited, { stream: away }).refuses('wrong-stream')
    at('accepted').when(hideIssue, hidden, { stream: away }).refuses('wrong-stream')
    at('hidden').when(restoreIssue, { issue }, { stream: away }).refuses('wrong-stream')
    at('accepted').when(setOutcome, explained, { stream: away }).refuses('wrong-stream')
  }
})
