import { expect, test } from 'vitest'
import type { Team } from '#shared/meetings/team.ts'
import {
  chosenPerson,
  newRow,
  problemOf,
  rowsOfTeam,
  teamOfRows,
  type TeamRow,
} from '../../client/meetings/team-draft.ts'
import { anId, theLights } from '../support/rule.ts'

const row = (known: Partial<TeamRow> = {}): TeamRow => ({ ...newRow([]), ...known })
const offices = { head: 'Глава города' }

test('a team goes into the form and comes out of it the same; the account’s name is not the form’s to say', () => {
  const team: Team = [
    { job: 'chair', name: 'Виктор Березин', office: 'Глава города' },
    { job: 'helper', person: anId('oleg'), name: 'Олег Ламповский', duty: 'планшет' },
  ]
  const { name: _, ...helper } = team[1]
  expect(teamOfRows(rowsOfTeam(team))).toEqual([team[0], helper])
})

test('the first of a team leads, the second writes, all others help', () => {
  const one = newRow([])
  const two = newRow([one])
  expect([one, two, newRow([one, two])].map(each => each.job)).toEqual(['chair', 'secretary', 'helper'])
})

test('an account brings its office and organisation along, and what was typed stays', () => {
  const employees = [
    { id: anId('head'), name: 'Виктор Березин', grants: [{ id: anId('grant'), role: 'head' as const }] },
    { id: anId('oleg'), name: 'Олег', grants: [{ id: anId('grant 2'), role: 'executor' as const, body: theLights }] },
  ]
  expect(chosenPerson(row(), anId('head'), employees, offices)).toMatchObject({ office: 'Глава города', body: '' })
  expect(chosenPerson(row({ office: 'Мастер' }), anId('oleg'), employees, offices)).toMatchObject({
    office: 'Мастер',
    body: theLights,
  })
})

test('a row without an account lacks a name, then an office; nobody is chosen twice', () => {
  const oleg = row({ person: anId('oleg') })
  expect(problemOf(row(), [])).toBe('name')
  expect(problemOf(row({ name: 'Иван' }), [])).toBe('office')
  expect(problemOf(row({ name: 'Иван', office: 'Мастер' }), [])).toBeUndefined()
  expect(problemOf(oleg, [oleg, row({ key: 1, person: oleg.person })])).toBe('twice')
  expect(problemOf(oleg, [oleg])).toBeUndefined()
})
