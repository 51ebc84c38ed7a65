import * as z from 'zod/mini'
import type { Actor } from '../core/actor.ts'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text, type Id } from '../core/value.ts'
import { mayLeadProcedure } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import type { InitiativeFacts, InitiativeState } from './initiative.ts'
import { mustCount, mustTakeSupport } from './sign.ts'

/** Lines on a printed sheet. */
export const linesPerSheet = 12

/** Why a line does not count. */
export const lineFaults = ['incomplete', 'no-consent', 'too-young', 'not-resident', 'twice', 'illegible'] as const

const lines = z.number().check(z.int(), z.gte(0), z.lte(1000))

/** What was read from a sheet: numbers alone; the names stay on the paper. */
export const sheetCount = z.object({
  valid: lines,
  /** `[why, lines]`, each reason once. */
  invalid: z
    .array(z.tuple([z.enum(lineFaults), lines]))
    .check(z.refine(all => new Set(all.map(([fault]) => fault)).size === all.length)),
})
export type SheetCount = z.infer<typeof sheetCount>

export type PrintFacts = { readonly initiative: InitiativeFacts; readonly nextSheet: number }

/** Sheets of one initiative, numbered from 1 in the order of their printing. */
export const printSheets = command({
  name: 'initiatives.print-sheets',
  input: z.object({ initiative: id, sheets: z.number().check(z.int(), z.gte(1), z.lte(50)) }),
  home: ['city'],
  allow: (actor, { initiative }: PrintFacts) =>
    initiative.role === 'initiator' || mayLeadProcedure(actor, initiative.around),
  decide: ({ initiative, nextSheet }, { sheets }, { now, timeZone, policy }): InitiativeEvent[] => {
    mustTakeSupport(initiative, dayOf(now, timeZone))
    mustCount('sheets', policy)
    return [
      { type: 'initiatives.sheets-printed', initiative: initiative.id, first: nextSheet, sheets },
      { type: 'initiatives.procedure-went-on', initiative: initiative.id },
    ]
  },
  result: ({ nextSheet }) => ({ first: nextSheet }),
})

export type SheetFacts = {
  readonly initiative: InitiativeFacts
  /** The sheet with this number: whether it counts already, and what operators have read from it. */
  readonly sheet:
    | { readonly checked: boolean; readonly entries: readonly { readonly by: Id; readonly count: SheetCount }[] }
    | undefined
}

const mayReadSheets = (actor: Actor, { initiative }: SheetFacts): boolean =>
  initiative.role === undefined && mayLeadProcedure(actor, initiative.around)

/** Enters a sheet in numbers; it counts when another operator has read the same. Nobody of its group enters sheets. Whoever entered it may correct themselves until then. */
export const enterSheet = command({
  name: 'initiatives.enter-sheet',
  input: z.object({ initiative: id, sheet: z.number().check(z.int(), z.gte(1)), count: sheetCount }),
  home: ['city'],
  allow: mayReadSheets,
  decide: ({ initiative, sheet }: SheetFacts, input, { actor, now, timeZone, policy }): InitiativeEvent[] => {
    mustTakeSupport({ ...initiative, card: undefined }, dayOf(now, timeZone))
    mustCount('sheets', policy)
    if (!sheet) refuse('sheet-unknown')
    if (sheet.checked) refuse('sheet-counted')
    const count = inOrder(input.count)
    if (linesOf(count) > linesPerSheet) refuse('sheet-overfull', { most: linesPerSheet })
    const checked = sheet.entries.some(each => each.by !== actor.id && isSame(each.count, count))
    return [
      {
        type: 'initiatives.sheet-entered',
        initiative: initiative.id,
        sheet: input.sheet,
        by: actor.id,
        count,
        checked,
      },
      { type: 'initiatives.procedure-went-on', initiative: initiative.id },
    ]
  },
  result: ({ sheet }, events) => {
    const entered = events.find(each => each.type === 'initiatives.sheet-entered')
    const others = sheet?.entries.some(each => each.by !== entered?.by) ?? false
    return { checked: entered?.checked, differs: others && !entered?.checked }
  },
})

/** Whether a checked sheet may be opened again: before its lines have gone along with a submission, or while its group reworks what was returned. */
export const reopensSheets = (state: InitiativeState): boolean => state === 'gathering' || state === 'returned'

/** Opens a checked sheet again, because of a mistake that was found later, with a reason for everybody to read: its lines count no more until two have read it anew. */
export const reopenSheet = command({
  name: 'initiatives.reopen-sheet',
  input: z.object({ initiative: id, sheet: z.number().check(z.int(), z.gte(1)), because: text(300) }),
  home: ['city'],
  allow: mayReadSheets,
  decide: ({ initiative, sheet }: SheetFacts, input, { actor, policy }): InitiativeEvent[] => {
    if (!sheet) refuse('sheet-unknown')
    if (!reopensSheets(initiative.state)) refuse('sheet-submitted')
    mustCount('sheets', policy)
    if (!sheet.checked) refuse('sheet-not-counted')
    return [
      {
        type: 'initiatives.sheet-reopened',
        initiative: initiative.id,
        sheet: input.sheet,
        by: actor.id,
        because: input.because,
      },
      { type: 'initiatives.procedure-went-on', initiative: initiative.id },
    ]
  },
})

const linesOf = ({ valid, invalid }: SheetCount): number => invalid.reduce((sum, [, n]) => sum + n, valid)

/** Reasons in their order, those without lines left out: the same reading is the same text. */
const inOrder = ({ valid, invalid }: SheetCount): SheetCount => ({
  valid,
  invalid: lineFaults.flatMap(fault => invalid.filter(([each, n]) => each === fault && n > 0)),
})

const isSame = (one: SheetCount, other: SheetCount): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
