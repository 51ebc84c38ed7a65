import type { Category } from '#shared/core/category.ts'

/** What a photograph of the work shows, before and after. */
export const drawings = [
  'lamp',
  'pit',
  'bench',
  'playground',
  'snow',
  'bins',
  'tree',
  'pipe',
  'door',
  'crossing',
] as const
export type Drawing = (typeof drawings)[number]

/**
 * What people raise, and all that is said about it later. `{дом}`, `{по}` and so on are filled by fill.ts; every text that
 * is raised names a place, so that the same words in two yards are still two texts.
 */
export type Topic = {
  readonly category: Category
  readonly drawing?: Drawing
  /** Raised only from November to March, or only from April to October. */
  readonly season?: 'cold' | 'warm'
  readonly issues: readonly string[]
  /** The instruction, as officials word it. */
  readonly orders: readonly string[]
  readonly progress: readonly string[]
  readonly done: readonly string[]
  /** Said on the spot, so that no task is needed. */
  readonly explained: readonly string[]
  readonly notOurs?: readonly string[]
}
