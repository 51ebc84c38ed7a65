import type { Texts } from '../types.ts'
import { count } from '../plural.ts'

/** Issues: the register, states, outcomes, categories. */
export const issues: Texts['issues'] = {
  one: 'Issue',
  count: n => count('en', n, { one: 'issue', other: 'issues' }),
  states: { pending: 'waits for the moderator', accepted: 'accepted', hidden: 'hidden' },
  outcomes: {
    instruction: 'instruction given',
    explained: 'explained',
    'written-answer': 'written answer to follow',
    'not-ours': 'outside our powers',
    joined: 'joined with another',
  },
  categories: {
    lighting: 'Lighting',
    roads: 'Roads and pavements',
    yard: 'Yard',
    playground: 'Playground',
    snow: 'Snow and ice',
    garbage: 'Waste and cleaning',
    trees: 'Trees and lawns',
    heating: 'Heating',
    water: 'Water and sewerage',
    house: 'House and entrance',
    transport: 'Transport',
    parking: 'Parking',
    safety: 'Safety',
    animals: 'Animals',
    other: 'Other',
  },
  channels: { phone: 'phone', voice: 'voice' },
  category: 'Topic',
  raisedOn: date => `raised on ${date}`,
  raisedAt: meeting => `raised at meeting ${meeting}`,
  similar: number => `similar to No. ${number}`,
  photos: {
    label: 'Photos, if you have any',
    hint: most => `Up to ${most}. The issue goes at once, the photos follow.`,
    add: 'Add a photo',
    one: n => `Photo ${n}`,
    remove: n => `Remove photo ${n}`,
    wrong: 'This is no photo. Choose another file.',
  },
  answer: 'Answer',
}
