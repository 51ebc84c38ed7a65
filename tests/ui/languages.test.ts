import { expect, test } from 'vitest'
import { requests as requestsEn } from '../../client/texts/en/requests.ts'
import { schedule as scheduleEn } from '../../client/texts/en/schedule.ts'
import { turn as turnEn } from '../../client/texts/en/turn.ts'
import { en } from '../../client/texts/en.ts'
import { drafts as draftsEn } from '../../client/texts/en/drafts.ts'
import { initiatives as initiativesEn } from '../../client/texts/en/initiatives.ts'
import { noTown as noTownEn } from '../../client/texts/en/no-town.ts'
import { newsEn } from '../../client/texts/en/news.ts'
import { refusalsRu } from '#shared/core/refusals-ru.ts'
import { requests as requestsRu } from '../../client/texts/ru/requests.ts'
import { schedule as scheduleRu } from '../../client/texts/ru/schedule.ts'
import { turn as turnRu } from '../../client/texts/ru/turn.ts'
import { ru } from '../../client/texts/ru.ts'
import { drafts as draftsRu } from '../../client/texts/ru/drafts.ts'
import { initiatives as initiativesRu } from '../../client/texts/ru/initiatives.ts'
import { noTown as noTownRu } from '../../client/texts/ru/no-town.ts'
import { newsRu } from '../../client/texts/ru/news.ts'
import { staffEn } from '../../client/texts/staff-en.ts'
import { staffRu } from '../../client/texts/staff-ru.ts'

// Marks that are the same in every language.
const sameEverywhere = new Set([
  'drafts.papers.sizes.point',
  'projector.scenes.waiting',
  'settings.units.pieces',
  'settings.units.percent',
  'settings.changed',
])

const cyrillic = /[а-яё]/i
// The server brings its Russian refusals along: `tests/core/refusal-texts` compares the two lists whole.
const russian = leaves({
  ...ru,
  ...staffRu,
  refusals: refusalsRu,
  news: newsRu,
  initiatives: initiativesRu,
  drafts: draftsRu,
  requests: requestsRu,
  turn: turnRu,
  schedule: scheduleRu,
  noTown: noTownRu,
})
const english = leaves({
  ...en,
  ...staffEn,
  news: newsEn,
  initiatives: initiativesEn,
  drafts: draftsEn,
  requests: requestsEn,
  turn: turnEn,
  schedule: scheduleEn,
  noTown: noTownEn,
})

test('every Russian text has its English one, and none is left over', () => {
  expect([...english.keys()].sort()).toEqual([...russian.keys()].sort())
  expect(russian.size).toBeGreaterThan(200)
})

test('no English text has a Cyrillic letter', () => {
  expect([...english].filter(([, text]) => cyrillic.test(text))).toEqual([])
})

test('every Russian text is in Russian', () => {
  const foreign = [...russian].filter(
    ([key, text]) => !cyrillic.test(text) && !text.startsWith('№') && !sameEverywhere.has(key),
  )
  expect(foreign).toEqual([])
})

// What stands for a folder in a command is written as in the program itself.
const abbreviations = /ТОС|ГОСТ|GOST|ОКТМО|OKTMO|JPEG|DOCX|XLSX|TOS|GeoJSON|ПАПКА|FOLDER/g

test('no text is empty, shouts in capitals or carries an emoji', () => {
  for (const [key, text] of [...russian, ...english]) {
    expect(text.trim(), key).not.toBe('')
    expect(text, key).not.toMatch(/\p{Extended_Pictographic}/u)
    expect(text.replaceAll(abbreviations, ''), key).not.toMatch(/\p{Lu}{4,}/u)
  }
})

/** Every text by its path; a function is called with numbers, which read as words too. */
function leaves(texts: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(here, value)
    else if (typeof value === 'function') found.set(here, String(value(2, 5, 7)))
    else for (const [deep, text] of leaves(value, here)) found.set(deep, text)
  }
  return found
}
