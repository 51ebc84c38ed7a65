import { expect, test } from 'vitest'
import { changeRules, addOption } from '#shared/votes/change-rules.ts'
import { answers } from '#shared/votes/poll.ts'
import { startPoll } from '#shared/votes/start-poll.ts'
import { defaultPolicy, type Policy } from '#shared/core/policy.ts'
import type { MeetingKind } from '#shared/meetings/meeting.ts'
import { aMeeting, anId, given, moderator, whoMay, whoRunsIt } from '../support/rule.ts'
import { bench, facts, hall, light, pit, poll, rules, running } from './a-poll.ts'

test('a vote starts over all open issues, or over those named, in the order named', () => {
  const start = (options?: string[]) =>
    given(hall)
      .by(moderator)
      .when(startPoll, { ...rules, ...(options && { options }) })
  start().makes({ type: 'votes.poll-started', poll: { ...running, id: anId('command') } })
  start([pit, light]).makes({
    type: 'votes.poll-started',
    poll: { ...running, id: anId('command'), options: [pit, light] },
  })
})

test('who runs the meeting starts its votes, and nobody else', () => {
  expect(whoMay(startPoll, hall, rules)).toEqual(whoRunsIt)
})

test('people vote in an open meeting, one vote at a time', () => {
  for (const phase of ['planned', 'closed', 'published'] as const)
    given({ ...hall, meeting: aMeeting({ phase }) })
      .by(moderator)
      .when(startPoll, rules)
      .refuses('meeting-not-open')
  given({ ...hall, runningPolls: 1 })
    .by(moderator)
    .when(startPoll, rules)
    .refuses('poll-running')
})

test('there is no vote about nothing', () => {
  given({ ...hall, openIssues: [] })
    .by(moderator)
    .when(startPoll, rules)
    .refuses('poll-without-issues')
  given(hall)
    .by(moderator)
    .when(startPoll, { ...rules, options: [] })
    .refuses('bad-input')
})

test('no issue stands in a vote twice, and none that is hidden or decided', () => {
  given(hall)
    .by(moderator)
    .when(startPoll, { ...rules, options: [light, light] })
    .refuses('poll-option-unknown')
  given(hall)
    .by(moderator)
    .when(startPoll, { ...rules, options: [light, bench] })
    .refuses('poll-option-unknown')
})

test('points are whole and there is at least one', () => {
  for (const points of [0, -3, 1.5, 101])
    given(hall)
      .by(moderator)
      .when(startPoll, { ...rules, mode: 'points', points })
      .refuses('bad-input')
})

const question = { ...rules, title: 'Ставим шлагбаум?', mode: 'one', kind: 'open' } as const

test('a question is put for and against, about an issue, an item of the agenda or nothing in the list', () => {
  const made = { ...running, id: anId('command'), kind: 'open', title: 'Ставим шлагбаум?', mode: 'one' } as const
  const half = { top: 1, bottom: 2, more: true }
  const asked = {
    ...made,
    options: [answers.for, answers.against, answers.abstain],
    channels: ['hands' as const],
    decision: { base: 'voted', share: half, present: 61 } as const,
  }
  const ask = (about: object) =>
    given(hall)
      .by(moderator)
      .when(startPoll, { ...question, ...about })
  ask({}).makes({ type: 'votes.poll-started', poll: asked })
  ask({ issue: pit }).makes({ type: 'votes.poll-started', poll: { ...asked, issue: pit } })
  ask({ item: anId('second item') }).makes({
    type: 'votes.poll-started',
    poll: { ...asked, item: anId('second item') },
  })
  ask({ issue: bench }).refuses('issue-not-accepted')
  ask({ item: anId('no item') }).refuses('agenda-item-unknown')
})

test('a choice is between two or more different things, each with its words', () => {
  const choose = (texts: string[]) => {
    let n = 0
    const newId = () => anId(`option ${++n}`)
    return given(hall)
      .by(moderator)
      .when(startPoll, { ...question, kind: 'choice', texts }, { newId })
  }
  expect(choose(['Липы', 'Клёны', 'Ели']).events()).toMatchObject([
    {
      poll: {
        kind: 'choice',
        options: [anId('option 1'), anId('option 2'), anId('option 3')],
        texts: ['Липы', 'Клёны', 'Ели'],
      },
    },
  ])
  choose(['Липы']).refuses('bad-input')
  choose(['Липы', ' Липы ']).refuses('poll-options-alike')
})

