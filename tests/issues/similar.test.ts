import { expect, test } from 'vitest'
import { isComparable, similarity, similarTo } from '#shared/issues/similar.ts'

const asked = [
  'Вдоль дорожки к школе не горят фонари',
  'Яма у второго подъезда дома 8',
  'Горячая вода еле тёплая по утрам',
  'Во дворе не убирают снег',
  'Машины паркуют на газоне',
].map((text, id) => ({ id, text }))

test.each([
  ['Темно: на дорожке к школе фонари не горят', 0],
  ['У второго подъезда большая яма', 1],
  ['Утром вода не горячая, а еле теплая', 2],
  ['Снег во дворе никто не убирает', 3],
  ['Паркуют машины прямо на газон', 4],
])('«%s» has been asked before', (text, id) => {
  expect(similarTo(text, asked)[0]?.id).toBe(id)
})

test.each(['Нужен пандус у аптеки', 'Собаки без поводков на детской площадке', 'Когда откроют новую школу в районе'])(
  '«%s» is like none of them',
  text => {
    expect(similarTo(text, asked)).toEqual([])
  },
)

test('a question is most like itself, and two empty ones are like nothing', () => {
  expect(similarity(asked[0].text, asked[0].text)).toBe(1)
  expect(similarity('', '')).toBe(0)
  expect(similarity('это наш двор', 'это наш дом')).toBe(0)
})

test('two words are too few to compare', () => {
  expect(isComparable('Не горят')).toBe(false)
  expect(isComparable(' Не горят фонари ')).toBe(true)
})
