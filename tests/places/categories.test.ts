import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { categories } from '#shared/core/category.ts'
import { contrast } from '#shared/core/contrast.ts'
import { raiseIssue } from '#shared/issues/raise-issue.ts'
import { askMeeting } from '#shared/meetings/ask-meeting.ts'
import { putBody } from '#shared/people/put-body.ts'
import { orderCategories } from '#shared/places/order-categories.ts'
import { putCategory } from '#shared/places/put-category.ts'
import { addedIn, categoriesOf, categoryColours, type TownCategory } from '#shared/places/town-categories.ts'
import { admin, administrators, anId, given, guest, theMeeting, theYard, whoMay } from '../support/rule.ts'

const none = { categories: [] }
const shipped = categoriesOf()
const school: TownCategory = { id: anId('command'), name: 'Школы', nameEn: 'Schools', icon: 'school', colour: 'plum' }
const { id: _id, ...schoolSaid } = school
const withSchool = { categories: [...shipped, school] }
const noted = (setting: string, before: string, after: string) =>
  ({ type: 'places.setting-changed', setting, before, after, by: admin.id }) as const
const list = (all: readonly TownCategory[]) => ({ type: 'places.categories-set' as const, categories: [...all] })
const changed = (id: string, change: Partial<TownCategory>) =>
  list(shipped.map(each => (each.id === id ? { ...each, ...change } : each)))

test('the town adds a category under the id of the command, with a drawing and a colour', () => {
  given(none)
    .by(admin)
    .when(putCategory, schoolSaid)
    .makes(list([...shipped, school]), noted('category-added', '', 'Школы'))
})

test('one that ships is renamed, drawn anew and switched off, each with a line of history; its own name comes back', () => {
  given(none)
    .by(admin)
    .when(putCategory, { category: 'snow', name: 'Снег и лёд' })
    .makes(changed('snow', { name: 'Снег и лёд' }), noted('category-renamed', 'snow', 'Снег и лёд'))
  given(none)
    .by(admin)
    .when(putCategory, { category: 'snow', colour: 'teal' })
    .makes(changed('snow', { colour: 'teal' }), noted('category-look', '', 'snow'))
  given(none)
    .by(admin)
    .when(putCategory, { category: 'snow', off: true })
    .makes(changed('snow', { off: true }), noted('category-off', '', 'snow'))
  given({ categories: changed('snow', { off: true, name: 'Снег и лёд' }).categories })
    .by(admin)
    .when(putCategory, { category: 'snow' })
    .makes(list(shipped), noted('category-renamed', 'Снег и лёд', 'snow'), noted('category-on', '', 'snow'))
  given(none).by(admin).when(putCategory, { category: 'snow' }).makes()
})

test('a category has a name of its own, is one of those there are, and there are not too many', () => {
  given(none).by(admin).when(putCategory, { icon: 'school' }).refuses('category-nameless')
  given(withSchool)
    .by(admin)
    .when(putCategory, { name: 'школы' }, { id: anId('other one') })
    .refuses('category-taken')
  given(none)
    .by(admin)
    .when(putCategory, { category: anId('nobody’s'), name: 'Ничья' })
    .refuses('category-unknown')
  given(none)
    .by(admin)
    .when(putCategory, { name: 'Красная', colour: 'red' as 'plum' })
    .refuses('bad-input')
  const many = Array.from({ length: 40 - shipped.length }, (_, n) => ({ id: anId(`own ${n}`), name: `Тема ${n}` }))
  given({ categories: [...shipped, ...many] })
    .by(admin)
    .when(putCategory, { name: 'Ещё одна' })
    .refuses('too-many-categories', { most: 40 })
})

test('«прочее» stays, since what nobody chose a subject for goes there', () => {
  given(none).by(admin).when(putCategory, { category: 'other', off: true }).refuses('category-needed')
})

test('the order is the town’s: before another or to the end', () => {
  const [first, second, ...rest] = shipped as [TownCategory, TownCategory, ...TownCategory[]]
  given(none)
    .by(admin)
    .when(orderCategories, { category: 'roads', before: 'lighting' })
    .makes(list([second, first, ...rest]), noted('category-moved', '2', '1 roads'))
  given(none)
    .by(admin)
    .when(orderCategories, { category: 'lighting' })
    .makes(list([second, ...rest, first]), noted('category-moved', '1', '15 lighting'))
  given(none).by(admin).when(orderCategories, { category: 'lighting', before: 'roads' }).makes()
  given(none)
    .by(admin)
    .when(orderCategories, { category: anId('nobody’s') })
    .refuses('category-unknown')
  given(none)
    .by(admin)
    .when(orderCategories, { category: 'snow', before: anId('nobody’s') })
    .refuses('category-unknown')
})

test('only administrators touch the list', () => {
  expect(whoMay(putCategory, none, { name: 'Школы' })).toEqual(administrators)
  expect(whoMay(orderCategories, none, { category: 'snow' })).toEqual(administrators)
})

test('an issue, an organisation and a request for a meeting take what the town has added, and nothing else', () => {
  const meeting = { id: theMeeting, phase: 'open' as const, kind: 'yard' as const, place: theYard, around: [theYard] }
  const facts = { meeting, point: [39.9, 59.2] as [number, number], participant: { id: anId('anna'), issues: 0 } }
  const own = { ownCategories: [school.id] }
  const [added, strange] = [
    { text: 'Крыльцо школы', category: school.id },
    { text: 'Крыльцо школы', category: anId('nobody’s') },
  ]
  const [raised] = given(facts as never)
    .by(guest)
    .when(raiseIssue, added, own)
    .events()
  expect(raised).toMatchObject({ category: school.id })
  given(facts as never)
    .by(guest)
    .when(raiseIssue, strange, own)
    .refuses('category-unknown')
  const body = { name: 'Отдел образования', kind: 'department' as const, places: [] }
  given({ bodyKnown: true })
    .by(admin)
    .when(putBody, { ...body, categories: [school.id] }, own)
    .events()
  given({ bodyKnown: true })
    .by(admin)
    .when(putBody, { ...body, categories: [anId('nobody’s')] }, own)
    .refuses('category-unknown')
  const asked = { placeKnown: true, waiting: false, own: 0 }
  given(asked)
    .by(guest)
    .when(askMeeting, { place: theYard, subjects: [school.id] }, own)
    .events()
  given(asked)
    .by(guest)
    .when(askMeeting, { place: theYard, subjects: [anId('nobody’s')] }, own)
    .refuses('category-unknown')
})

test('what ships later stands at the end of a town’s list, and what is added is known by its id', () => {
  const [first] = shipped
  expect(categoriesOf([school, first as TownCategory]).map(each => each.id)).toEqual([
    school.id,
    'lighting',
    ...categories.filter(each => each !== 'lighting'),
  ])
  expect(addedIn(withSchool.categories)).toEqual([school.id])
})

test('every colour of a drawing is readable on white and on the page', () => {
  const css = readFileSync(new URL('../../client/issues/category-icon.module.css', import.meta.url), 'utf8')
  const found = new Map(
    [...css.matchAll(/data-colour='(\w+)'\] svg \{\s*color: (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  )
  expect([...found.keys()]).toEqual([...categoryColours])
  for (const [name, hex = ''] of found)
    for (const ground of ['#ffffff', '#faf8f3']) expect(contrast(hex, ground), name).toBeGreaterThanOrEqual(4.5)
})
