import { expect, test } from 'vitest'
import {
  agendaNumbers,
  initiativesOf,
  moveItem,
  nextItem,
  plannedStarts,
  publicAgenda,
  type AgendaItem,
} from '#shared/meetings/agenda.ts'
import {
  addAgendaItem,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  type ItemFacts,
} from '#shared/meetings/change-agenda.ts'
import { markAgendaItem, startAgendaItem } from '#shared/meetings/start-agenda-item.ts'
import type { MeetingFacts } from '#shared/meetings/meeting.ts'
import { dropTarget, stepTarget } from '../../client/meetings/agenda-steps.ts'
import { aMeeting, anId, given, moderator, theMeeting, whoMay, whoRunsIt } from '../support/rule.ts'

const item = (name: string, more: Partial<AgendaItem> = {}): AgendaItem => ({ id: anId(name), text: name, ...more })
const [light, lamps, poles, secret, why, other] = [
  item('light', { minutes: 20 }),
  item('lamps', { sub: true, minutes: 5 }),
  item('poles', { sub: true }),
  item('secret', { internal: true, minutes: 30 }),
  item('why', { sub: true }),
  item('other', { minutes: 10 }),
]
const agenda = [light, lamps, poles, secret, why, other]
const facts = (known: Partial<MeetingFacts> = {}): ItemFacts => ({
  meeting: aMeeting({ agenda, ...known }),
  initiatives: new Set(),
})
const changed = (...items: AgendaItem[]) => ({
  type: 'meetings.agenda-changed' as const,
  meeting: theMeeting,
  agenda: items,
})

test('an item may be about an initiative that everybody sees, and about no other', () => {
  const initiative = anId('initiative')
  const item = { text: 'Площадка', initiative }
  const [changed] = given({ meeting: aMeeting({ agenda: [] }), initiatives: new Set([initiative]) })
    .by(moderator)
    .when(addAgendaItem, item)
    .events()
  expect(changed).toMatchObject({ agenda: [{ text: 'Площадка', initiative }] })
  given({ meeting: aMeeting(), initiatives: new Set<string>() })
    .by(moderator)
    .when(addAgendaItem, item)
    .refuses('initiative-unknown')
  given({ meeting: aMeeting(), initiatives: new Set<string>() })
    .by(moderator)
    .when(changeAgendaItem, { item: anId('first item'), ...item })
    .refuses('initiative-unknown')
  const about = (id: string, rest: object = {}) => ({ id: anId(id), text: id, initiative, ...rest })
  expect(initiativesOf([about('one'), about('two'), about('three', { internal: true })])).toEqual([initiative])
})

test('an internal item and all that stands under it are nobody’s but the staff’s', () => {
  expect(publicAgenda(agenda)).toEqual([light, lamps, poles, other])
})

test('numbers and times are the same for everybody: an internal item has none', () => {
  expect(agendaNumbers(agenda)).toEqual({ [light.id]: '1', [lamps.id]: '1.1', [poles.id]: '1.2', [other.id]: '2' })
  const starts = plannedStarts(agenda, '2026-11-25T15:00:00.000Z')
  expect(Object.values(starts).map(at => at.slice(11, 16))).toEqual(['15:00', '15:00', '15:05', '15:20'])
  expect(starts[secret.id]).toBeUndefined()
})

test('behind an item that does not say how long it takes nobody knows the time', () => {
  const starts = plannedStarts([item('talk'), other], '2026-11-25T15:00:00.000Z')
  expect(Object.keys(starts)).toEqual([anId('talk')])
})

test('an item takes those under it along, and the first stands under nothing', () => {
  expect(moveItem(agenda, light.id, other.id)).toEqual([secret, why, other, light, lamps, poles])
  expect(moveItem(agenda, other.id, light.id)).toEqual([light, lamps, poles, other, secret, why])
  expect(moveItem([light, lamps], lamps.id, undefined)).toEqual([item('lamps', { minutes: 5 }), light])
})

test('an item is added after another and what stands under it, or first', () => {
  const add = (more: object) =>
    given(facts())
      .by(moderator)
      .when(addAgendaItem, { text: 'Снег', ...more })
  const snow = { id: anId('command'), text: 'Снег' }
  add({ after: light.id }).makes(changed(light, lamps, poles, snow, secret, why, other))
  add({ after: light.id, sub: true }).makes(changed(light, { ...snow, sub: true }, lamps, poles, secret, why, other))
  add({ sub: true }).makes(changed(snow, ...agenda))
  add({ after: anId('no item') }).refuses('agenda-item-unknown')
})

test('fifty items are as many as an agenda holds', () => {
  const full = Array.from({ length: 50 }, (_, n) => item(`item ${n}`))
  given(facts({ agenda: full }))
    .by(moderator)
    .when(addAgendaItem, { text: 'Ещё' })
    .refuses('agenda-full')
})

