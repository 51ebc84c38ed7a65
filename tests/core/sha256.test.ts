import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '#shared/core/sha256.ts'

const theirs = (text: string) => createHash('sha256').update(text).digest('hex')

test('the hash is the one that everybody else computes, whatever the words and however many', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  for (let n = 0; n < 130; n++) expect(sha256('ж'.repeat(n))).toBe(theirs('ж'.repeat(n)))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      expect(sha256(text)).toBe(theirs(text))
    }),
  )
})
