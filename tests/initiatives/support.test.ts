import { expect, test } from 'vitest'
import { defaultPolicy, type Policy } from '#shared/core/policy.ts'
import { beginGathering, endGathering } from '#shared/initiatives/gather.ts'
import { sign } from '#shared/initiatives/sign.ts'
import type { Lies } from '#shared/initiatives/signers.ts'
import { submit } from '#shared/initiatives/submit.ts'
import { supportOf, takesSupport } from '#shared/initiatives/support.ts'
import { aLine } from '../rounds/a-round.ts'
import { elsewhere, everybody, given, now, theDistrict, theYard, whoMay } from '../support/rule.ts'
import { aCard, aDraft, anna, at, boris, partsOf, theIdea, wholeDraft, wholeParts } from './an-initiative.ts'
import { by, gathering, input, went } from './gathered.ts'

const lies: Lies = {
  territory: { id: theYard, kind: 'yard', key: 'k', name: 'Лесная, 3' },
  district: { id: theDistrict, kind: 'district', key: 'k', name: 'Заречный' },
}

test('a whole draft is opened to support: it is frozen with a hash, and everybody sees it for sixty days', () => {
  const facts = { initiative: aDraft(), draft: wholeDraft(), at, nextNumber: 7 }
  const [text, told] = given(facts).by(anna).when(beginGathering, input).events()
  expect(text).toMatchObject({ type: 'initiatives.text-frozen', initiative: theIdea })
  const content = JSON.parse((text as { content: string }).content) as object
  expect(content).toMatchObject({ title: 'Площадка для волейбола во дворе', cost: 10_000_000 })
  expect(content).not.toHaveProperty('number')
  expect(told).toEqual({
    type: 'initiatives.moved',
    card: aCard({
      state: 'gathering',
      title: 'Площадка для волейбола во дворе',
      since: now,
      cost: 10_000_000,
      support: 0,
      deadline: '2027-01-19',
    }),
  })
  const parts = partsOf(...wholeParts.filter(part => part.kind !== 'land'))
  given({ ...facts, draft: wholeDraft({ parts }) })
    .by(anna)
    .when(beginGathering, input)
    .refuses('draft-incomplete', { missing: ['land'] })
  given({ ...facts, initiative: aDraft({ state: 'returned' }) })
    .by(anna)
    .when(beginGathering, input)
    .refuses('initiative-not-draft')
  for (const role of ['member', 'author', undefined] as const)
    expect(whoMay(beginGathering, { ...facts, initiative: aDraft({ role }) }, input)).toEqual([])
})