test('an item is worded anew whole, put elsewhere, and taken out', () => {
  given(facts())
    .by(moderator)
    .when(changeAgendaItem, { item: other.id, text: 'Разное' })
    .makes(changed(light, lamps, poles, secret, why, { id: other.id, text: 'Разное' }))
  given(facts())
    .by(moderator)
    .when(moveAgendaItem, { item: other.id })
    .makes(changed(other, light, lamps, poles, secret, why))
  given(facts())
    .by(moderator)
    .when(removeAgendaItem, { item: poles.id })
    .makes(changed(light, lamps, secret, why, other))
  for (const command of [moveAgendaItem, removeAgendaItem])
    given(facts())
      .by(moderator)
      .when(command, { item: anId('no item') })
      .refuses('agenda-item-unknown')
})

test('what becomes public tells its state anew, since nobody outside had heard of it', () => {
  given(facts({ item: secret.id, done: [why.id] }))
    .by(moderator)
    .when(changeAgendaItem, { item: secret.id, text: 'secret' })
    .makes(
      { type: 'meetings.agenda-item-done', meeting: theMeeting, item: why.id, done: false, internal: true },
      { type: 'meetings.agenda-item-started', meeting: theMeeting },
      changed(light, lamps, poles, item('secret'), why, other),
      { type: 'meetings.agenda-item-done', meeting: theMeeting, item: why.id, done: true },
      { type: 'meetings.agenda-item-started', meeting: theMeeting, item: secret.id },
    )
})

test('the agenda is changed before the meeting and while it runs, not afterwards', () => {
  for (const phase of ['planned', 'open'] as const)
    expect(given(facts({ phase })).by(moderator).when(addAgendaItem, { text: 'Снег' }).events()).toHaveLength(1)
  for (const phase of ['closed', 'published'] as const)
    given(facts({ phase })).by(moderator).when(addAgendaItem, { text: 'Снег' }).refuses('meeting-not-open')
})

test('an item is marked done and not done, and one that is begun again is not done', () => {
  const marked = (done: boolean) => ({
    type: 'meetings.agenda-item-done' as const,
    meeting: theMeeting,
    item: light.id,
    done,
  })
  given(facts()).by(moderator).when(markAgendaItem, { item: light.id, done: true }).makes(marked(true))
  given(facts({ done: [light.id] }))
    .by(moderator)
    .when(startAgendaItem, { item: light.id })
    .makes(marked(false), { type: 'meetings.agenda-item-started', meeting: theMeeting, item: light.id })
  expect(given(facts()).by(moderator).when(startAgendaItem, { item: why.id }).events()[0]).toMatchObject({
    internal: true,
  })
  given(facts({ phase: 'planned' }))
    .by(moderator)
    .when(markAgendaItem, { item: light.id, done: true })
    .refuses('meeting-not-open')
})

test('who runs the meeting changes its agenda, and nobody else', () => {
  expect(whoMay(addAgendaItem, facts(), { text: 'Снег' })).toEqual(whoRunsIt)
  expect(whoMay(changeAgendaItem, facts(), { item: light.id, text: 'Снег' })).toEqual(whoRunsIt)
  expect(whoMay(moveAgendaItem, facts(), { item: light.id })).toEqual(whoRunsIt)
  expect(whoMay(removeAgendaItem, facts(), { item: light.id })).toEqual(whoRunsIt)
  expect(whoMay(markAgendaItem, facts(), { item: light.id, done: true })).toEqual(whoRunsIt)
})

test('after one item the next that is not done is offered', () => {
  expect(nextItem(agenda, [light.id, lamps.id], lamps.id)).toEqual(poles)
  expect(nextItem(agenda, [other.id], other.id)).toEqual(light)
  expect(nextItem([light], [light.id], undefined)).toBeUndefined()
})

test('dropped over another, an item takes its place; the buttons take it past its neighbour', () => {
  expect(dropTarget(agenda, other.id, light.id)).toEqual({})
  expect(dropTarget(agenda, light.id, other.id)).toEqual({ after: other.id })
  expect(dropTarget(agenda, light.id, light.id)).toBeUndefined()
  expect(stepTarget(agenda, light.id, -1)).toBeUndefined()
  expect(moveItem(agenda, light.id, stepTarget(agenda, light.id, 1)?.after)).toEqual([
    secret,
    why,
    light,
    lamps,
    poles,
    other,
  ])
  expect(moveItem(agenda, other.id, stepTarget(agenda, other.id, -1)?.after)).toEqual([
    light,
    lamps,
    poles,
    other,
    secret,
    why,
  ])
  expect(stepTarget(agenda, other.id, 1)).toBeUndefined()
})
