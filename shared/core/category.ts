/** What an issue is about; one list for issues, tasks and the bodies that deal with them. */
export const categories = [
  'lighting',
  'roads',
  'yard',
  'playground',
  'snow',
  'garbage',
  'trees',
  'heating',
  'water',
  'house',
  'transport',
  'parking',
  'safety',
  'animals',
  'other',
] as const
export type Category = (typeof categories)[number]
