import { test, expect } from 'vitest'
import { changeRound, planRound } from '#shared/rounds/plan-round.ts'
import { putEntry, removeEntry } from '#shared/rounds/put-entry.ts'
import { mostEntries } from '#shared/rounds/round.ts'
import { anId, elsewhere, given, moderator, theDistrict, theYard, whoMay, whoRunsIt } from '../support/rule.ts'
import { anEntry, aRound, aRoundPlan, bench, entries, lamp, split, theRound } from './a-round.ts'

const planning = { around: [theYard, theDistrict], known: [theYard], nextNumber: 3 }
const here = { id: theRound, stream: `round:${theRound}` as const }
const planned = aRound({ phase: 'planned' })
const { id: _, number: __, ...fields } = anEntry(anId('new'), 4)
const putting = { round: planned, next: 4, placeKnown: true }

test('who runs things in a place plans a round there, and nobody else', () => {
  expect(whoMay(planRound, planning, aRoundPlan())).toEqual(whoRunsIt)
  given(planning)
    .by(moderator)
    .when(planRound, aRoundPlan(), here)
    .makes({
      type: 'rounds.round-planned',
      round: { id: theRound, number: 3, phase: 'planned', plan: aRoundPlan(), entries: [] },
    })
})

test('a round begins the stream that is named by it', () => {
  given(planning).by(moderator).when(planRound, aRoundPlan(), { id: theRound }).refuses('wrong-stream')
})

test('a round ends after it has begun, and names places there are', () => {
  const backwards = aRoundPlan({ closesAt: aRoundPlan().opensAt })
  given(planning).by(moderator).when(planRound, backwards, here).refuses('bad-input')
  const unknown = aRoundPlan({ electorate: { age: 14, places: [elsewhere] } })
  given(planning).by(moderator).when(planRound, unknown, here).refuses('place-unknown')
  const twice = split().plan.districts.map(each => ({ ...each, id: bench }))
  given(planning)
    .by(moderator)
    .when(planRound, aRoundPlan({ districts: twice }), here)
    .refuses('bad-input')
})

test('what is planned is changed until voting opens', () => {
  const changing = { round: planned, around: planning.around, known: [theYard], lying: {} }
  const plan = aRoundPlan({ title: 'Другое имя' })
  expect(whoMay(changeRound, changing, plan)).toEqual(whoRunsIt)
  given(changing).by(moderator).when(changeRound, plan).makes({ type: 'rounds.round-changed', round: theRound, plan })
  given({ ...changing, round: aRound() })
    .by(moderator)
    .when(changeRound, plan)
    .refuses('round-locked')
})

test('an entry gets the next number, and keeps it when it is changed', () => {
  expect(whoMay(putEntry, putting, fields)).toEqual(whoRunsIt)
  given(putting)
    .by(moderator)
    .when(putEntry, fields, { id: anId('new') })
    .makes({ type: 'rounds.entry-put', round: theRound, entry: { id: anId('new'), number: 4, ...fields } })
  given(putting)
    .by(moderator)
    .when(putEntry, { entry: lamp, ...fields })
    .makes({ type: 'rounds.entry-put', round: theRound, entry: { id: lamp, number: 2, ...fields } })
  given(putting)
    .by(moderator)
    .when(putEntry, { entry: anId('nothing'), ...fields })
    .refuses('entry-unknown')
})

test('entries are put into known places and districts, three hundred at most, before voting opens', () => {
  given({ ...putting, placeKnown: false })
    .by(moderator)
    .when(putEntry, fields)
    .refuses('place-unknown')
  given(putting)
    .by(moderator)
    .when(putEntry, { ...fields, district: elsewhere })
    .refuses('wrong-district')
  const full = aRound({
    phase: 'planned',
    entries: Array.from({ length: mostEntries }, (_, i) => anEntry(anId(`entry ${i}`), i + 1)),
  })
  given({ ...putting, round: full })
    .by(moderator)
    .when(putEntry, fields)
    .refuses('too-many-entries')
  given({ ...putting, round: aRound() })
    .by(moderator)
    .when(putEntry, fields)
    .refuses('round-locked')
})

test('an entry is taken out until voting opens', () => {
  const facts = { round: planned, taken: [] }
  expect(whoMay(removeEntry, facts, { entry: bench })).toEqual(whoRunsIt)
  given(facts)
    .by(moderator)
    .when(removeEntry, { entry: bench })
    .makes({ type: 'rounds.entry-removed', round: theRound, entry: bench })
  given(facts)
    .by(moderator)
    .when(removeEntry, { entry: anId('nothing') })
    .refuses('entry-unknown')
  given({ round: aRound({ entries }), taken: [] })
    .by(moderator)
    .when(removeEntry, { entry: bench })
    .refuses('round-locked')
})
