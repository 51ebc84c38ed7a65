import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAlphabet, makeCode, readCode, spacedCode } from '#shared/people/code.ts'
import { consentOf } from '#shared/people/consent.ts'
import { plainLogin, residentLogin } from '#shared/people/login.ts'
import { alikeNames, initialsOf, pseudonymOf } from '#shared/people/names.ts'
import { ageReached, eligible, type Line } from '#shared/people/roll.ts'
import { sha256 } from '#shared/core/sha256.ts'
import { anId, elsewhere, theDistrict, theYard } from '../support/rule.ts'

const line: Line = {
  person: anId('anna'),
  place: theYard,
  around: [theYard, theDistrict],
  age: 16,
  attestedOn: '2026-09-01',
  verified: true,
  consented: true,
  revoked: false,
}
const anywhere: readonly string[] = []

test('a verified resident who has agreed and is old enough may vote where they live, and in the whole town', () => {
  for (const places of [anywhere, [theYard], [theDistrict], [elsewhere, theDistrict]])
    for (const age of [14, 16]) expect(eligible(line, { age, places })).toBe(true)
  expect(eligible(line, { age: 16, places: [elsewhere] })).toBe(false)
})

test('nobody counts as older than what was seen', () => {
  for (const [seen, asked, may] of [
    [14, 14, true],
    [14, 16, false],
    [16, 17, false],
    [16, 18, false],
    [18, 17, true],
    [18, 18, true],
  ] as const)
    expect(eligible({ ...line, age: seen }, { age: asked, places: anywhere }), `${seen} for ${asked}`).toBe(may)
})

test('who is not in the roll, not verified, has not agreed or was struck off does not vote', () => {
  const all = { age: 14, places: anywhere }
  expect(eligible(undefined, all)).toBe(false)
  for (const lack of [{ verified: false }, { consented: false }, { revoked: true }])
    expect(eligible({ ...line, ...lack }, all)).toBe(false)
})

test('of a birth date the greatest of 14, 16, 18 is kept, reached on the birthday itself', () => {
  const today = '2026-11-20'
  expect(ageReached('2008-11-20', today)).toBe(18)
  expect(ageReached('2008-11-21', today)).toBe(16)
  expect(ageReached('1950-01-01', today)).toBe(18)
  expect(ageReached('2010-11-21', today)).toBe(14)
  expect(ageReached('2012-11-20', today)).toBe(14)
  expect(ageReached('2012-11-21', today)).toBeUndefined()
  // Born on the 29th of February, one is a year older on the 1st of March (Civil Code, article 191).
  expect(ageReached('2008-02-29', '2026-02-28')).toBe(16)
  expect(ageReached('2008-02-29', '2026-03-01')).toBe(18)
})

test('a name and its initials are alike, two sisters are not', () => {
  for (const [one, other] of [
    ['Иванова Анна Петровна', 'Иванова А. П.'],
    ['Иванова А.П.', 'АННА ПЕТРОВНА ИВАНОВА'],
    ['И. А. П.', 'Иванова Анна Петровна'],
    ['Алёна Королёва', 'Королева Алена'],
  ] as const)
    expect([alikeNames(one, other), alikeNames(other, one)], `${one} / ${other}`).toEqual([true, true])
  for (const [one, other] of [
    ['Иванова Анна', 'Иванова Ольга'],
    ['Иванова А. П.', 'Иванова О. П.'],
    ['Иванов А. А.', 'Иванова Анна А.'],
    ['А. А. Б.', 'А. Б. Б.'],
  ] as const)
    expect([alikeNames(one, other), alikeNames(other, one)], `${one} / ${other}`).toEqual([false, false])
})

test('of a name initials are shown, of an erased person a sign that is always the same', () => {
  expect(initialsOf('Иванова Анна Петровна')).toBe('И. А. П.')
  expect(initialsOf('а.п.')).toBe('А. П.')
  expect(pseudonymOf('018f0000-0000-7000-8000-00000000ab1c')).toBe('AB1C')
})

test('a code is eight signs that are not taken for each other, and every sign comes as often', () => {
  expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length)
  expect(codeAlphabet).not.toMatch(/[0O1IBL8S5Z]{2}|[OILBSZ018]/)
  let next = 0
  const counted = new Map<string, number>()
  for (let i = 0; i < 2 * 255; i++)
    for (const sign of makeCode(bytes => bytes.map(() => next++ % 256))) counted.set(sign, (counted.get(sign) ?? 0) + 1)
  const counts = [...counted.values()]
  expect(counted.size).toBe(codeAlphabet.length)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
})

test('a code is read however it was typed: small, with a dash or spaces, by a Russian or a Latin keyboard', () => {
  expect(readCode('aceh-2345')).toBe('ACEH2345')
  expect(readCode(' АСЕН 2345 ')).toBe('ACEH2345')
  expect(readCode('асен–23з5')).toBe('ACEH2335')
  for (const wrong of ['', 'ACEH-234', 'ACEH-23456', 'ACEH-234O', 'ЖЖЖЖ-2345']) expect(readCode(wrong)).toBeUndefined()
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...codeAlphabet), { minLength: 8, maxLength: 8 }), signs => {
      expect(readCode(spacedCode(signs.join('')))).toBe(signs.join(''))
    }),
  )
})

test('a telephone is one login however it is written, and a word may be Russian', () => {
  for (const typed of ['+7 912 345-67-89', '8 (912) 345-67-89', '79123456789', '9123456789'])
    expect(plainLogin(typed)).toBe('79123456789')
  expect(plainLogin(' Алёна ')).toBe('алена')
  for (const good of ['Алёна', 'anna.p', '+7 912 345-67-89']) expect(residentLogin.safeParse(good).success).toBe(true)
  for (const wrong of ['', 'аб', '.анна', 'анна петровна', 'анна@почта'])
    expect(residentLogin.safeParse(wrong).success, wrong).toBe(false)
})

test('the consent names the town, and its hash is that of its very words', () => {
  const { text, hash } = consentOf('Приречный')
  expect(text).toContain('«Приречный»')
  expect(hash).toBe(sha256(text))
  expect(consentOf('Заречный').hash).not.toBe(hash)
})
