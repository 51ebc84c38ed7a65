import * as z from 'zod/mini'
import { holds } from '../core/actor.ts'
import { category } from '../core/category.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { PlaceEvent } from './events.ts'
import type { CategoryFacts } from './put-category.ts'
import { categoriesOf } from './town-categories.ts'

/** Moves a category to before another, or to the end of the list: the order in which people are offered them. */
export const orderCategories = command({
  name: 'places.order-categories',
  input: z.object({ category, before: z.optional(category) }),
  home: ['city'],
  allow: actor => holds(actor, ['admin']),
  decide: (facts: CategoryFacts, input, { actor }): PlaceEvent[] => {
    const all = categoriesOf(facts.categories)
    const moved = all.find(each => each.id === input.category) ?? refuse('category-unknown')
    const rest = all.filter(each => each !== moved)
    const to = input.before === undefined ? rest.length : rest.findIndex(each => each.id === input.before)
    if (to < 0) refuse('category-unknown')
    if (to === all.indexOf(moved)) return []
    return [
      { type: 'places.categories-set', categories: rest.toSpliced(to, 0, moved) },
      {
        type: 'places.setting-changed',
        setting: 'category-moved',
        before: String(all.indexOf(moved) + 1),
        after: `${to + 1} ${moved.name ?? moved.id}`,
        by: actor.id,
      },
    ]
  },
})