test('issues are rated by taps or points, of answers one chooses one', () => {
  const start = (input: object) =>
    given(hall)
      .by(moderator)
      .when(startPoll, { ...question, ...input })
  start({ mode: 'taps' }).refuses('bad-input')
  start({ kind: 'priority' }).refuses('bad-input')
  start({ kind: 'choice' }).refuses('bad-input')
  start({ texts: ['Липы', 'Ели'] }).refuses('bad-input')
  given(facts({ kind: 'open', mode: 'one' }))
    .by(moderator)
    .when(changeRules, { poll, ...rules })
    .refuses('bad-input')
  given(facts({ kind: 'open', mode: 'one' }))
    .by(moderator)
    .when(addOption, { poll, issue: bench })
    .refuses('poll-option-unknown')
})

test('by what it is decided stands with the vote: as usual for the meeting, or as was said', () => {
  const ruleOf = (kind: MeetingKind, input: object = {}, policy: Partial<Policy> = {}) => {
    const [started] = given({ ...hall, meeting: aMeeting({ kind }) })
      .by(moderator)
      .when(startPoll, { ...question, ...input }, { policy: { ...defaultPolicy, ...policy } })
      .events()
    return started?.type === 'votes.poll-started' ? started.poll.decision : undefined
  }
  expect(ruleOf('yard')).toMatchObject({ base: 'voted', share: { top: 1, bottom: 2, more: true } })
  expect(ruleOf('assembly')).toMatchObject({ base: 'present', present: 61 })
  expect(ruleOf('assembly', {}, { voteShareTop: 2, voteShareBottom: 3 })?.share).toEqual({
    top: 2,
    bottom: 3,
    more: true,
  })
  expect(ruleOf('council')).toMatchObject({ base: 'present' })
  expect(ruleOf('council', {}, { electedDeputies: 25 })).toMatchObject({
    base: 'elected',
    whole: 25,
    quorum: { top: 1, bottom: 2, more: false },
  })
  const own = { base: 'established', whole: 300, share: { top: 2, bottom: 3, more: false } }
  expect(ruleOf('yard', { decision: own })).toEqual(own)
})

test('a rule that nobody could reckon by is none', () => {
  const half = { top: 1, bottom: 2, more: true }
  for (const decision of [
    { base: 'present', share: half },
    { base: 'elected', share: half },
    { base: 'voted', share: { top: 3, bottom: 2, more: false } },
    { base: 'voted', share: { top: 1, bottom: 1, more: true } },
    { base: 'voted', share: half, quorum: half },
  ] as const)
    given(hall)
      .by(moderator)
      .when(startPoll, { ...question, decision })
      .refuses('bad-input')
  given(hall)
    .by(moderator)
    .when(startPoll, { ...rules, decision: { base: 'voted', share: half } })
    .refuses('bad-input')
  given(facts())
    .by(moderator)
    .when(changeRules, { poll, ...rules, decision: { base: 'voted', share: half } })
    .refuses('bad-input')
})

test('a list names people who are known, each once, and who they are stays in its table', () => {
  const list = (electors: string[], electorate: 'list' | 'yard' = 'list') =>
    given(hall)
      .by(moderator)
      .when(startPoll, { ...question, electorate, electors })
  const [anna, boris] = hall.knownElectors
  expect(list([anna, boris, anna]).events()).toMatchObject([
    { type: 'votes.poll-started', poll: { electorate: 'list', electors: 2 } },
    { type: 'votes.electors-named', poll: anId('command'), electors: [anna, boris] },
  ])
  list([anna, anId('nobody')]).refuses('elector-unknown')
  list([anna], 'yard').refuses('bad-input')
  given(hall)
    .by(moderator)
    .when(startPoll, { ...question, electorate: 'list' })
    .refuses('bad-input')
})
