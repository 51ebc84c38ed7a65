import { expect, test } from 'vitest'
import { enterSheet, linesPerSheet, printSheets, reopenSheet, type SheetCount } from '#shared/initiatives/sheet.ts'
import { aPerson, given, moderator, whoMay } from '../support/rule.ts'
import { anna, theIdea } from './an-initiative.ts'
import { by, gathering, input, went } from './gathered.ts'

const other = aPerson('other operator', 'moderator')
const leaders = [
  'town',
  'moderator',
  'moderator of the yard',
  'moderator of the district',
  'head',
  'controller',
  'admin',
]

test('sheets are numbered on from the last; its initiator prints them, and who leads the procedure', () => {
  const facts = { initiative: gathering({ role: 'initiator' }), nextSheet: 4 }
  const printed = given(facts)
    .by(anna)
    .when(printSheets, { ...input, sheets: 3 })
  printed.makes({ type: 'initiatives.sheets-printed', initiative: theIdea, first: 4, sheets: 3 }, went)
  printed.answers({ first: 4 })
  given(facts)
    .by(anna)
    .when(printSheets, { ...input, sheets: 3 }, by({ initiativeSupportSheets: 0 }))
    .refuses('support-channel-off')
  given(facts)
    .by(anna)
    .when(printSheets, { ...input, sheets: 51 })
    .refuses('bad-input')
  expect(whoMay(printSheets, { ...facts, initiative: gathering() }, { ...input, sheets: 1 })).toEqual(leaders)
})

const read: SheetCount = {
  valid: 9,
  invalid: [
    ['no-consent', 1],
    ['twice', 2],
  ],
}

test('a sheet is entered in numbers, and counts when a second operator has read the same', () => {
  const sheet = (...entries: { by: string; count: SheetCount }[]) => ({
    initiative: gathering(),
    sheet: { checked: false, entries },
  })
  const entering = { ...input, sheet: 2, count: read }
  const entered = (who: string, checked: boolean) =>
    ({ type: 'initiatives.sheet-entered', initiative: theIdea, sheet: 2, by: who, count: read, checked }) as const
  const first = given(sheet()).by(moderator).when(enterSheet, entering)
  first.makes(entered(moderator.id, false), went)
  first.answers({ checked: false, differs: false })
  given(sheet({ by: moderator.id, count: read }))
    .by(moderator)
    .when(enterSheet, entering)
    .makes(entered(moderator.id, false), went)
  const differing = given(sheet({ by: moderator.id, count: { valid: 10, invalid: [] } }))
    .by(other)
    .when(enterSheet, entering)
  differing.makes(entered(other.id, false), went)
  differing.answers({ checked: false, differs: true })
  const shuffled: SheetCount = { valid: 9, invalid: [...read.invalid.toReversed(), ['illegible', 0]] }
  const second = given(sheet({ by: moderator.id, count: read }))
    .by(other)
    .when(enterSheet, { ...entering, count: shuffled })
  second.makes(entered(other.id, true), went)
  second.answers({ checked: true, differs: false })
})

test('no sheet is entered that was not printed, counts already or has more lines than it can have', () => {
  const facts = { initiative: gathering(), sheet: { checked: false, entries: [] } }
  const entering = { ...input, sheet: 2, count: read }
  given({ ...facts, sheet: undefined })
    .by(moderator)
    .when(enterSheet, entering)
    .refuses('sheet-unknown')
  given({ ...facts, sheet: { checked: true, entries: [] } })
    .by(moderator)
    .when(enterSheet, entering)
    .refuses('sheet-counted')
  given(facts)
    .by(moderator)
    .when(enterSheet, { ...entering, count: { valid: linesPerSheet, invalid: [['twice', 1]] } })
    .refuses('sheet-overfull', { most: linesPerSheet })
  given(facts)
    .by(moderator)
    .when(enterSheet, { ...entering, count: { valid: 1, invalid: [...read.invalid, ['twice', 1]] } })
    .refuses('bad-input')
  // The paper of the last day comes in after it.
  given({ ...facts, initiative: gathering({ deadline: '2026-11-01' }) })
    .by(moderator)
    .when(enterSheet, entering)
    .events()
  expect(whoMay(enterSheet, facts, entering)).toEqual(leaders)
  expect(whoMay(enterSheet, { ...facts, initiative: gathering({ role: 'member' }) }, entering)).toEqual([])
})

test('a checked sheet is opened again with a reason, not one that nobody has checked, nor once it was submitted', () => {
  const facts = { initiative: gathering(), sheet: { checked: true, entries: [] } }
  const reopening = { ...input, sheet: 2, because: 'Строку прочли дважды' }
  for (const state of ['gathering', 'returned'] as const)
    given({ ...facts, initiative: gathering({ state }) })
      .by(other)
      .when(reopenSheet, reopening)
      .makes({ type: 'initiatives.sheet-reopened', by: other.id, ...reopening }, went)
  for (const state of ['submitted', 'remarks', 'examination', 'supported', 'refused', 'won'] as const)
    given({ ...facts, initiative: gathering({ state }) })
      .by(other)
      .when(reopenSheet, reopening)
      .refuses('sheet-submitted')
  given({ ...facts, sheet: { checked: false, entries: [] } })
    .by(other)
    .when(reopenSheet, reopening)
    .refuses('sheet-not-counted')
  given({ ...facts, sheet: undefined })
    .by(other)
    .when(reopenSheet, reopening)
    .refuses('sheet-unknown')
  given(facts)
    .by(other)
    .when(reopenSheet, { ...reopening, because: '  ' })
    .refuses('bad-input')
  expect(whoMay(reopenSheet, facts, reopening)).toEqual(leaders)
  expect(whoMay(reopenSheet, { ...facts, initiative: gathering({ role: 'member' }) }, reopening)).toEqual([])
})
