import { expect, test } from 'vitest'
import { actionOf, turnsWall } from '../../client/screens/console/keys.ts'

const press = (code: string, key: string, more: Partial<KeyboardEvent> = {}) =>
  actionOf({ code, key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

test('keys work in the Russian layout as in the English one', () => {
  expect(press('KeyV', 'м')).toBe('voice')
  expect(press('KeyV', 'v')).toBe('voice')
  expect(press('KeyN', 'т')).toBe('announce')
  expect(press('Digit5', '5')).toBe('show-instruction')
  expect(press('Digit6', '6')).toBe('show-last-time')
  expect(press('Numpad1', '1')).toBe('show-waiting')
})

test('a question mark asks for the keys wherever the layout has it', () => {
  expect(press('Digit7', '?', { shiftKey: true })).toBe('help')
  expect(press('Slash', '?', { shiftKey: true })).toBe('help')
  expect(press('Slash', '.')).toBe('help')
})

test('one key turns the window into the projector: F outside of fields, F2 everywhere, and what a clicker has', () => {
  for (const [code, key] of [
    ['KeyF', 'а'],
    ['KeyB', 'и'],
    ['Period', 'ю'],
  ] as const)
    expect(press(code, key)).toBe('wall')
  const plain = { key: 'F2', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  expect(turnsWall({ code: 'F2', ...plain })).toBe(true)
  expect(turnsWall({ code: 'F2', ...plain, altKey: true })).toBe(false)
  expect(turnsWall({ code: 'KeyF', ...plain })).toBe(false)
})

test("the browser's own shortcuts are left alone", () => {
  expect(press('KeyP', 'p', { ctrlKey: true })).toBeUndefined()
  expect(press('KeyN', 'n', { metaKey: true })).toBeUndefined()
  expect(press('Digit1', '!', { shiftKey: true })).toBeUndefined()
  expect(press('KeyQ', 'q')).toBeUndefined()
})
