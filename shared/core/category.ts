import * as z from 'zod/mini'
import { refuse } from './refusal.ts'
import { id, type Id } from './value.ts'

/** What an issue is about, as the list ships; one list for issues, tasks and the bodies that deal with them. */
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
export type BuiltInCategory = (typeof categories)[number]

/** One of those that ship, or, by its id, one that the town has added. */
export const category = z.union([z.enum(categories), id])
export type Category = BuiltInCategory | Id

export const isBuiltIn = (one: Category): one is BuiltInCategory => (categories as readonly string[]).includes(one)

/** Refuses a category that neither ships nor was added by the town (`own`); one switched off since may have waited on a phone. */
export function knownCategory(one: Category, own: readonly Id[]): void {
  if (!isBuiltIn(one) && !own.includes(one)) refuse('category-unknown')
}
