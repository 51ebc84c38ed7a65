import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedCursor, textChange } from '../../client/documents/text-change.ts'

test('the change found turns one text into the other, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const change = textChange(before, after)
      const made = change
        ? before.slice(0, change.at) + change.inserted + before.slice(change.at + change.removed)
        : before
      expect(made).toBe(after)
      if (change) expect(`${change.inserted}`.isWellFormed?.() ?? true).toBe(true)
    }),
  )
})

test('a cursor stays where it was in the words, when somebody else writes before or after it', () => {
  expect(movedCursor(5, { at: 2, removed: 0, inserted: 'абв' })).toBe(8)
  expect(movedCursor(5, { at: 7, removed: 0, inserted: 'абв' })).toBe(5)
  expect(movedCursor(5, { at: 4, removed: 3, inserted: '' })).toBe(4)
})
