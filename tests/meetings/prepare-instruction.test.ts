import { expect, test } from 'vitest'
import {
  discardInstruction,
  prepareInstruction,
  reviseInstruction,
  type PrepareFacts,
} from '#shared/meetings/prepare-instruction.ts'
import {
  aMeeting,
  anId,
  anInstruction,
  given,
  moderator,
  theLights,
  theMeeting,
  theRoads,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const facts = (known: Partial<PrepareFacts> = {}): PrepareFacts => ({ meeting: aMeeting(), bodyKnown: true, ...known })
const words = { text: 'Починить фонарь у третьего подъезда', body: theLights, deadline: '2026-12-11' }
const issue = anId('issue')
const prepared = facts({ instruction: anInstruction({ issue, source: 'town' }) })
const revised = { instruction: anId('instruction'), ...words }

test('a prepared instruction is written down and not given yet', () => {
  const instruction = { id: anId('command'), ...words, source: 'town' as const, state: 'prepared' as const }
  given(facts())
    .by(moderator)
    .when(prepareInstruction, { ...words, source: 'town' })
    .makes({ type: 'meetings.instruction-prepared', meeting: theMeeting, instruction })
})

test('who runs the meeting prepares, revises and discards its instructions, and nobody else', () => {
  expect(whoMay(prepareInstruction, facts(), words)).toEqual(whoRunsIt)
  expect(whoMay(reviseInstruction, prepared, revised)).toEqual(whoRunsIt)
  expect(whoMay(discardInstruction, prepared, { instruction: anId('instruction') })).toEqual(whoRunsIt)
})

test('an instruction answers an accepted issue that has no decision yet', () => {
  const on = (known: PrepareFacts['issue']) =>
    given(facts({ issue: known }))
      .by(moderator)
      .when(prepareInstruction, { ...words, issue })
  expect(on({ accepted: true, decided: false }).events()).toHaveLength(1)
  on({ accepted: false, decided: false }).refuses('issue-not-accepted')
  on(undefined).refuses('issue-not-accepted')
  on({ accepted: true, decided: true }).refuses('issue-has-outcome')
})

test('instructions are prepared in an open meeting', () => {
  for (const phase of ['planned', 'closed', 'published'] as const)
    given(facts({ meeting: aMeeting({ phase }) }))
      .by(moderator)
      .when(prepareInstruction, words)
      .refuses('meeting-not-open')
})

test('a body that does not exist answers for nothing', () => {
  given(facts({ bodyKnown: false }))
    .by(moderator)
    .when(prepareInstruction, words)
    .refuses('body-unknown')
})

test('a deadline is today or later, by the town’s own calendar', () => {
  const due = (deadline: string, context = {}) =>
    given(facts())
      .by(moderator)
      .when(prepareInstruction, { ...words, deadline }, context)
  expect(due('2026-11-20').events()).toHaveLength(1)
  due('2026-11-19').refuses('deadline-in-past')
  // In Kamchatka it is three in the morning of the next day already.
  due('2026-11-20', { timeZone: 'Asia/Kamchatka' }).refuses('deadline-in-past')
})

test('into the plan of a year means by its last day, whatever day was said', () => {
  const plan = (planYear: number) =>
    given(facts())
      .by(moderator)
      .when(prepareInstruction, { ...words, planYear })
  expect(plan(2027).events()[0]).toMatchObject({ instruction: { deadline: '2027-12-31', planYear: 2027 } })
  expect(plan(2026).events()).toHaveLength(1)
  plan(2025).refuses('deadline-in-past')
})

test('who answers for it does not help with it too, and nobody helps twice', () => {
  const made = given(facts())
    .by(moderator)
    .when(prepareInstruction, { ...words, coExecutors: [theRoads, theLights, theRoads] })
  expect(made.events()[0]).toMatchObject({ instruction: { coExecutors: [theRoads] } })
  const alone = given(facts())
    .by(moderator)
    .when(prepareInstruction, { ...words, coExecutors: [theLights] })
  expect(JSON.stringify(alone.events())).not.toContain('coExecutors')
})

test('a day that no calendar has is no deadline', () => {
  for (const deadline of ['2026-02-30', '2026-13-01', '11.12.2026', ''])
    given(facts())
      .by(moderator)
      .when(prepareInstruction, { ...words, deadline })
      .refuses('bad-input')
})

test('an instruction has words', () => {
  given(facts())
    .by(moderator)
    .when(prepareInstruction, { ...words, text: '   ' })
    .refuses('bad-input')
})

test('a prepared instruction is revised, and stays with its issue', () => {
  const wording = { text: 'Заменить фонарь', body: theRoads, deadline: '2026-12-01', source: 'region' as const }
  given(prepared)
    .by(moderator)
    .when(reviseInstruction, { instruction: anId('instruction'), ...wording })
    .makes({
      type: 'meetings.instruction-revised',
      meeting: theMeeting,
      instruction: anInstruction({ issue, ...wording }),
    })
})

test('a source of money named too early can be taken out again', () => {
  given(prepared)
    .by(moderator)
    .when(reviseInstruction, revised)
    .makes({ type: 'meetings.instruction-revised', meeting: theMeeting, instruction: anInstruction({ issue }) })
})

test('what is announced or taken back is not revised and not thrown away', () => {
  for (const state of ['given', 'withdrawn'] as const) {
    const over = facts({ instruction: anInstruction({ state }) })
    given(over).by(moderator).when(reviseInstruction, revised).refuses('instruction-not-prepared')
    given(over)
      .by(moderator)
      .when(discardInstruction, { instruction: anId('instruction') })
      .refuses('instruction-not-prepared')
  }
})

test('what is revised obeys the same rules', () => {
  const revise = (known: Partial<PrepareFacts>, deadline = words.deadline) =>
    given({ ...prepared, ...known })
      .by(moderator)
      .when(reviseInstruction, { ...revised, deadline })
  revise({ meeting: aMeeting({ phase: 'closed' }) }).refuses('meeting-not-open')
  revise({ bodyKnown: false }).refuses('body-unknown')
  revise({}, '2026-11-19').refuses('deadline-in-past')
})

test('an instruction that does not exist is neither revised nor discarded', () => {
  given(facts()).by(moderator).when(reviseInstruction, revised).refuses('not-found')
  given(facts())
    .by(moderator)
    .when(discardInstruction, { instruction: anId('instruction') })
    .refuses('not-found')
})

test('a prepared instruction is thrown away', () => {
  given(prepared)
    .by(moderator)
    .when(discardInstruction, { instruction: anId('instruction') })
    .makes({ type: 'meetings.instruction-discarded', meeting: theMeeting, instruction: anId('instruction') })
})
