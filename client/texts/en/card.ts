import type { card as ru } from '../ru/card.ts'

/** Looking for a question by the number of its paper card. */
export const card: typeof ru = {
  title: 'A question from a paper card',
  words: 'If you gave a helper a card, enter its number to learn what became of your question.',
  staffWords: 'Those who came without a phone ask by the number of their card.',
  number: 'Number of the card',
  find: 'Find',
  wrong: 'The number of a card is from 1 to 9999',
  none: n => `There is no card No. ${n} among the questions of this meeting.`,
  found: n => `Card No. ${n}`,
  hidden: 'The question is hidden',
}
