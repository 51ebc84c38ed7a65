import { expect, test } from 'vitest'
import { firstPage, safeNext } from '../../client/screens/login/after-login.ts'
import { aPerson, gorsvet } from './a-task.ts'

const origin = 'https://veche.example'

test('signing in leads back to the page that asked for it', () => {
  expect(safeNext('/desk?task=1#top', origin)).toBe('/desk?task=1#top')
})

test('signing in never leads to another site', () => {
  const foreign = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/desk',
    'javascript:alert(1)',
    'desk',
    '',
    '/\t/evil.example',
  ]
  for (const next of foreign) {
    const safe = safeNext(next, origin)
    expect(safe === undefined || new URL(safe, origin).origin === origin, next).toBe(true)
    expect(safe === undefined || !safe.startsWith('//'), next).toBe(true)
  }
  expect(safeNext('//evil.example', origin)).toBeUndefined()
  expect(safeNext('https://evil.example/desk', origin)).toBeUndefined()
  expect(safeNext(null, origin)).toBeUndefined()
})

test('signing in does not lead to signing in', () => {
  expect(safeNext('/login?next=/login', origin)).toBeUndefined()
})

test('everybody begins where their work is', () => {
  expect(firstPage(aPerson('executor', { body: gorsvet }))).toBe('/desk')
  expect(firstPage(aPerson('controller'))).toBe('/desk')
  expect(firstPage(aPerson('moderator'))).toBe('/meetings')
  expect(firstPage(aPerson('admin'))).toBe('/people')
  expect(firstPage(aPerson('resident'))).toBe('/')
})
