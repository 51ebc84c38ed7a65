import type { Point } from '#shared/core/value.ts'
import type { State } from '../../ui/colours.ts'
import type { Item } from './items.ts'

const urgency: Record<State, number> = {
  overdue: 0,
  'in-work': 1,
  given: 2,
  vote: 3,
  new: 4,
  planned: 5,
  refused: 6,
  done: 7,
}

/** What is owed first: overdue, then by deadline, then what is asked for by many, then what is finished, the latest first. */
export function byUrgency(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => rank(a) - rank(b) || byDue(a, b) || byDate(a, b) || (a.id < b.id ? -1 : 1))
}

/** The nearest first, with the distance in metres. */
export function byDistance(items: readonly Item[], from: Point): Item[] {
  const far = new Map(items.map(item => [item, metresBetween(item.point, from)]))
  return items.toSorted((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0))
}

/** Metres on the ground, exact enough within a town. */
export function metresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const x = (b[0] - a[0]) * Math.cos(((a[1] + b[1]) / 2) * radians)
  return Math.hypot(x, b[1] - a[1]) * radians * 6_371_000
}

/** A past meeting is read after what is still owed, and an open one before everything. */
const rank = (item: Item): number =>
  item.kind === 'meeting' ? meetingRank[item.meeting?.phase ?? 'closed'] : urgency[item.state]
const meetingRank = { open: -1, planned: 5, closed: 7, published: 7, cancelled: 7 }

function byDue(a: Item, b: Item): number {
  if (a.state === 'done' || b.state === 'done' || !a.due || !b.due) return 0
  return a.due < b.due ? -1 : a.due > b.due ? 1 : 0
}

function byDate(a: Item, b: Item): number {
  if (a.state === 'new' || a.state === 'vote') if (a.support !== b.support) return b.support - a.support
  const later = a.at < b.at ? 1 : a.at > b.at ? -1 : 0
  return a.state === 'planned' ? -later : later
}
