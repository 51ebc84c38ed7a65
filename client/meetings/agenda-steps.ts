import type { Id } from '#shared/core/value.ts'
import { moveItem, type Agenda } from '#shared/meetings/agenda.ts'

type Target = { after?: Id }

/** Where an item goes that is dropped over another: behind it when it comes from above, before it when from below; `undefined`: it stays. */
export function dropTarget(items: Agenda, item: Id, over: Id): Target | undefined {
  const [from, to] = [item, over].map(id => items.findIndex(each => each.id === id))
  if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return undefined
  return changes(items, item, from < to ? over : items[to - 1]?.id)
}

/** Where «выше» and «ниже» take an item: past its neighbour of the same level; `undefined` at the ends. */
export function stepTarget(items: Agenda, item: Id, step: -1 | 1): Target | undefined {
  const at = items.findIndex(each => each.id === item)
  const own = items[at]
  if (!own) return undefined
  const level = own.sub ? items : items.filter(each => !each.sub)
  const place = level.findIndex(each => each.id === item)
  const after = step > 0 ? level[place + 1] : level[place - 2]
  if (step < 0 && place === 0) return undefined
  if (step > 0 && !after) return undefined
  return changes(items, item, after?.id)
}

function changes(items: Agenda, item: Id, after: Id | undefined): Target | undefined {
  if (after === item) return undefined
  const moved = moveItem(items, item, after)
  const isMoved = moved?.some((each, index) => each.id !== items[index]?.id || each.sub !== items[index]?.sub)
  return isMoved ? (after === undefined ? {} : { after }) : undefined
}
