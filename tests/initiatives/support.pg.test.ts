import { beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import * as Y from 'yjs'
import type { Role } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { documentName } from '#shared/documents/document.ts'
import { saveUpdates } from '../../server/documents/store.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import { aVoter } from '../rounds/voters.ts'
import { openVeche } from '../support/open-veche.ts'
import type { Device } from '../support/veche.ts'
import { anAssembly } from './an-assembly.ts'
import { does, readyDraft } from './ready-draft.ts'
import { writeLine } from './written-texts.ts'

const veche = openVeche()
let anna: Device
let [first, second, teller]: Device[] = []

beforeAll(async () => {
  await setPolicy('initiativeGroupPeople', 1)
  await setPolicy('draftsPerPerson', 50)
  anna = await signedIn('anna', 'resident')
  first = await signedIn('first', 'moderator')
  second = await signedIn('second', 'controller')
  teller = await signedIn('teller', 'moderator')
})

async function setPolicy(key: string, value: number): Promise<void> {
  await veche.system('city', 'places.set-policy', { key, value, since: '2026-11-20' })
  await veche.server.relearn()
}

async function signedIn(login: string, role: Role): Promise<Device> {
  const device = veche.device()
  await device.signIn(await veche.person(login, { role }))
  return device
}

const show = async (device: Device, id: Id) =>
  (await (await device.http('GET', `/api/initiatives/${id}`)).json()) as InitiativeShown

/** An initiative of Anna's that is open to support. */
async function open(): Promise<Id> {
  const initiative = await readyDraft(veche, anna)
  await does(anna, 'begin-gathering', { initiative })
  return initiative
}

const says = (device: Device, name: string, input: object) => device.send('city', `initiatives.${name}`, input)

test('what is opened to support is public and frozen, and written again once it is taken back', async () => {
  const initiative = await readyDraft(veche, anna)
  const stranger = veche.device()
  expect((await stranger.http('GET', `/api/initiatives/${initiative}`)).status).toBe(404)
  await does(anna, 'begin-gathering', { initiative })
  expect(await show(stranger, initiative)).toMatchObject({
    state: 'gathering',
    gathering: { content: { cost: 10_000_000 } },
    support: { needed: 50, total: 0, takes: true, hindrance: 'unverified' },
  })
  const doc = new Y.Doc()
  writeLine(doc, 'more', 'Ещё')
  const write = () =>
    saveUpdates(veche.sql, documentName('initiative', initiative), [Y.encodeStateAsUpdate(doc)], veche.now())
  expect(await write()).toBe(false)
  const { device } = await aVoter(veche, 'early')
  await does(device, 'sign', { initiative, on: true })
  await does(anna, 'end-gathering', { initiative })
  expect(await write()).toBe(true)
  expect(await show(stranger, initiative)).toMatchObject({ state: 'draft' })
  await does(anna, 'begin-gathering', { initiative })
  expect((await show(device, initiative)).support).toMatchObject({ total: 0, signed: false })
  // One that was returned for rework is written too.
  await does(anna, 'submit', { initiative })
  expect(await write()).toBe(false)
  await veche.sql`update initiative set state = 'returned' where id = ${initiative}`
  expect(await write()).toBe(true)
})

test('one person signs once, however often and by whatever way at the same time', { timeout: 60_000 }, async () => {
  const initiative = await open()
  const { device } = await aVoter(veche, 'signer')
  const input = { initiative, on: true }
  const tries = Array.from({ length: 50 }, () => [
    says(device, 'sign', input),
    device.http('POST', '/api/commands', { id: v7(), stream: 'city', name: 'initiatives.sign', input }),
  ])
  await Promise.all(tries.flat())
  const count = async () =>
    (await veche.sql`select 1 from initiative_signature where initiative = ${initiative}`).length
  expect(await count()).toBe(1)
  expect((await show(device, initiative)).support).toMatchObject({ signed: true, total: 1 })
  await does(device, 'sign', { initiative, on: false })
  expect(await count()).toBe(0)
})

test('what does not belong in public is hidden while it is open to support: its group reads why, mends it and opens it anew', async () => {
  const initiative = await open()
  const signer = await aVoter(veche, 'hasty')
  await does(signer.device, 'sign', { initiative, on: true })
  await does(first, 'hide-idea', { initiative, reason: 'Телефон соседа в тексте' })
  const stranger = veche.device()
  for (const device of [stranger, signer.device, first])
    expect((await device.http('GET', `/api/initiatives/${initiative}`)).status).toBe(404)
  expect(await (await stranger.http('GET', '/api/initiatives/territories')).text()).not.toContain(initiative)
  const own = await show(anna, initiative)
  expect(own).toMatchObject({ state: 'draft', hiddenReason: 'Телефон соседа в тексте', draft: { people: 1 } })
  expect(own.steps.map(step => step.state)).toEqual(['draft', 'gathering', 'draft'])
  await does(anna, 'begin-gathering', { initiative })
  expect(await show(stranger, initiative)).toMatchObject({ state: 'gathering', support: { total: 0 } })
  const log = JSON.stringify(await veche.sql`select data from event where type like 'initiatives.%'`)
  expect(log).not.toContain('Телефон соседа')
  // Who draws over the same ground is told of it, though it has no number yet.
  const [{ shape }] = await veche.sql<[{ shape: object }]>`
    select st_asgeojson(shape)::jsonb as shape from initiative_territory where initiative = ${initiative}`
  const lying = await anna.http('POST', '/api/initiatives/territory', { shape })
  expect(await lying.json()).toMatchObject({
    overlaps: expect.arrayContaining([{ id: initiative, title: 'Волейбол' }]) as unknown,
  })
})

test('who is too young or on no roll does not sign; names are told to nobody but the keepers of the roll', async () => {
  const initiative = await open()
  const [young, signer] = [await aVoter(veche, 'young'), await aVoter(veche, 'grown')]
  await veche.sql`update resident set age = 14 where person = ${young.id}`
  const input = { initiative, on: true }
  expect(await says(young.device, 'sign', input)).toMatchObject({ code: 'signer-too-young', details: { age: 16 } })
  expect(await says(anna, 'sign', input)).toMatchObject({ code: 'signer-unverified' })
  expect(await says(veche.device(), 'sign', input)).toMatchObject({ code: 'sign-in-needed' })
  await does(signer.device, 'sign', input)
  const path = `/api/initiatives/${initiative}/signatures`
  for (const device of [veche.device(), anna, signer.device, second])
    expect((await device.http('GET', path)).status).toBe(404)
  expect(await (await first.http('GET', path)).json()).toMatchObject({
    items: [{ name: 'Тест grown', place: 'Садовая, 8–14' }],
  })
  for (const device of [veche.device(), anna, first])
    expect(JSON.stringify(await show(device, initiative))).not.toMatch(/Тест grown|grown/)
  const log = JSON.stringify(await veche.sql`select data from event where type like 'initiatives.%'`)
  expect(log).not.toContain(signer.id)
})

test('where the local act names the part of the town that signs, a neighbour from elsewhere is told where, and does not sign', async () => {
  const initiative = await open()
  const [near, far] = [await aVoter(veche, 'near'), await aVoter(veche, 'far')]
  await veche.sql`update resident set place = ${await veche.placeNamed('Лесная, 1–3')} where person = ${far.id}`
  const input = { initiative, on: true }
  const asShipped = (await show(far.device, initiative)).support
  expect(asShipped).toMatchObject({ signersFrom: { kind: 'district' }, hindrance: 'elsewhere' })
  expect((await show(near.device, initiative)).support).not.toHaveProperty('hindrance')
  await setPolicy('initiativeSignersFrom', 2)
  const own = (await show(far.device, initiative)).support
  expect(own).toMatchObject({ signersFrom: { kind: 'yard', name: 'Садовая, 8–14' }, hindrance: 'elsewhere' })
  expect(await says(far.device, 'sign', input)).toMatchObject({ code: 'signer-elsewhere' })
  await does(near.device, 'sign', input)
  await setPolicy('initiativeSignersFrom', 0)
  expect((await show(far.device, initiative)).support).not.toHaveProperty('signersFrom')
  await does(far.device, 'sign', input)
  // Another rule holds from its day on: what was signed stays signed.
  await setPolicy('initiativeSignersFrom', 1)
  expect((await show(anna, initiative)).support).toMatchObject({ total: 2 })
})

test('a printed sheet is read by two in numbers; where they differ both readings are shown and read again', async () => {
  const initiative = await open()
  expect(await says(anna, 'print-sheets', { initiative, sheets: 2 })).toMatchObject({ result: { first: 1 } })
  expect(await says(anna, 'print-sheets', { initiative, sheets: 1 })).toMatchObject({ result: { first: 3 } })
  const enter = (device: Device, sheet: number, valid: number) =>
    says(device, 'enter-sheet', { initiative, sheet, count: { valid, invalid: [['no-consent', 1]] } })
  expect(await enter(anna, 1, 10)).toMatchObject({ code: 'forbidden' })
  expect(await enter(first, 1, 10)).toMatchObject({ result: { checked: false, differs: false } })
  expect((await show(second, initiative)).support?.sheets?.[0]).toEqual({ n: 1, state: 'once', isOwn: false })
  expect(await enter(second, 1, 9)).toMatchObject({ result: { checked: false, differs: true } })
  expect((await show(first, initiative)).support?.sheets?.[0]).toMatchObject({
    state: 'differs',
    entries: [{ valid: 10 }, { valid: 9 }],
  })
  expect((await show(first, initiative)).support).toMatchObject({ total: 0 })
  expect(await enter(first, 1, 9)).toMatchObject({ result: { checked: true, differs: false } })
  expect(await enter(second, 1, 9)).toMatchObject({ code: 'sheet-counted' })
  expect(await enter(second, 4, 9)).toMatchObject({ code: 'sheet-unknown' })
  const seen = (await show(veche.device(), initiative)).support
  expect(seen).toMatchObject({ total: 9, left: 41, printed: 3, checked: 1 })
  expect(seen).not.toHaveProperty('sheets')
})

test('a checked sheet is opened again for all to know why: it counts no more until two have read it anew, and what they had read stays', async () => {
  const initiative = await open()
  await does(anna, 'print-sheets', { initiative, sheets: 2 })
  const enter = (device: Device, sheet: number, valid: number) =>
    does(device, 'enter-sheet', { initiative, sheet, count: { valid, invalid: [['twice', 2]] } })
  for (const sheet of [1, 2]) for (const device of [first, second]) await enter(device, sheet, 9)
  const because = 'Три строки оказались с соседнего листа'
  const reopening = { initiative, sheet: 1, because }
  expect(await says(anna, 'reopen-sheet', reopening)).toMatchObject({ code: 'forbidden' })
  expect((await show(second, initiative)).support).toMatchObject({ total: 18, reopens: true, reopened: [] })
  await does(second, 'reopen-sheet', reopening)
  expect(await says(second, 'reopen-sheet', reopening)).toMatchObject({ code: 'sheet-not-counted' })
  const asked = (await show(veche.device(), initiative)).support
  expect(asked).toMatchObject({ total: 9, checked: 1, reopened: [{ n: 1, because, valid: 9 }] })
  expect(asked?.reopened[0]).not.toHaveProperty('entries')
  const read = { valid: 9, invalid: [['twice', 2]] }
  expect((await show(first, initiative)).support).toMatchObject({
    sheets: [{ n: 1, state: 'printed', isOwn: false }, { state: 'checked' }],
    reopened: [{ entries: [read, read] }],
  })
  const [{ entries }] = await veche.sql<[{ entries: { by: Id }[] }]>`
    select entries from initiative_sheet_reopened where initiative = ${initiative}`
  expect(new Set(entries.map(each => each.by)).size).toBe(2)
  await enter(first, 1, 6)
  await enter(second, 1, 6)
  expect((await show(anna, initiative)).support).toMatchObject({ total: 15, checked: 2, reopened: [{ valid: 9 }] })
  await does(anna, 'submit', { initiative })
  expect(await says(first, 'reopen-sheet', { ...reopening, sheet: 2 })).toMatchObject({ code: 'sheet-submitted' })
  expect((await show(first, initiative)).support).toMatchObject({ reopens: false, reopened: [{ because }] })
})

test('an assembly’s vote is support with quorum and approved protocol; who held it is named to those who check', async () => {
  const initiative = await open()
  const { meeting, poll, stream } = await anAssembly(veche, [first, teller], { for: 31, against: 2 })
  const people = { chair: 'Петрова А. И.', secretary: 'Сидоров К. К.', tellers: ['Иванова М. М.'] }
  const link = (known: object = {}) =>
    says(first, 'link-assembly', { initiative, meeting, poll, entitled: 99, present: 33, ...people, ...known })
  expect(await link()).toMatchObject({ code: 'assembly-without-protocol' })
  await veche.system(stream, 'documents.approve-protocol', {})
  expect(await link({ entitled: 100 })).toMatchObject({ code: 'assembly-no-quorum', details: { need: 34 } })
  expect(await link({ present: 32 })).toMatchObject({ code: 'assembly-registered-few' })
  expect(await link({ poll: v7() })).toMatchObject({ code: 'not-found' })
  expect(await link()).toMatchObject({ ok: true })
  const { support } = await show(veche.device(), initiative)
  expect(support).toMatchObject({
    reached: true,
    byAssembly: true,
    assembly: { kind: 'assembly', present: 33, quorum: 33, votes: { for: 31, against: 2, abstain: 0 } },
  })
  expect(JSON.stringify(support)).not.toContain('Петрова')
  expect((await show(anna, initiative)).support?.assembly?.officers).toEqual(people)
  const another = await open()
  expect(await link({ initiative: another })).toMatchObject({ code: 'assembly-vote-taken' })
  const against = await anAssembly(veche, [first, teller], { for: 2, against: 31 })
  await veche.system(against.stream, 'documents.approve-protocol', {})
  expect(await link({ initiative: another, meeting: against.meeting, poll: against.poll })).toMatchObject({
    code: 'assembly-not-for',
  })
  await does(first, 'unlink-assembly', { initiative })
  expect((await show(anna, initiative)).support).toMatchObject({ reached: false })
})

test('where the local act asks for support first, a submission waits for it, and keeps what was gathered', async () => {
  await setPolicy('initiativeSupportRequired', 1)
  await setPolicy('initiativeSupportPeople', 2)
  const initiative = await open()
  expect(await says(anna, 'submit', { initiative })).toMatchObject({ code: 'support-missing', details: { left: 2 } })
  for (const name of ['one', 'two']) await does((await aVoter(veche, name)).device, 'sign', { initiative, on: true })
  await does(anna, 'submit', { initiative })
  expect(await show(veche.device(), initiative)).toMatchObject({
    state: 'submitted',
    submitted: { content: { submittedOn: '2026-11-20' } },
    support: { reached: true, total: 2, takes: true },
  })
})