test('back to writing, what was signed counts no more; only who leads the group goes back', () => {
  given({ initiative: gathering({ role: 'initiator' }) })
    .by(anna)
    .when(endGathering, input)
    .makes(
      { type: 'initiatives.support-dropped', initiative: theIdea },
      { type: 'initiatives.moved', card: aCard({ state: 'draft', since: now }) },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  given({ initiative: gathering({ state: 'submitted', role: 'initiator' }) })
    .by(anna)
    .when(endGathering, input)
    .refuses('initiative-elsewhere', { state: 'submitted' })
  expect(whoMay(endGathering, { initiative: gathering({ role: 'member' }) }, input)).toEqual([])
})

test('one person of the roll signs once, and may take the signature back while support is gathered', () => {
  const facts = { initiative: gathering(), lies: {}, line: aLine(), own: false }
  const noted = (on: boolean) => ({
    type: 'initiatives.signature-noted' as const,
    initiative: theIdea,
    actor: boris.id,
    on,
  })
  given(facts)
    .by(boris)
    .when(sign, { ...input, on: true })
    .makes(noted(true), went)
  given({ ...facts, own: true })
    .by(boris)
    .when(sign, { ...input, on: true })
    .makes()
  given({ ...facts, own: true })
    .by(boris)
    .when(sign, { ...input, on: false })
    .makes(noted(false), went)
  for (const state of ['submitted', 'remarks', 'examination', 'returned'] as const)
    given({ ...facts, initiative: gathering({ state }) })
      .by(boris)
      .when(sign, { ...input, on: true })
      .makes(noted(true), went)
  given({ ...facts, own: true, initiative: gathering({ state: 'supported' }) })
    .by(boris)
    .when(sign, { ...input, on: false })
    .refuses('initiative-elsewhere', { state: 'supported' })
  given({ ...facts, initiative: gathering({ deadline: '2026-11-19' }) })
    .by(boris)
    .when(sign, { ...input, on: true })
    .refuses('support-over')
  expect(whoMay(sign, facts, { ...input, on: true })).toEqual(everybody.filter(name => name !== 'guest'))
})

test('whose residents sign is said by the local act: of the town, of its district, of its own territory', () => {
  const homes = { yard: [theYard, theDistrict], neighbours: [elsewhere, theDistrict], town: [elsewhere] }
  const signing = (home: keyof typeof homes, policy: Partial<Policy>, where: Lies = lies) =>
    given({ initiative: gathering(), lies: where, line: aLine({ around: homes[home] }), own: false })
      .by(boris)
      .when(sign, { ...input, on: true }, by(policy))
  const [town, district, territory] = [0, 1, 2].map(initiativeSignersFrom => ({ initiativeSignersFrom }))
  for (const home of ['yard', 'neighbours', 'town'] as const) {
    expect(signing(home, town).events()).toHaveLength(2)
    // Outside all places nobody lives: the whole town signs.
    expect(signing(home, territory, {}).events()).toHaveLength(2)
  }
  expect(signing('yard', district).events()).toHaveLength(2)
  expect(signing('neighbours', {}).events()).toHaveLength(2)
  signing('town', {}).refuses('signer-elsewhere', { place: 'Заречный' })
  expect(signing('yard', territory).events()).toHaveLength(2)
  signing('neighbours', territory).refuses('signer-elsewhere', { place: 'Лесная, 3' })
  const { territory: yard } = lies
  signing('town', territory, { ...(yard && { territory: yard }) }).refuses('signer-elsewhere')
  // Whoever signed and has moved takes the signature back all the same.
  expect(
    given({ initiative: gathering(), lies, line: aLine({ around: [elsewhere] }), own: true })
      .by(boris)
      .when(sign, { ...input, on: false })
      .events(),
  ).toHaveLength(2)
})

test('who signs is verified, has agreed, is not struck off, and is old enough by the local act', () => {
  const facts = { initiative: gathering(), lies: {}, line: aLine(), own: false }
  for (const line of [
    undefined,
    aLine({ verified: false }),
    aLine({ consented: false }),
    aLine({ revoked: true }),
  ] as const)
    given({ ...facts, line })
      .by(boris)
      .when(sign, { ...input, on: true })
      .refuses('signer-unverified')
  given({ ...facts, line: aLine({ age: 14 }) })
    .by(boris)
    .when(sign, { ...input, on: true })
    .refuses('signer-too-young', { age: 16 })
  const signs = (age: 14 | 16 | 18, from: number) =>
    given({ ...facts, line: aLine({ age }) })
      .by(boris)
      .when(sign, { ...input, on: true }, by({ initiativeSupportAge: from }))
  expect(signs(14, 14).events()).toHaveLength(2)
  signs(16, 18).refuses('signer-too-young', { age: 18 })
  given(facts)
    .by(boris)
    .when(sign, { ...input, on: true }, by({ initiativeSupportOnline: 0 }))
    .refuses('support-channel-off')
})

test('each channel is counted apart, and those that the local act allows are summed to what is needed', () => {
  const gathered = { online: 20, sheets: 18 }
  expect(supportOf(gathered, defaultPolicy)).toMatchObject({
    needed: 50,
    channels: [
      { channel: 'online', people: 20, counts: true },
      { channel: 'sheets', people: 18, counts: true },
      { channel: 'assembly', people: 0, counts: true },
    ],
    total: 38,
    left: 12,
    reached: false,
  })
  expect(supportOf({ online: 30, sheets: 20 }, defaultPolicy)).toMatchObject({ left: 0, reached: true })
  const noPaper = { ...defaultPolicy, initiativeSupportSheets: 0 }
  expect(supportOf({ online: 40, sheets: 18 }, noPaper)).toMatchObject({ total: 40, left: 10, reached: false })
})

test('an assembly is enough by itself where the local act says so, and else its votes are added', () => {
  const gathered = { online: 5, sheets: 0, assembly: 30 }
  expect(supportOf(gathered, defaultPolicy)).toMatchObject({ total: 35, byAssembly: true, reached: true })
  const added = { ...defaultPolicy, initiativeAssemblyAlone: 0 }
  expect(supportOf(gathered, added)).toMatchObject({ total: 35, byAssembly: false, left: 15, reached: false })
  const none = { ...defaultPolicy, initiativeSupportAssembly: 0 }
  expect(supportOf(gathered, none)).toMatchObject({ total: 5, byAssembly: false, reached: false })
})

test('where the local act asks for support first, nothing is submitted without it', () => {
  const facts = { initiative: gathering({ role: 'initiator' }), draft: wholeDraft(), at, nextNumber: 7 }
  const required = by({ initiativeSupportRequired: 1 })
  given(facts).by(anna).when(submit, input, required).refuses('support-missing', { left: 50 })
  given({ ...facts, gathered: { online: 49, sheets: 0 } })
    .by(anna)
    .when(submit, input, required)
    .refuses('support-missing', { left: 1 })
  for (const gathered of [
    { online: 20, sheets: 30 },
    { online: 0, sheets: 0, assembly: 31 },
  ])
    expect(
      given({ ...facts, gathered })
        .by(anna)
        .when(submit, input, required)
        .events()[1],
    ).toMatchObject({ card: { state: 'submitted', number: 7 } })
  expect(given(facts).by(anna).when(submit, input).events()).toHaveLength(2)
})

test('support is gathered from the opening to the decision, and never before or after', () => {
  const taking = ['gathering', 'submitted', 'remarks', 'examination', 'returned'] as const
  expect(taking.every(takesSupport)).toBe(true)
  for (const state of ['idea', 'draft', 'supported', 'refused', 'won', 'archived'] as const)
    expect(takesSupport(state)).toBe(false)
})
