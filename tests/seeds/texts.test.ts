import { describe, expect, it } from 'vitest'
import { categories } from '#shared/core/category.ts'
import { closest } from '../../seeds/texts/closest.ts'
import { corpus } from '../../seeds/texts/corpus.ts'
import { fill, type Spot } from '../../seeds/texts/fill.ts'
import { hiddenTexts } from '../../seeds/texts/hidden.ts'
import { streetCases } from '../../seeds/texts/streets.ts'
import {
  closings,
  declines,
  explanations,
  extensions,
  letterOpenings,
  letterReturns,
  letters,
  orders,
  progresses,
  reports,
  returns,
} from '../../seeds/texts/work-words.ts'

const spot: Spot = {
  street: 'Гагарина',
  house: '12',
  otherHouse: '14 к1',
  entrance: 3,
  floor: 5,
  school: '7',
  kindergarten: 'Ромашка',
  shop: 'Весна',
  bus: 8,
}
const ofTopics = corpus.flatMap(t => [
  ...t.issues,
  ...t.orders,
  ...t.progress,
  ...t.done,
  ...t.explained,
  ...(t.notOurs ?? []),
])
const ofOfficials = [
  ...declines,
  ...returns,
  ...extensions,
  ...closings,
  ...letterOpenings,
  ...letterReturns,
  ...letters,
  ...orders,
  ...progresses,
  ...reports,
  ...explanations,
]
const all = [...ofTopics, ...ofOfficials, ...hiddenTexts.flat()]

describe('the texts of the demonstration', () => {
  it('have no slot that stays unfilled', () => {
    for (const text of all) expect(fill(text, spot)).not.toMatch(/[{}]|undefined/)
  })

  it('are short enough to be raised, and hold no letter of another alphabet', () => {
    for (const text of all) {
      expect(fill(text, spot).length).toBeLessThanOrEqual(500)
      expect(fill(text, spot)).not.toMatch(/[A-Za-z]/)
    }
  })

  it('have their spaces and stops in order', () => {
    for (const text of all) expect(fill(text, spot)).not.toMatch(/ {2}|\s[,.!?]|\.\.|^\s|\s$|,,/)
  })

  it('are raised in one wording each, about a place that tells one yard from another', () => {
    const raised = corpus.flatMap(t => t.issues)
    expect(new Set(raised).size).toBe(raised.length)
    for (const text of raised) expect(text).toContain('{дом')
    expect(raised.length).toBeGreaterThanOrEqual(250)
  })

  it('cover every category the year round', () => {
    const always = new Set(corpus.filter(t => t.season === undefined).map(t => t.category))
    expect(categories.filter(c => !always.has(c))).toEqual(['snow'])
  })
})

describe('a street’s name in a sentence', () => {
  it.each([
    ['Гагарина', 'по улице Гагарина', 'на улице Гагарина'],
    ['Садовая', 'по Садовой улице', 'на Садовой улице'],
    ['проспект Мира', 'по проспекту Мира', 'на проспекте Мира'],
    ['набережная Реки Светлой', 'по набережной Реки Светлой', 'на набережной Реки Светлой'],
    ['Рыбный переулок', 'по Рыбному переулку', 'на Рыбном переулке'],
    ['Пристанской переулок', 'по Пристанскому переулку', 'на Пристанском переулке'],
  ])('%s is declined', (name, along, on) => {
    expect(streetCases(name)).toEqual({ along, on })
  })
})

describe('an answer to a question', () => {
  it('is the one that speaks of the same thing', () => {
    const answers = ['Покрасить скамейки у дома {дом}', 'Выявить владельцев металлических гаражей у дома {дом}']
    expect(closest(answers, 'Гаражи-ракушки за домом {дом} стоят пустые')).toBe(answers[1])
  })

  it('is none when nothing is alike', () => {
    expect(closest(['Покрасить скамейки у дома {дом}'], 'Течёт крыша дома {дом}')).toBeUndefined()
  })
})
