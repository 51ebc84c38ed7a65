import { expect, test } from 'vitest'
import { addOption, changeRules, type PollFacts } from '#shared/votes/change-rules.ts'
import { answers, type Poll, type PollCount } from '#shared/votes/poll.ts'
import { startPoll, type StartPollFacts } from '#shared/votes/start-poll.ts'
import { revealPoll, stopPoll } from '#shared/votes/stop-poll.ts'
import { defaultPolicy, type Policy } from '#shared/core/policy.ts'
import type { MeetingKind } from '#shared/meetings/meeting.ts'
import { aMeeting, anId, given, moderator, now, theMeeting, whoMay, whoRunsIt } from '../support/rule.ts'

const [light, pit, bench] = [anId('light'), anId('pit'), anId('bench')]
const rules = { title: 'Что важнее всего?', mode: 'taps', points: 1, visibility: 'live' } as const
const hall: StartPollFacts = {
  meeting: aMeeting(),
  runningPolls: 0,
  openIssues: [light, pit],
  joined: 61,
  knownElectors: [anId('anna'), anId('boris')],
}
const poll = anId('poll')
const running: Poll = {
  id: poll,
  meeting: theMeeting,
  kind: 'priority',
  ...rules,
  options: [light, pit],
  electorate: 'all',
  state: 'open',
  startedAt: now,
}
const facts = (known: Partial<Poll> = {}, ballots = 0): PollFacts => ({
  meeting: aMeeting(),
  poll: { ...running, ...known },
  ballots,
  openIssues: [light, pit, bench],
})

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

test('who runs the meeting runs its votes, and nobody else', () => {
  expect(whoMay(startPoll, hall, rules)).toEqual(whoRunsIt)
  expect(whoMay(changeRules, facts(), { poll, ...rules })).toEqual(whoRunsIt)
  expect(whoMay(addOption, facts(), { poll, issue: bench })).toEqual(whoRunsIt)
  expect(whoMay(stopPoll, over(), { poll })).toEqual(whoRunsIt)
  expect(whoMay(revealPoll, over({ state: 'counted', count }), { poll })).toEqual(whoRunsIt)
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

test('rules change until the first ballot, and never after', () => {
  const changed = { ...rules, title: 'Рейтинг', mode: 'points' as const, points: 5 }
  given(facts())
    .by(moderator)
    .when(changeRules, { poll, ...changed })
    .makes({ type: 'votes.rules-changed', poll, rules: changed })
  given(facts({}, 1))
    .by(moderator)
    .when(changeRules, { poll, ...changed })
    .refuses('poll-rules-locked')
  for (const state of ['counted', 'revealed'] as const)
    given(facts({ state }))
      .by(moderator)
      .when(changeRules, { poll, ...changed })
      .refuses('poll-not-open')
})

test('an issue accepted meanwhile joins the vote: nobody’s tap is worth less for it', () => {
  given(facts({}, 40))
    .by(moderator)
    .when(addOption, { poll, issue: bench })
    .makes({ type: 'votes.option-added', poll, issue: bench })
})

test('points already spread lock the list of issues', () => {
  given(facts({ mode: 'points', points: 5 }, 1))
    .by(moderator)
    .when(addOption, { poll, issue: bench })
    .refuses('poll-rules-locked')
  expect(
    given(facts({ mode: 'points', points: 5 }))
      .by(moderator)
      .when(addOption, { poll, issue: bench })
      .events(),
  ).toHaveLength(1)
})

test('no issue is added twice, none that is not open, none after the end', () => {
  given(facts()).by(moderator).when(addOption, { poll, issue: light }).refuses('poll-option-present')
  given(facts())
    .by(moderator)
    .when(addOption, { poll, issue: anId('hidden') })
    .refuses('poll-option-unknown')
  given(facts({ state: 'counted' }))
    .by(moderator)
    .when(addOption, { poll, issue: bench })
    .refuses('poll-not-open')
})

const none: PollCount['options'] = []
const count: PollCount = {
  voters: 1,
  options: [
    [light, 1, 1],
    [pit, 0, 0],
  ],
  groups: { yard: 1, neighbours: 0, guests: 0 },
  byGroup: { yard: [[light, 1, 1]], neighbours: none, guests: none },
}
function over(known: Partial<Poll> = {}) {
  return { meeting: aMeeting(), poll: { ...running, ...known }, count }
}

test('a vote is counted once', () => {
  given(over()).by(moderator).when(stopPoll, { poll }).makes({ type: 'votes.counted', poll, revealed: true, count })
  for (const state of ['counted', 'revealed'] as const)
    given(over({ state })).by(moderator).when(stopPoll, { poll }).refuses('poll-not-open')
})

test('a hidden vote stays hidden when it ends, and is revealed by a step of its own', () => {
  given(over({ visibility: 'hidden' }))
    .by(moderator)
    .when(stopPoll, { poll })
    .makes({ type: 'votes.counted', poll, revealed: false, count })
  given(over({ state: 'counted', count }))
    .by(moderator)
    .when(revealPoll, { poll })
    .makes({ type: 'votes.poll-revealed', poll, count })
})

test('nothing is revealed before it is counted, nor twice', () => {
  for (const known of [{ state: 'open' }, { state: 'revealed', count }, { state: 'counted' }] as const)
    given(over(known)).by(moderator).when(revealPoll, { poll }).refuses('poll-not-counted')
})

test('what is revealed is what was counted, not what is counted anew', () => {
  const anew = { ...over({ state: 'counted', count }), count: { voters: 99, options: none } }
  given(anew).by(moderator).when(revealPoll, { poll }).makes({ type: 'votes.poll-revealed', poll, count })
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
