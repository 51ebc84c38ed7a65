import { expect, test } from 'vitest'
import { changeResident } from '#shared/people/change-resident.ts'
import { enterResident } from '#shared/people/enter-resident.ts'
import { eraseResident, restoreResident, revokeResident } from '#shared/people/revoke-resident.ts'
import {
  aLine,
  anId,
  elsewhere,
  given,
  keepersOfTheYard,
  moderator,
  theDistrict,
  theYard,
  whoMay,
} from '../support/rule.ts'

const consent = { version: 1, hash: 'c'.repeat(64) }
const house = anId('house')
const home = { place: theYard as string | undefined, around: [theYard, theDistrict], neighbours: [] }
const facts = { ...home, consent }
const anna = { name: 'Иванова Анна Петровна', home: { house }, age: 16 as const, seen: true }
const person = anId('command')
const role = { id: anId('fresh'), role: 'resident' as const }

test('a resident whose document is in sight is a line that counts, with the day on which the age was seen', () => {
  given(facts)
    .by(moderator)
    .when(enterResident, { ...anna, consent })
    .makes(
      { type: 'people.person-created', person },
      {
        type: 'people.resident-described',
        person,
        name: anna.name,
        place: theYard,
        house,
        age: 16,
        attestedOn: '2026-11-20',
      },
      { type: 'people.consent-given', person, consent },
      { type: 'people.resident-verified', person, how: 'official', by: moderator.id },
      { type: 'people.role-granted', person, grant: role },
    )
})

test('a line of a list waits for its document: it is no resident yet', () => {
  given(facts)
    .by(moderator)
    .when(enterResident, { ...anna, seen: false })
    .makes(
      { type: 'people.person-created', person },
      {
        type: 'people.resident-described',
        person,
        name: anna.name,
        place: theYard,
        house,
        age: 16,
        attestedOn: '2026-11-20',
      },
    )
})

test('the town knows the home, or the line is not made', () => {
  const unknown = { ...facts, place: undefined }
  given(unknown).by(moderator).when(enterResident, anna).refuses('house-unknown')
  given(unknown)
    .by(moderator)
    .when(enterResident, { ...anna, home: { place: elsewhere } })
    .refuses('place-unknown')
})

test('whoever is alike in the same house is shown first, and entered when it is somebody else', () => {
  const known = { ...facts, neighbours: [{ person: anId('same'), name: 'Иванова А. П.' }] }
  given(known)
    .by(moderator)
    .when(enterResident, anna)
    .refuses('resident-alike', { people: [anId('same')] })
  expect(
    given(known)
      .by(moderator)
      .when(enterResident, { ...anna, apart: true })
      .events(),
  ).toHaveLength(4)
  expect(
    given(known)
      .by(moderator)
      .when(enterResident, { ...anna, name: 'Иванова Ольга' })
      .events(),
  ).toHaveLength(4)
})

test('consent is to today’s words', () => {
  for (const old of [
    { ...consent, hash: 'd'.repeat(64) },
    { ...consent, version: 2 },
  ])
    given(facts)
      .by(moderator)
      .when(enterResident, { ...anna, consent: old })
      .refuses('consent-changed')
})

test('an age is one of three, and no birth date is taken', () => {
  given(facts)
    .by(moderator)
    .when(enterResident, { ...anna, age: 17 as 18 })
    .refuses('bad-input')
  expect(Object.keys(enterResident.input.parse({ ...anna, birthday: '2008-01-01' }))).not.toContain('birthday')
})

test('the roll is kept by moderators and administrators, where they are', () => {
  expect(whoMay(enterResident, facts, anna)).toEqual(keepersOfTheYard)
  const line = aLine()
  expect(whoMay(changeResident, { line, home, consent }, { person, age: 18 })).toEqual(keepersOfTheYard)
  expect(whoMay(revokeResident, { line }, { person, because: 'moved' as const })).toEqual(keepersOfTheYard)
  expect(whoMay(restoreResident, { line }, { person, age: 18 as const })).toEqual(keepersOfTheYard)
  expect(whoMay(eraseResident, { line, voting: false }, { person })).toEqual(keepersOfTheYard)
})

