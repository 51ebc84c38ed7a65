import { expect, test } from 'vitest'
import { bySupport, supporters, supportOf, type Support } from '#shared/issues/support.ts'
import { supportWords } from '#shared/documents/protocol-tables.ts'
import { en } from '../../client/texts/en.ts'
import { ru } from '../../client/texts/ru.ts'

const both: Support = { at: 12, ahead: 5 }

test('support before the meeting stands apart and counts alike: everybody once', () => {
  expect(supportOf({ support: 12, ahead: 5 })).toEqual(both)
  expect(supportOf({ support: 0, ahead: 5 }, 12)).toEqual(both)
  expect(supportOf({ support: 3 })).toEqual({ at: 3, ahead: 0 })
  expect(supporters(both)).toBe(17)
})

test('who is supported by more people stands first, whenever they said so', () => {
  const order = [{ at: 6, ahead: 0 }, both, { at: 0, ahead: 9 }, { at: 16, ahead: 0 }].toSorted(bySupport)
  expect(order.map(supporters)).toEqual([17, 16, 9, 6])
})

test('the two figures are said alike on the screens and in the protocol', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  for (const support of [both, { at: 12, ahead: 0 }, { at: 0, ahead: 5 }])
    expect(plain(ru.core.amount.support(support.at, support.ahead))).toBe(supportWords(support))
  expect(supportWords(both)).toBe('12 + 5 заранее')
  expect(plain(en.core.amount.support(12, 5))).toBe('12 + 5 in advance')
})
