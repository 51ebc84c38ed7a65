import * as z from 'zod/mini'
import { kopecks, largestSum, priceOf, quantity, sumOf, type Kopecks } from '../core/money.ts'
import { day, id, point, text } from '../core/value.ts'
import { initiativeTitle } from './initiative.ts'
import { paperPart } from './paper.ts'

/** Who pays: budgets, residents, and what is given in labour and property, valued in roubles. */
export const fundingSources = [
  'town',
  'region',
  'federal',
  'grant',
  'residents',
  'sponsor',
  'labour',
  'property',
] as const
export type FundingSource = (typeof fundingSources)[number]

/** Whose land it is: the town's; the state's or undivided; common property of a block's owners; private. */
export const landOwners = ['town', 'state', 'common', 'private'] as const

const ring = z.array(point).check(
  z.minLength(4),
  z.maxLength(300),
  z.refine(points => String(points[0]) === String(points.at(-1))),
)

/** Drawn on the map: an area (each ring ends where it began), a line, or points. */
export const shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).check(z.minLength(1), z.maxLength(5)) }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(point).check(z.minLength(2), z.maxLength(300)) }),
  z.object({ type: z.literal('MultiPoint'), coordinates: z.array(point).check(z.minLength(1), z.maxLength(50)) }),
])
export type Shape = z.infer<typeof shape>

const budgetLine = z
  .object({ kind: z.literal('budget'), line: id, name: text(200), unit: text(30), quantity, price: kopecks })
  .check(z.refine(each => priceOf(each.price, each.quantity) <= largestSum))

/** A part of a draft that is kept by itself, so that two who write different parts lose nothing. */
export const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text: initiativeTitle }),
  z.object({ kind: z.literal('dates'), begins: day, ends: day }).check(z.refine(each => each.begins <= each.ends)),
  z.object({ kind: z.literal('upkeep'), words: text(300) }),
  z.object({ kind: z.literal('land'), owner: z.enum(landOwners), words: z.optional(text(300)) }),
  z.object({ kind: z.literal('territory'), shape }),
  budgetLine,
  z.object({
    kind: z.literal('funding'),
    source: z.enum(fundingSources),
    sum: kopecks,
    words: z.optional(text(200)),
  }),
  z.object({ kind: z.literal('photo'), photo: id, words: z.optional(text(200)) }),
  paperPart,
])
export type Part = z.infer<typeof part>
type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>

/** What a part is kept under: every line of the budget by itself, every source of money by itself. */
export const partKey = z.string().check(z.regex(/^[a-z]+(\/[a-z0-9-]+)?$/), z.maxLength(60))

export function keyOf(each: Part): string {
  if (each.kind === 'budget') return `budget/${each.line}`
  if (each.kind === 'funding') return `funding/${each.source}`
  if (each.kind === 'photo') return `photo/${each.photo}`
  if (each.kind === 'paper') return `paper/${each.paper}`
  return each.kind
}

/** Parts as they are kept, by their keys; `version` counts the writings of one. */
export type Parts = Readonly<Record<string, { readonly version: number; readonly part: Part }>>

/** The lines of a draft's budget in the order they were begun. */
export const budgetOf = (parts: Parts): PartOf<'budget'>[] => ofKind(parts, 'budget')
/** Who pays what. */
export const fundingOf = (parts: Parts): PartOf<'funding'>[] =>
  ofKind(parts, 'funding').toSorted((a, b) => fundingSources.indexOf(a.source) - fundingSources.indexOf(b.source))

export const photosOf = (parts: Parts): PartOf<'photo'>[] => ofKind(parts, 'photo')
export const papersOf = (parts: Parts): PartOf<'paper'>[] => ofKind(parts, 'paper')

export const partOf = <K extends Part['kind']>(parts: Parts, kind: K): PartOf<K> | undefined => ofKind(parts, kind)[0]

const ofKind = <K extends Part['kind']>(parts: Parts, kind: K): PartOf<K>[] =>
  Object.values(parts)
    .map(each => each.part)
    .filter((each): each is PartOf<K> => each.kind === kind)

/** What all of it costs: the lines, each rounded to the kopeck. */
export const costOf = (parts: Parts): Kopecks => sumOf(budgetOf(parts).map(line => priceOf(line.price, line.quantity)))

/** What is paid in all, and what the residents and those who help them bring: payments, sponsors, labour, property. */
export function paidOf(parts: Parts): { all: Kopecks; residents: Kopecks; own: Kopecks } {
  const sums = (...sources: FundingSource[]) =>
    sumOf(
      fundingOf(parts)
        .filter(each => sources.includes(each.source))
        .map(each => each.sum),
    )
  const own: FundingSource[] = ['residents', 'sponsor', 'labour', 'property']
  return { all: sums(...fundingSources), residents: sums('residents'), own: sums(...own) }
}
