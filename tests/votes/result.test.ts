import { expect, test } from 'vitest'
import { outcomeOf, type Decision } from '#shared/votes/decision.ts'
import { answers, type Poll } from '#shared/votes/poll.ts'
import { resultTable } from '#shared/votes/result-table.ts'
import { resultOf } from '#shared/votes/result.ts'
import { anId, now, theMeeting } from '../support/rule.ts'

const half = { top: 1, bottom: 2, more: true }
const accepted = (rule: Decision, votes: number, voters: number) => outcomeOf(rule, votes, voters).accepted

test('more than half is more than half: thirty of sixty is not enough, thirty-one is', () => {
  const rule: Decision = { base: 'present', present: 60, share: half }
  expect(accepted(rule, 30, 55)).toBe(false)
  expect(accepted(rule, 31, 55)).toBe(true)
  expect(outcomeOf(rule, 31, 55).need).toEqual({ more: 30 })
  expect(outcomeOf({ ...rule, present: 61 }, 31, 55).need).toEqual({ least: 31 })
})

test('two thirds at least are reckoned in whole people', () => {
  const rule: Decision = { base: 'established', whole: 100, share: { top: 2, bottom: 3, more: false } }
  expect(accepted(rule, 66, 80)).toBe(false)
  expect(accepted(rule, 67, 80)).toBe(true)
  expect(outcomeOf(rule, 67, 80).need).toEqual({ least: 67 })
  expect(accepted({ ...rule, whole: 99 }, 66, 80)).toBe(true)
  expect(accepted({ ...rule, whole: 99, share: { top: 2, bottom: 3, more: true } }, 66, 80)).toBe(false)
})

test('each base is reckoned by its own number', () => {
  const by = (rule: Partial<Decision>) =>
    outcomeOf({ base: 'voted', share: half, present: 40, whole: 90, ...rule }, 20, 35)
  expect(by({})).toMatchObject({ base: 35, accepted: true })
  expect(by({ base: 'present' })).toMatchObject({ base: 40, accepted: false })
  expect(by({ base: 'elected' })).toMatchObject({ base: 90, accepted: false })
})

test('whoever took part was present, whatever was counted at the beginning', () => {
  expect(outcomeOf({ base: 'present', present: 10, share: half }, 12, 30)).toMatchObject({ base: 30, accepted: false })
})

test('without a quorum nothing is passed, however many are for it', () => {
  const rule: Decision = {
    base: 'voted',
    share: half,
    whole: 25,
    present: 12,
    quorum: { top: 1, bottom: 2, more: false },
  }
  expect(outcomeOf(rule, 12, 12)).toMatchObject({
    accepted: false,
    quorum: { present: 12, met: false, need: { least: 13 } },
  })
  expect(outcomeOf({ ...rule, present: 13 }, 12, 12)).toMatchObject({ accepted: true, quorum: { met: true } })
})

test('nothing is passed by nobody', () => {
  expect(accepted({ base: 'voted', share: { top: 1, bottom: 2, more: false } }, 0, 0)).toBe(false)
})

const question: Poll = {
  id: anId('poll'),
  meeting: theMeeting,
  kind: 'open',
  title: 'Ставим шлагбаум?',
  mode: 'one',
  points: 1,
  visibility: 'live',
  options: Object.values(answers),
  electorate: 'all',
  decision: { base: 'present', present: 60, share: half },
  state: 'revealed',
  startedAt: now,
  count: {
    voters: 45,
    options: [
      [answers.for, 34, 34],
      [answers.against, 8, 8],
      [answers.abstain, 3, 3],
    ],
  },
}

test('the protocol’s table says the answers, the sum and the decision', () => {
  expect(resultTable(question, () => '')).toEqual({
    title: 'Ставим шлагбаум?',
    head: ['Ответ', 'Голоса'],
    rows: [
      ['За', '34'],
      ['Против', '8'],
      ['Воздержались', '3'],
    ],
    notes: ['Проголосовали: 45', 'за 34 из 60\u00a0присутствующих, нужно больше 30'],
    decided: 'Решение принято',
  })
  expect(resultTable({ ...question, count: undefined }, () => '')).toBeUndefined()
})

test('of a choice the most wanted is chosen, of equals nothing', () => {
  const [limes, firs] = [anId('limes'), anId('firs')]
  const choice = (a: number, b: number): Poll => ({
    ...question,
    kind: 'choice',
    options: [limes, firs],
    texts: ['Липы', 'Ели'],
    decision: undefined,
    count: {
      voters: a + b,
      options: [
        [limes, a, a],
        [firs, b, b],
      ],
    },
  })
  expect(resultTable(choice(3, 9), () => '')).toMatchObject({
    rows: [
      ['Ели', '9'],
      ['Липы', '3'],
    ],
    decided: 'Выбрано: Ели',
  })
  expect(resultTable(choice(5, 5), () => '')?.decided).toBe('Больше всех не набрал никто')
  expect(resultOf({ ...choice(5, 5), decision: { base: 'voted', share: half } })?.outcome?.accepted).toBe(false)
  expect(resultTable({ ...choice(3, 9), decision: { base: 'voted', share: half } }, () => '')?.notes[1]).toBe(
    '«Ели»: 9 из 12\u00a0проголосовавших, нужно больше 6',
  )
})

test('a rating decides nothing: it has no sum', () => {
  const rating: Poll = { ...question, kind: 'priority', mode: 'taps', decision: undefined, options: [anId('light')] }
  const counted = { ...rating, count: { voters: 2, options: [[anId('light'), 2, 2] as [string, number, number]] } }
  expect(resultTable(counted, () => 'Свет')).toEqual({
    title: 'Ставим шлагбаум?',
    head: ['Вопрос', 'Голоса'],
    rows: [['Свет', '2']],
    notes: ['Проголосовали: 2'],
  })
})
