import * as z from 'zod/mini'
import { categories, category, type Category } from '../core/category.ts'
import { text, type Id } from '../core/value.ts'

/** The drawings a category may have: those of the list that ships, and some more. */
export const categoryIcons = [
  ...categories,
  'school',
  'health',
  'sport',
  'culture',
  'shop',
  'wifi',
  'bike',
  'bench',
  'walk',
  'crosswalk',
  'noise',
  'cemetery',
] as const
export type CategoryIconName = (typeof categoryIcons)[number]

/** The colours a drawing may have, each readable on white and on the page; red is for what is overdue and nothing else. */
export const categoryColours = ['river', 'leaf', 'amber', 'teal', 'violet', 'brown', 'plum', 'slate'] as const
export type CategoryColour = (typeof categoryColours)[number]

/** A line of the town's list. One of those that ship keeps its own name and drawing where nothing else is said. */
export const townCategory = z.object({
  id: category,
  name: z.optional(text(40)),
  /** In English; the Russian name stands where there is none. */
  nameEn: z.optional(text(40)),
  icon: z.optional(z.enum(categoryIcons)),
  colour: z.optional(z.enum(categoryColours)),
  /** Not offered any more; what has it keeps it. */
  off: z.optional(z.boolean()),
})
export type TownCategory = z.infer<typeof townCategory>

/** The town's list in its order: as it set it, or as it ships; one that ships later stands at the end. */
export function categoriesOf(own: readonly TownCategory[] = []): readonly TownCategory[] {
  const said = new Set(own.map(each => each.id))
  return [...own, ...categories.filter(each => !said.has(each)).map(id => ({ id }))]
}

/** The ids the town has added itself. */
export const addedIn = (own: readonly { id: Category }[] = []): Id[] =>
  own.map(each => each.id).filter(each => !(categories as readonly string[]).includes(each))
