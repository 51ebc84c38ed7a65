import * as z from 'zod/mini'
import { id, text, type Id } from '../core/value.ts'
import { category, type Category } from '../core/category.ts'

export const bodyKinds = ['department', 'enterprise', 'management-company', 'tos', 'residents'] as const

/** An organisation that can answer for a task: what it deals with, and where, if not everywhere. */
export const body = z.object({
  id,
  name: text(200),
  kind: z.enum(bodyKinds),
  categories: z.array(category),
  places: z.array(id),
})
export type Body = z.infer<typeof body>

/** The body to propose for a category: the one nearest by its places (`around`: the narrowest first), else one for the whole town; `undefined` when none deals with it. */
export function proposeBody(bodies: readonly Body[], category: Category, around: readonly Id[]): Body | undefined {
  const able = bodies.filter(b => b.categories.includes(category))
  for (const place of around) {
    const near = able.find(b => b.places.includes(place))
    if (near) return near
  }
  return able.find(b => b.places.length === 0)
}
