import { expect, test } from 'vitest'
import { createPerson } from '#shared/people/create-person.ts'
import { disablePerson } from '#shared/people/disable-person.ts'
import { setPassword } from '#shared/people/set-password.ts'
import { admin, administrators, anId, aPerson, given, moderator, theYard, whoMay } from '../support/rule.ts'

const person = anId('anna')
const account = { login: 'anna', name: 'Анна' }
const hash = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA'

test('an account begins with a login and a name, and they are no part of the log’s event', () => {
  given({ loginTaken: false })
    .by(admin)
    .when(createPerson, { login: ' anna ', name: ' Анна ' })
    .makes(
      { type: 'people.person-created', person: anId('command') },
      { type: 'people.person-described', person: anId('command'), ...account },
    )
})

test('two people do not share a login', () => {
  given({ loginTaken: true }).by(admin).when(createPerson, account).refuses('login-taken')
})

test('a login is small latin letters and digits, three at least', () => {
  for (const login of ['', 'an', 'Anna', 'анна', 'anna петрова', '.anna', 'a'.repeat(61)])
    given({ loginTaken: false })
      .by(admin)
      .when(createPerson, { ...account, login })
      .refuses('bad-input')
})

test('only an administrator of the whole town manages accounts', () => {
  expect(whoMay(createPerson, { loginTaken: false }, account)).toEqual(administrators)
  expect(whoMay(disablePerson, { otherAdmins: 1, isAdmin: false }, { person, disabled: true })).toEqual(administrators)
  expect(whoMay(setPassword, { person }, { person, hash })).toEqual(administrators)
  given({ loginTaken: false })
    .by(aPerson('yard admin', 'admin', { place: theYard }))
    .when(createPerson, account)
    .refuses('forbidden')
})

test('everybody sets their own password, and nobody a colleague’s', () => {
  given({ person: moderator.id })
    .by(moderator)
    .when(setPassword, { person: moderator.id, hash })
    .makes({ type: 'people.password-set', person: moderator.id, hash })
  given({ person }).by(moderator).when(setPassword, { person, hash }).refuses('forbidden')
})

test('a password is kept as its argon2 hash or not at all', () => {
  for (const plain of ['secret', '$2b$10$abcdefgh', ` ${hash}`])
    given({ person }).by(admin).when(setPassword, { person, hash: plain }).refuses('bad-input')
  expect(setPassword.internal).toBe(true)
})

test('an account is closed and opened again', () => {
  for (const disabled of [true, false])
    given({ otherAdmins: 0, isAdmin: false })
      .by(admin)
      .when(disablePerson, { person, disabled })
      .makes({ type: 'people.person-disabled', person, disabled })
})

test('the last administrator is not locked out', () => {
  given({ otherAdmins: 0, isAdmin: true })
    .by(admin)
    .when(disablePerson, { person, disabled: true })
    .refuses('last-admin')
  expect(
    given({ otherAdmins: 1, isAdmin: true }).by(admin).when(disablePerson, { person, disabled: true }).events(),
  ).toHaveLength(1)
  expect(
    given({ otherAdmins: 0, isAdmin: true }).by(admin).when(disablePerson, { person, disabled: false }).events(),
  ).toHaveLength(1)
})
