import { expect, test } from 'vitest'
import { holds, holdsAnywhere, roles, systemActor, type Actor, type Grant } from '#shared/core/actor.ts'
import { grantRole } from '#shared/people/grant-role.ts'
import { revokeRole } from '#shared/people/revoke-role.ts'
import { isStaff } from '#shared/people/rights.ts'
import {
  admin,
  administrators,
  anId,
  aPerson,
  elsewhere,
  given,
  guest,
  theDistrict,
  theLights,
  theRoads,
  theYard,
  whoMay,
} from '../support/rule.ts'

const person = anId('anna')
const all = { placeKnown: true, bodyKnown: true }
const role = anId('role')
const oneGrant = (grant: Omit<Grant, 'id'>, otherAdmins = 0) => ({ grants: [{ id: role, ...grant }], otherAdmins })

test('every role but the executor’s is granted for the whole town', () => {
  for (const role of roles.filter(r => r !== 'executor'))
    given({ placeKnown: false, bodyKnown: false })
      .by(admin)
      .when(grantRole, { person, role })
      .makes({ type: 'people.role-granted', person, grant: { id: anId('command'), role } })
})

test('a role is granted for a place or a body that exists', () => {
  const grant = { id: anId('command'), role: 'moderator' as const, place: theYard }
  given(all)
    .by(admin)
    .when(grantRole, { person, role: 'moderator', place: theYard })
    .makes({ type: 'people.role-granted', person, grant })
  given({ ...all, placeKnown: false })
    .by(admin)
    .when(grantRole, { person, role: 'moderator', place: theYard })
    .refuses('place-unknown')
  given({ ...all, bodyKnown: false })
    .by(admin)
    .when(grantRole, { person, role: 'executor', body: theLights })
    .refuses('body-unknown')
})

test('an executor always answers for a body', () => {
  given(all).by(admin).when(grantRole, { person, role: 'executor' }).refuses('role-scope-missing')
  expect(given(all).by(admin).when(grantRole, { person, role: 'executor', body: theLights }).events()).toHaveLength(1)
})

test('a limit that would leave nothing of a role is refused', () => {
  for (const limit of [{ place: theYard }, { body: theLights }])
    for (const role of ['controller', 'admin'] as const)
      given(all)
        .by(admin)
        .when(grantRole, { person, role, ...limit })
        .refuses('role-scope-useless')
  for (const role of ['resident', 'activist', 'moderator', 'head', 'deputy'] as const)
    given(all).by(admin).when(grantRole, { person, role, body: theLights }).refuses('role-scope-useless')
  given(all)
    .by(admin)
    .when(grantRole, { person, role: 'executor', place: theYard, body: theLights })
    .refuses('role-scope-useless')
  given(all).by(admin).when(grantRole, { person, role: 'executor', place: theYard }).refuses('role-scope-missing')
})

test('nobody is made a guest or a participant', () => {
  for (const role of ['guest', 'participant', 'system'])
    given(all)
      .by(admin)
      .when(grantRole, { person, role: role as 'resident' })
      .refuses('bad-input')
})

test('only administrators of the whole town give and take roles', () => {
  expect(whoMay(grantRole, all, { person, role: 'head' })).toEqual(administrators)
  expect(whoMay(revokeRole, oneGrant({ role: 'head' }), { person, grant: role })).toEqual(administrators)
})

test('a role is taken away, and not one that is gone already', () => {
  given(oneGrant({ role: 'moderator' }))
    .by(admin)
    .when(revokeRole, { person, grant: role })
    .makes({ type: 'people.role-revoked', person, grant: role })
  given(oneGrant({ role: 'moderator' }))
    .by(admin)
    .when(revokeRole, { person, grant: anId('gone') })
    .refuses('grant-unknown')
})

test('the town never loses its last administrator', () => {
  given(oneGrant({ role: 'admin' }))
    .by(admin)
    .when(revokeRole, { person, grant: role })
    .refuses('last-admin')
  expect(
    given(oneGrant({ role: 'admin' }, 1))
      .by(admin)
      .when(revokeRole, { person, grant: role })
      .events(),
  ).toHaveLength(1)
})

test('an administrator of one yard does not replace the last of the town', () => {
  const limited: Grant = { id: anId('limited'), role: 'admin', place: theYard }
  const both = { grants: [{ id: role, role: 'admin' as const }, limited], otherAdmins: 0 }
  given(both).by(admin).when(revokeRole, { person, grant: role }).refuses('last-admin')
  expect(given(both).by(admin).when(revokeRole, { person, grant: limited.id }).events()).toHaveLength(1)
  expect(
    given(oneGrant({ role: 'admin', place: theYard }))
      .by(admin)
      .when(revokeRole, { person, grant: role })
      .events(),
  ).toHaveLength(1)
  const twice = {
    grants: [
      { id: role, role: 'admin' as const },
      { id: anId('same again'), role: 'admin' as const },
    ],
    otherAdmins: 0,
  }
  expect(given(twice).by(admin).when(revokeRole, { person, grant: role }).events()).toHaveLength(1)
})

test('a role limited to a place or a body counts inside it and nowhere else', () => {
  const ofYard = aPerson('yard moderator', 'moderator', { place: theYard })
  expect(holds(ofYard, ['moderator'], { places: [theYard, theDistrict] })).toBe(true)
  expect(holds(ofYard, ['moderator'], { places: [theDistrict] })).toBe(false)
  expect(holds(ofYard, ['moderator'], { places: [elsewhere] })).toBe(false)
  expect(holds(ofYard, ['moderator'])).toBe(false)
  const ofLights = aPerson('executor', 'executor', { body: theLights })
  expect(holds(ofLights, ['executor'], { body: theLights })).toBe(true)
  expect(holds(ofLights, ['executor'], { body: theRoads })).toBe(false)
  expect(holds(ofLights, ['executor'])).toBe(false)
  expect(holds(ofLights, ['controller'], { body: theLights })).toBe(false)
})

test('the town’s clockwork holds every role, a guest none', () => {
  for (const role of roles)
    expect([holds(systemActor, [role]), holds(guest, [role]), holdsAnywhere(guest, [role])]).toEqual([
      true,
      false,
      false,
    ])
})

test('the internal side is shown to all who work for the town, wherever, and to no resident', () => {
  const staff = roles.filter(role => isStaff(aPerson(role, role, { place: elsewhere })))
  expect(staff).toEqual(['moderator', 'executor', 'controller', 'head', 'deputy', 'admin'])
  const nobody: Actor = { kind: 'person', id: person, grants: [] }
  expect([isStaff(guest), isStaff(nobody), isStaff(systemActor)]).toEqual([false, false, true])
})
