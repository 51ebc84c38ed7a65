import { expect, test } from 'vitest'
import type { Calendar } from '#shared/core/calendar.ts'
import { sha256 } from '#shared/core/sha256.ts'
import { initiativeStates } from '#shared/initiatives/initiative.ts'
import { submit } from '#shared/initiatives/submit.ts'
import { anId, given, now, whoMay } from '../support/rule.ts'
import { aCard, aDraft, anna, at, partsOf, theIdea, wholeDraft, wholeParts } from './an-initiative.ts'

const facts = { initiative: aDraft(), draft: wholeDraft(), at, nextNumber: 7 }
const input = { initiative: theIdea }

test('submitting freezes what the group wrote, with a number and the hash of the text, and the town owes its publication', () => {
  const submitted = given({ ...facts, issue: anId('issue') })
    .by(anna)
    .when(submit, input)
  const [text, told] = submitted.events()
  expect(text).toMatchObject({ type: 'initiatives.text-frozen', initiative: theIdea, by: anna.id })
  const { content, hash } = text as { content: string; hash: string }
  expect(hash).toBe(sha256(content))
  expect(JSON.parse(content)).toMatchObject({
    number: 7,
    submittedOn: '2026-11-20',
    title: 'Площадка для волейбола во дворе',
    texts: wholeDraft().texts,
    cost: 10_000_000,
    people: 12,
  })
  expect(content).not.toContain(anna.id)
  expect(told).toEqual({
    type: 'initiatives.initiative-submitted',
    card: aCard({
      number: 7,
      title: 'Площадка для волейбола во дворе',
      state: 'submitted',
      since: now,
      cost: 10_000_000,
      support: 0,
      // Friday; three working days on.
      deadline: '2026-11-25',
      issue: anId('issue'),
    }),
  })
  submitted.answers({ number: 7 })
})

test('an idea’s supporters stay with what came of it', () => {
  const taken = aDraft({ card: aCard({ state: 'draft', support: 41 }) })
  const [, told] = given({ ...facts, initiative: taken })
    .by(anna)
    .when(submit, input)
    .events()
  expect(told).toMatchObject({ card: { support: 41 } })
})

test('what is not complete is not taken, and it is said what is missing', () => {
  const parts = partsOf(...wholeParts.filter(part => part.kind !== 'land' && part.kind !== 'territory'))
  given({ ...facts, draft: wholeDraft({ parts, lying: undefined }), at: undefined })
    .by(anna)
    .when(submit, input)
    .refuses('draft-incomplete', { missing: ['territory', 'land'] })
})

test('the initiator submits, once', () => {
  given({ ...facts, initiative: aDraft({ state: 'submitted' }) })
    .by(anna)
    .when(submit, input)
    .refuses('initiative-not-draft')
  for (const role of ['member', 'author', undefined] as const)
    expect(whoMay(submit, { ...facts, initiative: aDraft({ role }) }, input)).toEqual([])
})

test('three working days over the New Year holidays, with a Saturday that is worked', () => {
  const deadlineOn = (at: string, calendar: Calendar) => {
    const [, told] = given(facts).by(anna).when(submit, input, { now: at, calendar }).events()
    return (told as { card: { deadline?: string } }).card.deadline
  }
  const holidays = ['01', '02', '03', '04', '05', '06', '07', '08'].map(each => `2027-01-${each}`)
  // Wednesday; after it Thursday the 31st, then the 11th and the 12th.
  expect(deadlineOn('2026-12-30T09:00:00.000Z', { daysOff: holidays, daysWorked: [] })).toBe('2027-01-12')
  expect(deadlineOn('2026-12-30T09:00:00.000Z', { daysOff: holidays, daysWorked: ['2027-01-09'] })).toBe('2027-01-11')
  // Late in the evening of the town it is the next day already there, whatever the server's clock says.
  expect(deadlineOn('2026-11-19T21:30:00.000Z', { daysOff: [], daysWorked: [] })).toBe('2026-11-25')
})

test('what comes back after rework is examined anew: earlier conclusions do not count, and its number stays', () => {
  const returned = aDraft({ state: 'returned', card: aCard({ state: 'returned', number: 3 }) })
  const [, told, ...more] = given({ ...facts, initiative: returned })
    .by(anna)
    .when(submit, input)
    .events()
  expect(told).toMatchObject({ card: { state: 'submitted', number: 3 } })
  expect(more).toEqual([{ type: 'initiatives.conclusions-set-aside', initiative: theIdea }])
  expect(given(facts).by(anna).when(submit, input).events()).toHaveLength(2)
})

test('only what is still written is submitted, whatever state it is in', () => {
  for (const state of initiativeStates.filter(each => !['draft', 'returned', 'gathering'].includes(each)))
    given({ ...facts, initiative: aDraft({ state }) })
      .by(anna)
      .when(submit, input)
      .refuses('initiative-not-draft')
})
