import { expect, test } from 'vitest'
import { defaultPolicy } from '#shared/core/policy.ts'
import { beginDraft } from '#shared/initiatives/begin-draft.ts'
import { longestText, missingOf, requirements } from '#shared/initiatives/draft.ts'
import { joinGroup, leaveGroup, setLink } from '#shared/initiatives/group.ts'
import { costOf, paidOf, type Part } from '#shared/initiatives/part.ts'
import { removePart, writePart } from '#shared/initiatives/write-part.ts'
import { anId, everybody, given, whoMay } from '../support/rule.ts'
import { aDraft, anna, boris, inCity, partsOf, theIdea, wholeDraft, wholeParts } from './an-initiative.ts'

const title: Part = { kind: 'title', text: 'Площадка для волейбола' }
const link = 'AAAAAAAAAAAAAAAAAAAAAA'

const today = '2026-11-20'

test('a draft begins with a title and is nobody’s but its initiator’s', () => {
  given({ own: 0 })
    .by(anna)
    .when(beginDraft, { title: title.text }, inCity)
    .makes(
      { type: 'initiatives.draft-begun', initiative: theIdea, title: title.text },
      { type: 'initiatives.member-noted', initiative: theIdea, actor: anna.id, role: 'initiator' },
      { type: 'initiatives.part-written', initiative: theIdea, key: 'title', part: title, by: anna.id },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  given({ own: 5 }).by(anna).when(beginDraft, { title: title.text }).refuses('too-many-drafts', { most: 5 })
  expect(whoMay(beginDraft, { own: 0 }, { title: title.text })).toEqual(everybody.filter(name => name !== 'guest'))
})

test('the initiator makes the link into the group and revokes it, and nobody else', () => {
  given({ initiative: aDraft() })
    .by(anna)
    .when(setLink, { initiative: theIdea, link })
    .makes(
      { type: 'initiatives.link-set', initiative: theIdea, link },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  given({ initiative: aDraft() })
    .by(anna)
    .when(setLink, { initiative: theIdea })
    .makes(
      { type: 'initiatives.link-set', initiative: theIdea },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  for (const role of ['member', 'author', undefined] as const)
    expect(whoMay(setLink, { initiative: aDraft({ role }) }, { initiative: theIdea })).toEqual([])
})

test('whoever has the link and an account comes into the group, once', () => {
  given({ initiative: aDraft({ role: undefined }) })
    .by(boris)
    .when(joinGroup, { link })
    .makes(
      { type: 'initiatives.member-noted', initiative: theIdea, actor: boris.id, role: 'member' },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  given({ initiative: aDraft({ role: 'member' }) })
    .by(boris)
    .when(joinGroup, { link })
    .makes()
  expect(whoMay(joinGroup, { initiative: aDraft() }, { link })).toEqual(everybody.filter(name => name !== 'guest'))
})

test('a member leaves by themselves, the initiator takes others out, and the lead passes on', () => {
  const group = { initiative: aDraft({ role: 'member' }), isMember: true, heir: boris.id }
  given(group)
    .by(boris)
    .when(leaveGroup, { initiative: theIdea, member: boris.id })
    .makes(
      { type: 'initiatives.member-noted', initiative: theIdea, actor: boris.id },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  given(group).by(boris).when(leaveGroup, { initiative: theIdea, member: anna.id }).refuses('forbidden')
  const led = { ...group, initiative: aDraft() }
  expect(given(led).by(anna).when(leaveGroup, { initiative: theIdea, member: boris.id }).events()).toHaveLength(2)
  given(led)
    .by(anna)
    .when(leaveGroup, { initiative: theIdea, member: anna.id })
    .makes(
      { type: 'initiatives.member-noted', initiative: theIdea, actor: anna.id },
      { type: 'initiatives.member-noted', initiative: theIdea, actor: boris.id, role: 'initiator' },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  given({ initiative: aDraft(), isMember: true })
    .by(anna)
    .when(leaveGroup, { initiative: theIdea, member: anna.id })
    .refuses('last-of-group')
  expect(
    whoMay(leaveGroup, { ...group, initiative: aDraft({ role: undefined }) }, { initiative: theIdea, member: anna.id }),
  ).toEqual([])
})

test('two who write the same part at once lose nothing: the second is told', () => {
  const facts = { initiative: aDraft({ role: 'member' }), version: 3, parts: 5, papers: 0 }
  const writing = given(facts).by(boris).when(writePart, { initiative: theIdea, version: 3, part: title })
  writing.makes(
    { type: 'initiatives.part-written', initiative: theIdea, key: 'title', part: title, by: boris.id },
    { type: 'initiatives.draft-changed', initiative: theIdea },
  )
  writing.answers({ version: 4 })
  given(facts)
    .by(boris)
    .when(writePart, { initiative: theIdea, version: 2, part: title })
    .refuses('part-changed', { version: 3 })
  given(facts)
    .by(boris)
    .when(removePart, { initiative: theIdea, version: 2, key: 'title' })
    .refuses('part-changed', { version: 3 })
  given(facts)
    .by(boris)
    .when(removePart, { initiative: theIdea, version: 3, key: 'title' })
    .makes(
      { type: 'initiatives.part-written', initiative: theIdea, key: 'title', by: boris.id },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  given({ ...facts, version: 0 })
    .by(boris)
    .when(removePart, { initiative: theIdea, version: 3, key: 'title' })
    .makes()
  given({ ...facts, version: 0, parts: 120 })
    .by(boris)
    .when(writePart, { initiative: theIdea, version: 0, part: title })
    .refuses('too-many-parts', { most: 120 })
})

test('a draft is written by its group alone, not by the staff, and not once it is submitted', () => {
  const stranger = { initiative: aDraft({ role: undefined }), version: 0, parts: 0, papers: 0 }
  expect(whoMay(writePart, stranger, { initiative: theIdea, version: 0, part: title })).toEqual([])
  expect(whoMay(removePart, stranger, { initiative: theIdea, version: 0, key: 'title' })).toEqual([])
  const over = { initiative: aDraft({ state: 'submitted' }), version: 0, parts: 0, papers: 0, isMember: true }
  given(over).by(anna).when(writePart, { initiative: theIdea, version: 0, part: title }).refuses('initiative-not-draft')
  given(over)
    .by(anna)
    .when(removePart, { initiative: theIdea, version: 0, key: 'title' })
    .refuses('initiative-not-draft')
  given(over).by(anna).when(setLink, { initiative: theIdea, link }).refuses('initiative-not-draft')
  given(over).by(anna).when(joinGroup, { link }).refuses('initiative-not-draft')
  given(over).by(anna).when(leaveGroup, { initiative: theIdea, member: anna.id }).refuses('initiative-not-draft')
})

test('dates run forward, an area closes, a sum is one a town decides on', () => {
  const facts = { initiative: aDraft(), version: 0, parts: 0, papers: 0 }
  const broken: Part[] = [
    { kind: 'dates', begins: '2027-08-31', ends: '2027-05-01' },
    {
      kind: 'territory',
      shape: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
    },
    { kind: 'budget', line: anId('x'), name: 'Всё', unit: 'шт.', quantity: 1_000_000_000, price: 1_000_000_000_000 },
  ]
  for (const part of broken)
    given(facts).by(anna).when(writePart, { initiative: theIdea, version: 0, part }).refuses('bad-input')
})

test('the budget is summed to the kopeck, each line rounded by itself', () => {
  expect(costOf(partsOf(...wholeParts))).toBe(10_000_000)
  expect(paidOf(partsOf(...wholeParts))).toEqual({ all: 10_000_000, residents: 500_000, own: 500_000 })
  const third: Part = { kind: 'budget', line: anId('third'), name: 'Треть', unit: 'м', quantity: 333, price: 100 }
  expect(costOf(partsOf(third, { ...third, line: anId('other third') }))).toBe(66)
})

test('a whole draft lacks nothing; an empty one lacks everything it must say', () => {
  expect(missingOf(wholeDraft(), defaultPolicy, today)).toEqual([])
  const texts = { problem: ' ', importance: '', result: '', participation: '', more: '' }
  expect(missingOf({ parts: {}, texts, people: 1, isTos: false }, defaultPolicy, today)).toEqual(
    requirements.filter(
      each => !['text-length', 'cost-limit', 'residents-share', 'own-share', 'territory-inside'].includes(each),
    ),
  )
})

test('shares, the limit, the boundary and the group are kept as the town has set them', () => {
  const policy = {
    ...defaultPolicy,
    initiativeResidentsPercent: 6,
    initiativeOwnPercent: 7,
    initiativeCostThousands: 99,
  }
  expect(missingOf(wholeDraft(), policy, today)).toEqual(['cost-limit', 'residents-share', 'own-share'])
  expect(
    missingOf(wholeDraft(), { ...defaultPolicy, initiativeResidentsPercent: 5, initiativeCostThousands: 100 }, today),
  ).toEqual([])
  expect(missingOf(wholeDraft({ lying: { isInside: false } }), defaultPolicy, today)).toEqual(['territory-inside'])
  // A text that is too long is shortened by who wrote it, and cut by nobody.
  for (const [length, missing] of [
    [longestText, []],
    [longestText + 1, ['text-length']],
  ] as const) {
    const texts = { ...wholeDraft().texts, more: 'я'.repeat(length) }
    expect(missingOf(wholeDraft({ texts }), defaultPolicy, today)).toEqual(missing)
  }
  // Dates that are over plan nothing; the last day is still ahead.
  for (const [on, missing] of [
    ['2027-08-31', []],
    ['2027-09-01', ['dates']],
  ] as const)
    expect(missingOf(wholeDraft(), defaultPolicy, on)).toEqual(missing)
  expect(missingOf(wholeDraft({ people: 9 }), defaultPolicy, today)).toEqual(['group'])
  expect(missingOf(wholeDraft({ people: 10 }), defaultPolicy, today)).toEqual([])
  expect(missingOf(wholeDraft({ people: 1, isTos: true }), defaultPolicy, today)).toEqual([])
  const short = wholeDraft({ parts: partsOf(...wholeParts.filter(part => part.kind !== 'funding')) })
  expect(missingOf(short, defaultPolicy, today)).toEqual(['funding', 'residents-share', 'own-share'])
})
