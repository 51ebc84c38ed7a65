import { expect, test } from 'vitest'
import { endCode, giveCode } from '#shared/people/give-code.ts'
import { useCode, type UseCodeFacts } from '#shared/people/use-code.ts'
import { vouchResident } from '#shared/people/vouch-resident.ts'
import {
  aLine,
  anId,
  everybody,
  given,
  guest,
  keepersOfTheYard,
  moderator,
  now,
  theTown,
  theYard,
  whoMay,
} from '../support/rule.ts'

const person = anId('anna')
const hash = 'a'.repeat(64)
const consent = { version: 1, hash: 'c'.repeat(64) }
const login = 'анна'
const password = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA'

const code = { person, by: moderator.id, until: '2026-12-20T15:30:00.000Z', used: false, ended: false }
const open: UseCodeFacts = { code, line: aLine(), consented: true, loginTaken: false, consent }
const used = { type: 'people.code-used' as const, person, hash, command: anId('command') }

test('a code is bound to a line for as many days as the town says', () => {
  given({ line: aLine() })
    .by(moderator)
    .when(giveCode, { person, hash })
    .makes({ type: 'people.code-given', person, hash, until: '2026-12-20T15:30:00.000Z', by: moderator.id })
  given({ line: aLine({ revoked: true }) })
    .by(moderator)
    .when(giveCode, { person, hash })
    .refuses('resident-revoked')
})

test('an open code is taken back, and one that is not there is not', () => {
  given({ line: aLine(), openCode: person }).by(moderator).when(endCode, { person }).makes({
    type: 'people.code-ended',
    person,
  })
  given({ line: aLine(), openCode: undefined }).by(moderator).when(endCode, { person }).refuses('code-unknown')
})

test('codes are given and taken back by those who keep the roll; using one needs nothing but the code', () => {
  expect(whoMay(giveCode, { line: aLine() }, { person, hash })).toEqual(keepersOfTheYard)
  expect(whoMay(endCode, { line: aLine(), openCode: person }, { person })).toEqual(keepersOfTheYard)
  expect(whoMay(useCode, open, { code: hash })).toEqual(everybody)
})

test('what makes or uses a secret is not taken from the wire', () => {
  for (const command of [giveCode, useCode, vouchResident]) expect(command.internal).toBe(true)
})

test('a code lets its holder in, with a login or just on this device', () => {
  given(open).by(guest).when(useCode, { code: hash }).makes(used)
  given(open).by(guest).when(useCode, { code: hash }).answers({ person })
  given(open)
    .by(guest)
    .when(useCode, { code: hash, account: { login, password } })
    .makes(
      used,
      { type: 'people.person-described', person, login, name: aLine().name },
      { type: 'people.password-set', person, hash: password },
    )
})

test('a line that waited for its document counts by the code, in the name of who handed it over', () => {
  given({ ...open, line: aLine({ verified: false }), consented: false })
    .by(guest)
    .when(useCode, { code: hash, consent })
    .makes(
      used,
      { type: 'people.consent-given', person, consent },
      { type: 'people.resident-verified', person, how: 'code', by: moderator.id },
      { type: 'people.role-granted', person, grant: { id: anId('fresh'), role: 'resident' } },
    )
})

test('a code works once, until its day, until it is taken back, and for a line that holds', () => {
  const uses = (facts: UseCodeFacts) => given(facts).by(guest).when(useCode, { code: hash })
  uses({ ...open, code: undefined }).refuses('code-unknown')
  uses({ ...open, line: undefined }).refuses('code-unknown')
  uses({ ...open, code: { ...code, used: true } }).refuses('code-used')
  uses({ ...open, code: { ...code, ended: true } }).refuses('code-expired')
  uses({ ...open, code: { ...code, until: '2026-11-20T15:29:59.999Z' } }).refuses('code-expired')
  uses({ ...open, code: { ...code, until: now } }).makes(used)
  uses({ ...open, line: aLine({ revoked: true }) }).refuses('resident-revoked')
})

test('nobody enters without consent, and it is to today’s words', () => {
  const unasked = { ...open, consented: false }
  given(unasked).by(guest).when(useCode, { code: hash }).refuses('consent-needed')
  given(unasked)
    .by(guest)
    .when(useCode, { code: hash, consent: { ...consent, version: 2 } })
    .refuses('consent-changed')
})

test('a login that somebody else has is not taken, and a password is kept as its hash or not at all', () => {
  given({ ...open, loginTaken: true })
    .by(guest)
    .when(useCode, { code: hash, account: { login, password } })
    .refuses('login-taken')
  given(open)
    .by(guest)
    .when(useCode, { code: hash, account: { login, password: 'secret' } })
    .refuses('bad-input')
})

test('a code used on the way from a provider binds its subject to the line', () => {
  expect(
    given(open)
      .by(guest)
      .when(useCode, { code: hash, subject: 'b'.repeat(64) })
      .events()
      .at(-1),
  ).toEqual({ type: 'people.subject-bound', person, hash: 'b'.repeat(64) })
})

const house = anId('house')
const word = { name: 'Анна Иванова', house, age: 18 as const, consent, subject: hash }
const home = { place: theYard as string | undefined, around: [theYard], neighbours: [], consent }

test('a provider’s word makes a line that counts, with nobody who saw a document', () => {
  const line = anId('command')
  given(home)
    .by(theTown)
    .when(vouchResident, word)
    .makes(
      { type: 'people.person-created', person: line },
      {
        type: 'people.resident-described',
        person: line,
        name: word.name,
        place: theYard,
        house,
        age: 18,
        attestedOn: '2026-11-20',
      },
      { type: 'people.consent-given', person: line, consent },
      { type: 'people.resident-verified', person: line, how: 'oidc' },
      { type: 'people.role-granted', person: line, grant: { id: anId('fresh'), role: 'resident' } },
      { type: 'people.subject-bound', person: line, hash },
    )
  given(home).by(theTown).when(vouchResident, word).answers({ person: line })
  expect(whoMay(vouchResident, home, word)).toEqual(['town'])
})

test('whom the house may know already does not get a second line by a provider', () => {
  given({ ...home, neighbours: [{ person, name: 'Иванова А.' }] })
    .by(theTown)
    .when(vouchResident, word)
    .refuses('resident-alike')
})
