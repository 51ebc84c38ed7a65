import { expect, test } from 'vitest'
import { sha256 } from '#shared/core/sha256.ts'
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
