import { expect, test } from 'vitest'
import { archive, beginWork, complete, report } from '#shared/initiatives/carry-out.ts'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import { anId, given, moderator, now, theLights, theRoads, theYard, whoMay } from '../support/rule.ts'
import { aCard, anIdea, at, theIdea } from './an-initiative.ts'

const input = { initiative: theIdea }
const leaders = [
  'town',
  'moderator',
  'moderator of the yard',
  'moderator of the district',
  'head',
  'controller',
  'admin',
]
const about = (state: InitiativeState) => ({
  initiative: { ...anIdea({ state }), card: aCard({ state, number: 7 }) },
  submittedOn: '2026-11-16',
})
const milestones = [
  { text: 'Положить покрытие', body: theRoads, deadline: '2027-06-01' },
  { text: 'Поставить фонари', body: theLights, deadline: '2027-08-15' },
]

test('a supported initiative begins with milestones, each of them a tracked task, and ends with the last of them', () => {
  let n = 0
  const [begun, first, second] = given({ ...about('supported'), bodiesKnown: true })
    .by(moderator)
    .when(beginWork, { ...input, milestones }, { newId: () => anId(`task ${++n}`) })
    .events()
  expect(begun).toMatchObject({ type: 'initiatives.moved', card: { state: 'under-way', deadline: '2027-08-15' } })
  expect(first).toEqual({
    type: 'tasks.task-created',
    task: {
      id: anId('task 1'),
      kind: 'milestone',
      initiative: theIdea,
      ...milestones[0],
      category: 'other',
      place: theYard,
      point: at.point,
      support: 4,
      state: 'given',
      steps: [{ kind: 'given', at: now, body: theRoads, deadline: '2027-06-01' }],
    },
  })
  expect(second).toMatchObject({ task: { id: anId('task 2'), body: theLights } })
})

test('a milestone needs a body that is known and a day to come; a lost initiative is not begun', () => {
  const facts = { ...about('won'), bodiesKnown: true }
  given({ ...facts, bodiesKnown: false })
    .by(moderator)
    .when(beginWork, { ...input, milestones })
    .refuses('body-unknown')
  given(facts)
    .by(moderator)
    .when(beginWork, { ...input, milestones: [{ ...milestones[0], deadline: '2026-11-19' }] })
    .refuses('deadline-in-past')
  given({ ...about('lost'), bodiesKnown: true })
    .by(moderator)
    .when(beginWork, { ...input, milestones })
    .refuses('initiative-elsewhere', { state: 'lost' })
  expect(whoMay(beginWork, facts, { ...input, milestones })).toEqual(leaders)
})

test('it is carried out when its milestones are done, and the report is due in 30 days', () => {
  given({ ...about('under-way'), left: 0 })
    .by(moderator)
    .when(complete, { ...input, spent: 9_900_000 })
    .makes(
      { type: 'initiatives.spending-noted', initiative: theIdea, spent: 9_900_000 },
      {
        type: 'initiatives.moved',
        card: aCard({ state: 'done', number: 7, since: now, deadline: '2026-12-20' }),
      },
    )
  given({ ...about('under-way'), left: 1 })
    .by(moderator)
    .when(complete, { ...input, spent: 0 })
    .refuses('milestones-left', { left: 1 })
  expect(whoMay(complete, { ...about('under-way'), left: 0 }, { ...input, spent: 0 })).toEqual(leaders)
})

test('one of the reserve is begun once there is money for it', () => {
  const [begun] = given({ ...about('reserve'), bodiesKnown: true })
    .by(moderator)
    .when(beginWork, { ...input, milestones })
    .events()
  expect(begun).toMatchObject({ card: { state: 'under-way' } })
})

test('what its group has not brought back in time is put away, and not a day earlier', () => {
  const returned = (deadline: string) => {
    const { initiative, submittedOn } = about('returned')
    return { initiative: { ...initiative, card: { ...initiative.card, deadline } }, submittedOn }
  }
  const [archived] = given(returned('2026-11-19')).by(moderator).when(archive, input).events()
  expect(archived).toMatchObject({ card: { state: 'archived' } })
  given(returned('2026-11-20')).by(moderator).when(archive, input).refuses('rework-not-over')
})

test('the report ends it, and what has come to its end is put away', () => {
  const [reported] = given(about('done'))
    .by(moderator)
    .when(report, { ...input, words: 'Площадка построена' })
    .events()
  expect(reported).toMatchObject({ card: { state: 'reported' }, words: 'Площадка построена' })
  expect(whoMay(report, about('done'), { ...input, words: 'Площадка' })).toEqual(leaders)
  for (const state of ['refused', 'lost', 'reserve', 'reported'] as const) {
    const [archived] = given(about(state)).by(moderator).when(archive, input).events()
    expect(archived).toMatchObject({ card: { state: 'archived' } })
  }
  given(about('under-way')).by(moderator).when(archive, input).refuses('initiative-elsewhere', { state: 'under-way' })
  expect(whoMay(archive, about('reported'), input)).toEqual(leaders)
})
