import * as z from 'zod/mini'
import { id, text, type Id, type Moment } from '../core/value.ts'

const wordingOfItem = {
  text: text(300),
  minutes: z.optional(z.number().check(z.int(), z.gte(1), z.lte(600))),
  /** For the staff's eyes alone, and so is all that stands under it. */
  internal: z.optional(z.boolean()),
  /** The initiative that is considered. */
  initiative: z.optional(id),
  /** Stands under the nearest item before it that does not. */
  sub: z.optional(z.boolean()),
}

/** An item as somebody words it. */
export const itemWording = z.object(wordingOfItem)
export type ItemWording = z.infer<typeof itemWording>

export const agendaItem = z.object({ id, ...wordingOfItem })
export type AgendaItem = z.infer<typeof agendaItem>
const longest = 50
/** A tree of two levels, as a list in which an item's own ones follow it. */
export const agenda = z.array(agendaItem).check(z.maxLength(longest))
export type Agenda = readonly AgendaItem[]

/** As a plan says it: an item that is new has no id yet. */
export const plannedAgenda = z.array(z.object({ id: z.optional(id), ...wordingOfItem })).check(z.maxLength(longest))

export const isAgendaFull = (items: Agenda): boolean => items.length >= longest

/** The items with their ids, without empty marks; the first stands under nothing. */
export const orderly = (items: z.infer<typeof plannedAgenda>, newId: () => Id): AgendaItem[] =>
  items.map(({ id: own, text: words, minutes, internal, initiative, sub }, index) => ({
    id: own ?? newId(),
    text: words,
    ...(minutes !== undefined && { minutes }),
    ...(internal && { internal }),
    ...(initiative !== undefined && { initiative }),
    ...(sub && index > 0 && { sub }),
  }))

/** What everybody may see. */
export function publicAgenda<I extends Pick<AgendaItem, 'internal' | 'sub'>>(items: readonly I[]): I[] {
  let hidden = false
  return items.filter(item => {
    if (!item.sub) hidden = item.internal === true
    return !(hidden || item.internal)
  })
}

export const isInternalItem = (items: Agenda, item: Id): boolean => !publicAgenda(items).some(each => each.id === item)

/** The item and those under it, from the first to behind the last; `undefined`: there is none such. */
function blockOf(items: Agenda, item: Id): [from: number, to: number] | undefined {
  const from = items.findIndex(each => each.id === item)
  if (from < 0) return undefined
  let to = from + 1
  if (!items[from]?.sub) while (items[to]?.sub) to++
  return [from, to]
}

/** The agenda with an item, and those under it, put right after another and those under that; without one, first. */
export function moveItem(items: Agenda, item: Id, after: Id | undefined): AgendaItem[] | undefined {
  const block = blockOf(items, item)
  if (!block) return undefined
  const moved = items.slice(...block)
  const rest = items.filter(each => !moved.includes(each))
  const place = after === undefined ? 0 : placeAfter(rest, after, moved[0]?.sub === true)
  return place === undefined
    ? undefined
    : orderly([...rest.slice(0, place), ...moved, ...rest.slice(place)], () => item)
}

/** Where something that follows an item begins: an item of the first level follows all that stands under the other. */
export function placeAfter(items: Agenda, after: Id, sub: boolean): number | undefined {
  const block = blockOf(items, after)
  if (!block) return undefined
  if (sub) return block[0] + 1
  let to = block[1]
  while (items[to]?.sub) to++
  return to
}

/** The initiatives that everybody sees on the agenda, in its order, each once. */
export const initiativesOf = (items: Agenda): Id[] => [
  ...new Set(publicAgenda(items).flatMap(item => item.initiative ?? [])),
]

/** «2», «2.1»: the numbers that everybody sees; an internal item has none. */
export function agendaNumbers(items: Agenda): Readonly<Record<Id, string>> {
  let [main, own] = [0, 0]
  const numbered = publicAgenda(items).map(({ id: item, sub }) => {
    if (sub) own++
    else [main, own] = [main + 1, 0]
    return [item, sub ? `${main}.${own}` : String(main)] as const
  })
  return Object.fromEntries(numbered)
}

/** When each item is planned to begin; none behind an item that does not say how long it takes. Internal items take no time. */
export function plannedStarts(items: Agenda, startsAt: Moment): Readonly<Record<Id, Moment>> {
  const starts: Record<Id, Moment> = {}
  let at: number | undefined = Date.parse(startsAt)
  let within: number | undefined = at
  const shown = publicAgenda(items)
  for (const { id: item, minutes, sub } of shown) {
    const begins: number | undefined = sub ? within : at
    if (begins !== undefined) starts[item] = new Date(begins).toISOString()
    if (sub) within = later(within, minutes)
    else [within, at] = [at, later(at, minutes ?? minutesUnder(shown, item))]
  }
  return starts
}

const later = (at: number | undefined, minutes: number | undefined): number | undefined =>
  at === undefined || minutes === undefined ? undefined : at + minutes * 60_000

/** What the items under it take together; `undefined` when one of them does not say, or there are none. */
function minutesUnder(items: Agenda, item: Id): number | undefined {
  const [from, to] = blockOf(items, item) ?? [0, 0]
  const all = items.slice(from + 1, to).map(each => each.minutes)
  return all.length > 0 && all.every(n => n !== undefined) ? all.reduce((sum, n) => sum + n, 0) : undefined
}

/** What comes next: the first item behind this one that is not done; else the first that is not. */
export function nextItem(items: Agenda, done: readonly Id[], item: Id | undefined): AgendaItem | undefined {
  const at = items.findIndex(each => each.id === item)
  const open = (each: AgendaItem) => !done.includes(each.id) && each.id !== item
  return items.slice(at + 1).find(open) ?? items.find(open)
}
