import { expect, test } from 'vitest'
import { cardIn } from '#shared/issues/card.ts'
import { isFound, knownOfCard } from '../../client/screens/console/find-issues.ts'

test('the number of a card is known however it is written', () => {
  for (const words of ['17', ' 17 ', '№17', '№ 17', 'карточка 17', 'Карточки № 17', 'card 17', '#17', '0017'])
    expect(cardIn(words), words).toBe(17)
  for (const words of ['', '0', '12345', '7/3', 'дом 17', '17 фонарей', 'карточка'])
    expect(cardIn(words)).toBeUndefined()
})

test('the moderator finds a question by its card or by its words, also without network', () => {
  const authors = { lamp: { hasContact: false, card: 17 }, pit: { hasContact: true } }
  const [lamp, pit] = [
    { id: 'lamp', text: 'Не горит фонарь' },
    { id: 'pit', text: 'Яма у дома 17, тёмный двор' },
  ]
  const found = (typed: string) =>
    [lamp, pit].filter(issue => isFound(issue, knownOfCard(authors, typed), typed)).map(issue => issue.id)
  expect(found('17')).toEqual(['lamp', 'pit'])
  expect(found('карточка 17')).toEqual(['lamp'])
  expect(found('двор темный')).toEqual(['pit'])
  expect(found('')).toEqual(['lamp', 'pit'])
  expect(found('карточка 18')).toEqual([])
})
