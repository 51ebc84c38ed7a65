import { count } from '../plural.ts'
import type { past as ru } from '../ru/past.ts'

export const past: typeof ru = {
  title: 'Taken over from another list',
  words: 'This project was not led here: it stands here as history alone, nothing is to be done about it.',
  from: 'From',
  number: 'Number there',
  outcome: 'How it ended',
  round: 'Competition',
  votes: 'Votes',
  voices: n => count('en', n, { one: 'vote', other: 'votes' }),
  support: 'Supported the idea',
  people: n => count('en', n, { one: 'person', other: 'people' }),
  cost: 'Cost',
  spent: 'Spent',
  upkeep: 'Upkeep',
  dates: 'Dates of the work',
  period: (begins, ends) => [begins && `from ${begins}`, ends && `to ${ends}`].filter(Boolean).join(' '),
  problem: 'Problem',
  result: 'Expected result',
  original: 'Open the original',
  hide: {
    button: 'Hide the entry',
    title: 'Hide the entry?',
    words: 'Nobody will see it any more, and loading the list again will not bring it back.',
    reason: 'Reason',
    action: 'Hide',
    done: 'The entry is hidden',
  },
}
