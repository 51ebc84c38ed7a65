import { expect, test } from 'vitest'
import { defaultPolicy, policyOn } from '#shared/core/policy.ts'

const rows = [
  { key: 'takeBackSeconds', since: '2027-01-01', value: 60 },
  { key: 'takeBackSeconds', since: '2026-06-01', value: 45 },
  { key: 'somethingOld', since: '2020-01-01', value: 1 },
]

test('a number holds from its day on, and before it the one that held before', () => {
  expect(policyOn(rows, '2026-05-31')).toEqual(defaultPolicy)
  expect(policyOn(rows, '2026-06-01').takeBackSeconds).toBe(45)
  expect(policyOn(rows, '2026-12-31').takeBackSeconds).toBe(45)
  expect(policyOn(rows, '2027-01-01').takeBackSeconds).toBe(60)
})

test('a number nobody knows changes nothing', () => {
  expect(policyOn(rows, '2026-12-31')).not.toHaveProperty('somethingOld')
})
