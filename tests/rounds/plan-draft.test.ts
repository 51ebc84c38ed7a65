import { expect, test } from 'vitest'
import { planOf, type Draft } from '../../client/screens/rounds/plan-draft.ts'
import { theYard } from '../support/rule.ts'
import { aRoundPlan, north, south } from './a-round.ts'

const typed: Draft = {
  title: 'Отбор',
  words: '',
  place: theYard,
  budget: '1 000 000,50',
  opensAt: '2026-12-01T08:00',
  closesAt: '2026-12-10T20:00',
  age: '16',
  voters: [theYard],
  districts: [
    { id: north, title: 'Север', budget: '600 000', places: [theYard] },
    { id: south, title: 'Юг', budget: '400 000', places: [] },
  ],
  eligible: [],
  dearest: '',
  kind: 'points',
  most: '10',
  rule: 'equal-shares',
  utility: 'points',
  completion: 'add1',
  exhaustive: true,
  unaffordable: 'skip',
  reserved: false,
  comparison: false,
  whatIf: false,
  ties: ['most-votes', { lots: 'лето' }],
  reserve: '3',
  channels: ['online'],
}

test('what an officer types becomes the plan: roubles to the kopeck, the wall’s time in the town’s zone', () => {
  expect(planOf(typed, 'Europe/Moscow')).toEqual({
    plan: {
      title: 'Отбор',
      place: theYard,
      budget: 1_000_000_50,
      districts: [
        { id: north, title: 'Север', budget: 600_000_00, places: [theYard] },
        { id: south, title: 'Юг', budget: 400_000_00, places: [] },
      ],
      electorate: { age: 16, places: [theYard] },
      channels: ['online'],
      ballot: { kind: 'points', points: 10 },
      count: {
        rule: 'equal-shares',
        utility: 'points',
        completion: 'add1',
        exhaustive: true,
        ties: ['most-votes', { lots: 'лето' }],
      },
      reserve: 3,
      opensAt: '2026-12-01T05:00:00.000Z',
      closesAt: '2026-12-10T17:00:00.000Z',
    },
  })
})

test('a setting that the chosen rule does not know is not in the plan', () => {
  const made = planOf({ ...typed, rule: 'phragmen', reserved: true, districts: [] }, 'Europe/Moscow', aRoundPlan())
  expect(made).toMatchObject({ plan: { count: { completion: 'none', exhaustive: false, unaffordable: 'skip' } } })
  expect(made).not.toHaveProperty('plan.count.reserved')
})

test('everything that is wrong is named at once, and nothing is guessed', () => {
  const wrong: Draft = {
    ...typed,
    budget: 'много',
    opensAt: '2026-12-10T20:00',
    closesAt: '2026-12-01T08:00',
    districts: [{ id: north, title: ' ', budget: '', places: [] }],
    dearest: '0',
    ties: [{ lots: ' ' }],
  }
  expect(planOf(wrong, 'Europe/Moscow')).toEqual({
    faults: ['budget', 'before', 'districtBudget', 'districtTitle', 'dearest', 'seed'],
  })
  expect(planOf({ ...typed, opensAt: '', closesAt: '' }, 'Europe/Moscow')).toEqual({ faults: ['opensAt', 'closesAt'] })
})
