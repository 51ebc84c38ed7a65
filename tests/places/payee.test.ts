import { expect, test } from 'vitest'
import { purposeOf, slipCode } from '#shared/initiatives/slip.ts'
import { payerCodeOf } from '#shared/initiatives/payer-code.ts'
import type { Town } from '#shared/places/place.ts'
import { setPayee } from '#shared/places/set-payee.ts'
import { evolveTown } from '#shared/places/state.ts'
import { admin, administrators, given, whoMay } from '../support/rule.ts'
import { thePayee } from './the-payee.ts'

const noted = (field: string, before: string, after: string) =>
  ({ type: 'places.setting-changed', setting: `payee-${field}`, before, after, by: admin.id }) as const

test('where payments go is set whole, and each change of it is in the history', () => {
  const [set, ...history] = given({ payee: undefined }).by(admin).when(setPayee, { payee: thePayee }).events()
  expect(set).toEqual({ type: 'places.payee-set', payee: thePayee })
  expect(history).toHaveLength(Object.keys(thePayee).length)
  const bic = '012202103'
  given({ payee: thePayee })
    .by(admin)
    .when(setPayee, { payee: { ...thePayee, bic } })
    .makes({ type: 'places.payee-set', payee: { ...thePayee, bic } }, noted('bic', thePayee.bic, bic))
  const taken = given({ payee: thePayee }).by(admin).when(setPayee, { payee: 'none' }).events()
  expect(taken[0]).toEqual({ type: 'places.payee-set' })
  given({ payee: thePayee }).by(admin).when(setPayee, { payee: thePayee }).makes()
  expect(whoMay(setPayee, { payee: undefined }, { payee: thePayee })).toEqual(administrators)
})

test('a slip of the finger in the taxpayer’s number or the length of an account is said', () => {
  const change = (payee: Partial<typeof thePayee>) =>
    given({ payee: undefined })
      .by(admin)
      .when(setPayee, { payee: { ...thePayee, ...payee } })
  change({ inn: '7707083894' }).refuses('inn-wrong')
  change({ account: '0323164322701000510' }).refuses('bad-input')
  change({ oktmo: '227010000' }).refuses('bad-input')
})

test('the town keeps its details when it is imported again, and forgets them when they are taken away', () => {
  const town = { name: 'Приречный', payee: thePayee } as unknown as Town
  const again = evolveTown(town, { type: 'places.town-set', town: { name: 'Приречный' } as unknown as Town })
  expect(again.payee).toEqual(thePayee)
  expect(evolveTown(again, { type: 'places.payee-set' })).not.toHaveProperty('payee')
})

test('the code of a slip says whom, where, what for and how much, as ГОСТ Р 56042-2014 has it', () => {
  const purpose = purposeOf(12, 'Площадка | сетка', payerCodeOf(7))
  expect(purpose).toBe('Инициативный платеж. Проект № 12 «Площадка | сетка». Код плательщика 000 000 075')
  expect(slipCode(thePayee, purpose, 150_050)).toBe(
    [
      'ST00012',
      `Name=${thePayee.name}`,
      'PersonalAcc=03231643227010005100',
      `BankName=${thePayee.bank}`,
      'BIC=012202102',
      'CorrespAcc=40102810745370000024',
      'PayeeINN=7707083893',
      'KPP=526001001',
      'CBC=00111715030140001150',
      'OKTMO=22701000',
      'Purpose=Инициативный платеж. Проект № 12 «Площадка / сетка». Код плательщика 000 000 075',
      'Sum=150050',
    ].join('|'),
  )
  expect(slipCode(thePayee, purpose, undefined)).not.toContain('Sum')
})

test('however long the title, the purpose fits its 210 letters and the code is whole', () => {
  const purpose = purposeOf(12, 'Площадка '.repeat(40), payerCodeOf(7))
  expect(purpose).toHaveLength(210)
  expect(purpose).toMatch(/…». Код плательщика 000 000 075$/)
})
