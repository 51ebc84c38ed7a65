import { expect, test } from 'vitest'
import { fitted } from '../../client/core/photo.ts'
import { makePassword } from '../../client/people/password.ts'
import { matchingPeople, scopeName, type ListedPerson } from '../../client/screens/people/people-list.ts'
import { aCity, gorsvet } from './a-task.ts'

test('a proposed password is easy to read out and has no letters that look alike', () => {
  const password = makePassword(bytes => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>))
  expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  expect(password).not.toMatch(/[ijlo01]/)
})

test('no letter of a proposed password is likelier than another: bytes beyond the last whole alphabet are thrown away', () => {
  const turns = [255, 240, 239]
  const password = makePassword(bytes => bytes.fill(turns.shift() ?? 0))
  expect(password).toBe('9999-9999-9999-9999')
})

test('people are found by name, login, role and organisation', () => {
  const grant = { id: '1', role: 'executor' as const, body: gorsvet }
  const people: ListedPerson[] = [
    { id: 'a', login: 'petrov', name: 'Пётр Петров', disabled: false, grants: [grant] },
    { id: 'b', login: 'anna', name: 'Анна Иванова', disabled: false, grants: [] },
  ]
  const found = (words: string) => matchingPeople(people, words, each => scopeName(each, aCity) ?? '').map(p => p.id)
  expect(found('петр')).toEqual(['a'])
  expect(found('горсвет')).toEqual(['a'])
  expect(found('anna')).toEqual(['b'])
  expect(found('')).toEqual(['a', 'b'])
})

test('a large photo is brought to 1600 pixels along its longest side, a small one stays', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 })
  expect(fitted(3000, 4000)).toEqual({ width: 1200, height: 1600 })
  expect(fitted(640, 480)).toEqual({ width: 640, height: 480 })
  expect(fitted(10_000, 1)).toEqual({ width: 1600, height: 1 })
})