test('nobody moves a resident to where they do not keep the roll', () => {
  const away = { ...home, place: elsewhere, around: [elsewhere] }
  expect(
    whoMay(changeResident, { line: aLine(), home: away, consent }, { person, home: { place: elsewhere } }),
  ).toEqual(['town', 'moderator', 'admin'])
})

test('a resident who has come again is older, and the day says when that was seen', () => {
  const line = aLine()
  given({ line, home, consent }).by(moderator).when(changeResident, { person, age: 18 }).makes(
    {
      type: 'people.resident-described',
      person,
      name: line.name,
      place: theYard,
      house,
      age: 18,
      attestedOn: '2026-11-20',
    },
    { type: 'people.resident-verified', person, how: 'official', by: moderator.id },
  )
})

test('a name put right and a consent signed later leave the age and its day as they were', () => {
  const line = aLine()
  given({ line, home, consent }).by(moderator).when(changeResident, { person, name: 'Анна Иванова', consent }).makes(
    {
      type: 'people.resident-described',
      person,
      name: 'Анна Иванова',
      place: theYard,
      house,
      age: 16,
      attestedOn: '2026-09-01',
    },
    { type: 'people.consent-given', person, consent },
  )
})

test('a line that waited for its document counts once it is seen', () => {
  const events = given({ line: aLine({ verified: false }), home, consent })
    .by(moderator)
    .when(changeResident, { person, age: 14 })
    .events()
  expect(events.map(e => e.type)).toEqual([
    'people.resident-described',
    'people.resident-verified',
    'people.role-granted',
  ])
})

test('nobody is moved beside their own double unseen, nor stands in their own way', () => {
  const line = aLine()
  const beside = { ...home, neighbours: [{ person: anId('same'), name: 'Анна Иванова' }] }
  given({ line, home: beside, consent })
    .by(moderator)
    .when(changeResident, { person, home: { house } })
    .refuses('resident-alike')
  const herself = { ...home, neighbours: [{ person, name: line.name }] }
  expect(
    given({ line, home: herself, consent }).by(moderator).when(changeResident, { person, home: { house } }).events(),
  ).toHaveLength(2)
})

test('a struck line is no resident any more, and is changed only by putting it back', () => {
  const line = aLine()
  given({ line })
    .by(moderator)
    .when(revokeResident, { person, because: 'moved' })
    .makes(
      { type: 'people.resident-revoked', person, because: 'moved' },
      { type: 'people.role-revoked', person, grant: anId('role of a resident') },
    )
  const struck = aLine({ revoked: true, grants: [] })
  given({ line: struck }).by(moderator).when(revokeResident, { person, because: 'moved' }).refuses('resident-revoked')
  given({ line: struck, home, consent })
    .by(moderator)
    .when(changeResident, { person, age: 18 })
    .refuses('resident-revoked')
})

test('a struck line comes back as the same person, seen anew', () => {
  given({ line: aLine({ revoked: true, grants: [] }) })
    .by(moderator)
    .when(restoreResident, { person, age: 18 })
    .makes(
      {
        type: 'people.resident-described',
        person,
        name: aLine().name,
        place: theYard,
        house,
        age: 18,
        attestedOn: '2026-11-20',
      },
      { type: 'people.resident-verified', person, how: 'official', by: moderator.id },
      { type: 'people.role-granted', person, grant: role },
    )
  given({ line: aLine() }).by(moderator).when(restoreResident, { person, age: 18 }).refuses('resident-not-revoked')
})

test('whoever asks to be forgotten is a pseudonym without a role', () => {
  given({ line: aLine(), voting: false })
    .by(moderator)
    .when(eraseResident, { person })
    .makes(
      { type: 'people.resident-erased', person },
      { type: 'people.role-revoked', person, grant: anId('role of a resident') },
    )
})

test('whoever has voted in a round is not forgotten before it closes: entered anew, they would vote twice', () => {
  given({ line: aLine(), voting: true }).by(moderator).when(eraseResident, { person }).refuses('resident-voting')
})
