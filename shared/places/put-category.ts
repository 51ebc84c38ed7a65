import * as z from 'zod/mini'
import { holds } from '../core/actor.ts'
import { category, isBuiltIn } from '../core/category.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { PlaceEvent } from './events.ts'
import { categoriesOf, townCategory, type TownCategory } from './town-categories.ts'

export type CategoryFacts = { readonly categories: readonly TownCategory[] }

/** As many as a phone's screen and a person's eye take in. */
const mostCategories = 40

/** Adds a category, or says anew of the one named by `category` what it is called, how it looks, whether it is offered. */
export const putCategory = command({
  name: 'places.put-category',
  input: z.object({ category: z.optional(category), ...z.omit(townCategory, { id: true }).shape }),
  home: ['city'],
  allow: actor => holds(actor, ['admin']),
  decide: (facts: CategoryFacts, { category: named, ...said }, { id, actor }): PlaceEvent[] => {
    const all = categoriesOf(facts.categories)
    const old = all.find(each => each.id === named)
    if (named !== undefined && !old) refuse('category-unknown')
    const next = { id: named ?? id, ...given(said) }
    if (!isBuiltIn(next.id) && !next.name) refuse('category-nameless')
    // What nobody chose a subject for must have somewhere to go.
    if (next.id === 'other' && next.off) refuse('category-needed')
    if (!old && all.length >= mostCategories) refuse('too-many-categories', { most: mostCategories })
    if (all.some(each => each.id !== next.id && isSame(each.name, next.name))) refuse('category-taken')
    const changes = changesOf(old, next)
    if (changes.length === 0) return []
    const categories = old ? all.map(each => (each === old ? next : each)) : [...all, next]
    return [
      { type: 'places.categories-set', categories },
      ...changes.map(change => ({ type: 'places.setting-changed' as const, ...change, by: actor.id })),
    ]
  },
})

type Change = { readonly setting: string; readonly before: string; readonly after: string }

/** What the history tells of a change: a name, or, of one that ships under its own, its id. */
function changesOf(old: TownCategory | undefined, next: TownCategory): Change[] {
  const after = next.name ?? next.id
  if (!old) return [{ setting: 'category-added', before: '', after }]
  const before = old.name ?? old.id
  const renamed = before !== after || (old.nameEn ?? '') !== (next.nameEn ?? '')
  const looks = old.icon !== next.icon || old.colour !== next.colour
  return [
    ...(renamed ? [{ setting: 'category-renamed', before: inBoth(old), after: inBoth(next) }] : []),
    ...(looks ? [{ setting: 'category-look', before: '', after }] : []),
    ...(Boolean(old.off) === Boolean(next.off)
      ? []
      : [{ setting: next.off ? 'category-off' : 'category-on', before: '', after }]),
  ]
}

const inBoth = ({ id, name, nameEn }: TownCategory): string => [name ?? id, nameEn].filter(Boolean).join(' / ')
const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase()
const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== false)) as Partial<T>
