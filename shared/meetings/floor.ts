import * as z from 'zod/mini'
import { id, moment, text, type Id, type Moment } from '../core/value.ts'

const seconds = z.number().check(z.int(), z.gte(0), z.lte(36_000))

/** Somebody who asks for the floor. The label is all that is shown of them: a number, unless they allow or staff write more. */
export const speaker = z.object({
  id,
  label: text(60),
  /** What they wish to speak about. */
  issue: z.optional(id),
  /** The house they chose when they joined, never a flat; a guest has none. Of a hand raised in the hall the label says it. */
  address: z.optional(text(200)),
  guest: z.optional(z.boolean()),
  /** «По порядку ведения»: goes before everybody else. */
  order: z.optional(z.boolean()),
})
export type Speaker = z.infer<typeof speaker>

/** Who speaks: of the seconds given, those spent before the clock last began, and since when it runs; none: paused. */
export const speech = z.object({ ...speaker.shape, seconds, spent: seconds, since: z.optional(moment) })
export type Speech = z.infer<typeof speech>

export const floor = z.object({
  queue: z.array(speaker).check(z.maxLength(100)),
  now: z.optional(speech),
  /** The number that the next one gets. */
  next: z.number().check(z.int(), z.gte(1)),
})
export type Floor = z.infer<typeof floor>

export const emptyFloor: Floor = { queue: [], next: 1 }

/** Seconds left to the speaker at a moment, in thousandths exactly; negative when the time is over. */
export const secondsLeft = ({ seconds: given, spent, since }: Speech, now: number): number =>
  given - spent - (since === undefined ? 0 : Math.max(0, now - Date.parse(since)) / 1000)

/** Puts somebody into the queue: a point of order behind other points of order, everybody else at its end. */
export function queued(queue: readonly Speaker[], added: Speaker): Speaker[] {
  const place = added.order ? queue.filter(each => each.order).length : queue.length
  return [...queue.slice(0, place), added, ...queue.slice(place)]
}

/** The queue with somebody put right after another; without one, first. Points of order stay before all others. */
export function movedInQueue(queue: readonly Speaker[], own: Id, after: Id | undefined): Speaker[] | undefined {
  const moved = queue.find(each => each.id === own)
  const rest = queue.filter(each => each.id !== own)
  const at = after === undefined ? 0 : rest.findIndex(each => each.id === after) + 1
  if (!moved || (after !== undefined && at === 0)) return undefined
  const all = [...rest.slice(0, at), moved, ...rest.slice(at)]
  return [...all.filter(each => each.order), ...all.filter(each => !each.order)]
}

/** The clock of a speech stopped at a moment. */
export const paused = (given: Speech, now: Moment): Speech => {
  const { since, ...rest } = given
  const ran = since === undefined ? 0 : Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000))
  return { ...rest, spent: Math.min(36_000, rest.spent + ran) }
}
