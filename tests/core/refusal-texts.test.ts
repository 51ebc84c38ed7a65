import { expect, test } from 'vitest'
import { categories } from '#shared/core/category.ts'
import { isPassing, refusalCodes, Refusal, refuse } from '#shared/core/refusal.ts'
import { refusalsEn } from '#shared/core/refusals-en.ts'
import { refusalsRu } from '#shared/core/refusals-ru.ts'

const refusalTexts = { ru: refusalsRu, en: refusalsEn }

test('every refusal says a whole sentence in both languages', () => {
  for (const language of ['ru', 'en'] as const)
    for (const code of refusalCodes)
      expect(refusalTexts[language][code], `${language} ${code}`).toMatch(/^\p{Lu}.*[\p{L}»”][.!?]$/u)
})

/** A format is called the same in both languages. */
const formats = /PDF/g

test('Russian sentences are in Russian, English ones in English', () => {
  for (const code of refusalCodes) {
    expect(refusalTexts.ru[code].replaceAll(formats, ''), code).not.toMatch(/[a-z]/i)
    expect(refusalTexts.en[code], code).not.toMatch(/[а-яё]/i)
  }
})

test('no two refusals say the same', () => {
  for (const language of ['ru', 'en'] as const)
    expect(new Set(Object.values(refusalTexts[language])).size).toBe(refusalCodes.length)
})

test('no refusal names a figure that the town may change', () => {
  for (const text of [...Object.values(refusalTexts.ru), ...Object.values(refusalTexts.en)])
    expect(text).not.toMatch(/\d/)
})

test('only what may pass by itself is forgotten; a rule’s refusal is remembered', () => {
  expect(refusalCodes.filter(isPassing)).toEqual(['sign-in-needed', 'too-many', 'busy', 'database-away', 'internal'])
})

test('a refusal carries its code and its details', () => {
  const no = () => refuse('points-exceeded', { points: 5 })
  expect(no).toThrow(Refusal)
  expect(no).toThrow(expect.objectContaining({ code: 'points-exceeded', details: { points: 5 } }))
})

test('a question can be about anything: the last category is «other», and none stands twice', () => {
  expect(categories.at(-1)).toBe('other')
  expect(new Set(categories).size).toBe(categories.length)
})
