import { expect, test } from 'vitest'
import { addToFloor, askFloor, leaveFloor, type FloorFacts } from '#shared/meetings/ask-floor.ts'
import { secondsLeft, type Floor, type Speech } from '#shared/meetings/floor.ts'
import { giveFloor, moveInFloor, timeFloor } from '#shared/meetings/give-floor.ts'
import {
  aMeeting,
  anId,
  everybody,
  given,
  guest,
  moderator,
  now,
  theMeeting,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const [anna, boris, clara] = ['anna', 'boris', 'clara'].map(name => ({ id: anId(name), label: name })) as [
  Named,
  Named,
  Named,
]
type Named = { id: string; label: string }
const speech: Speech = { ...anna, seconds: 180, spent: 0, since: '2026-11-20T15:29:00.000Z' }
const facts = (floor: Partial<Floor> = {}, known: Partial<FloorFacts> = {}): FloorFacts => ({
  meeting: aMeeting(),
  floor: { queue: [], next: 4, ...floor },
  participant: anId('a phone'),
  own: [],
  issueKnown: true,
  ...known,
})
const floorAfter = (events: readonly { type: string }[]) => (events[0] as unknown as { floor: Floor }).floor
const queueAfter = (events: readonly { type: string }[]) => floorAfter(events).queue.map(each => each.label)

test('whoever asks for the floor is shown by a number, and by a name only if they write one', () => {
  const asked = {
    type: 'meetings.floor-asked' as const,
    request: anId('command'),
    meeting: theMeeting,
    actor: guest.id,
  }
  given(facts({ queue: [boris] }))
    .by(guest)
    .when(askFloor, {})
    .makes(
      {
        type: 'meetings.floor-changed',
        meeting: theMeeting,
        floor: { queue: [boris, { id: anId('command'), label: '№ 4' }], next: 5 },
      },
      asked,
    )
  expect(queueAfter(given(facts()).by(guest).when(askFloor, { label: 'Дом 8' }).events())).toEqual(['Дом 8'])
})

test('the house of whoever chose one stands beside the number, a guest is called so, and either may be hidden', () => {
  const told = (known: Partial<FloorFacts>, input = {}) =>
    floorAfter(given(facts({}, known)).by(guest).when(askFloor, input).events()).queue[0]
  const home = { address: 'Садовая, 8' }
  expect(told({ home })).toEqual({ id: anId('command'), label: '№ 4', ...home })
  expect(told({ home: { guest: true } })).toMatchObject({ label: '№ 4', guest: true })
  expect(told({ home }, { hideHome: true })).toEqual({ id: anId('command'), label: '№ 4' })
  const byHand = given(facts({}, { home })).by(moderator).when(addToFloor, { label: 'Дом 8' })
  expect(floorAfter(byHand.events()).queue[0], 'of a raised hand only what is written').toEqual({
    id: anId('command'),
    label: 'Дом 8',
  })
})

test('a point of order goes before everybody else, behind earlier ones', () => {
  const queue = [{ ...clara, order: true }, boris]
  const asked = given(facts({ queue })).by(guest).when(askFloor, { order: true, label: 'порядок' })
  expect(queueAfter(asked.events())).toEqual(['clara', 'порядок', 'boris'])
})

test('one asks once at a time, having joined, about a public issue, while the meeting runs', () => {
  given(facts({ queue: [anna] }, { own: [anna.id] }))
    .by(guest)
    .when(askFloor, {})
    .refuses('floor-asked')
  given(facts({ now: speech }, { own: [anna.id] }))
    .by(guest)
    .when(askFloor, {})
    .refuses('floor-asked')
  given(facts({}, { participant: undefined }))
    .by(guest)
    .when(askFloor, {})
    .refuses('not-joined')
  given(facts({}, { issueKnown: false }))
    .by(guest)
    .when(askFloor, { issue: anId('issue') })
    .refuses('not-found')
  given(facts({}, { meeting: aMeeting({ phase: 'closed' }) }))
    .by(guest)
    .when(askFloor, {})
    .refuses('meeting-not-open')
  const full = Array.from({ length: 100 }, (_, n) => ({ id: anId(`waits ${n}`), label: 'ждёт' }))
  given(facts({ queue: full }))
    .by(guest)
    .when(askFloor, {})
    .refuses('floor-full')
})

test('staff write in a raised hand; oneself from the phone or the staff take out of the queue', () => {
  expect(
    queueAfter(
      given(facts({ queue: [boris] }))
        .by(moderator)
        .when(addToFloor, {})
        .events(),
    ),
  ).toEqual(['boris', '№ 4'])
  const leaves = given(facts({ queue: [anna, boris] }, { own: [anna.id] }))
    .by(guest)
    .when(leaveFloor, { request: anna.id })
  expect(queueAfter(leaves.events())).toEqual(['boris'])
  given(facts({ queue: [boris] }))
    .by(guest)
    .when(leaveFloor, { request: boris.id })
    .refuses('sign-in-needed')
  given(facts()).by(moderator).when(leaveFloor, { request: boris.id }).refuses('not-found')
})

test('the floor is given for the usual minutes of the kind of meeting, or for as many as are said', () => {
  const give = (kind: 'yard' | 'council', minutes?: number) =>
    floorAfter(
      given(facts({ queue: [boris, anna], now: speech }, { meeting: aMeeting({ kind }) }))
        .by(moderator)
        .when(giveFloor, { request: anna.id, ...(minutes && { minutes }) })
        .events(),
    )
  expect(give('yard')).toEqual({ queue: [boris], next: 4, now: { ...anna, seconds: 180, spent: 0, since: now } })
  expect([give('council').now?.seconds, give('yard', 1).now?.seconds]).toEqual([300, 60])
  given(facts()).by(moderator).when(giveFloor, { request: anna.id }).refuses('not-found')
})

test('the clock is paused, goes on, gets a minute more, and the speech ends', () => {
  const time = (speaking: Speech, deed: 'pause' | 'resume' | 'add' | 'end') =>
    floorAfter(
      given(facts({ now: speaking }))
        .by(moderator)
        .when(timeFloor, { deed })
        .events(),
    ).now
  const paused = time(speech, 'pause')
  expect(paused).toEqual({ ...anna, seconds: 180, spent: 60 })
  expect(time(paused!, 'resume')).toEqual({ ...paused, since: now })
  expect(time(speech, 'resume')).toEqual(speech)
  expect(time(speech, 'add')?.seconds).toBe(240)
  expect(time(speech, 'end')).toBeUndefined()
  given(facts()).by(moderator).when(timeFloor, { deed: 'pause' }).refuses('floor-free')
})

test('time is reckoned from moments: what is over is less than nothing, a pause stands still', () => {
  expect(secondsLeft(speech, Date.parse(now))).toBe(120)
  expect(secondsLeft(speech, Date.parse(now) + 130_000)).toBe(-10)
  expect(secondsLeft({ ...anna, seconds: 180, spent: 60 }, Date.parse(now) + 1e9)).toBe(120)
})

test('somebody is put elsewhere in the queue, but nobody before a point of order', () => {
  const queue = [{ ...clara, order: true }, boris, anna]
  const move = (request: string, after?: string) =>
    queueAfter(
      given(facts({ queue }))
        .by(moderator)
        .when(moveInFloor, { request, ...(after && { after }) })
        .events(),
    )
  expect(move(anna.id)).toEqual(['clara', 'anna', 'boris'])
  expect(move(boris.id, anna.id)).toEqual(['clara', 'anna', 'boris'])
  given(facts({ queue }))
    .by(moderator)
    .when(moveInFloor, { request: anId('nobody') })
    .refuses('not-found')
})

test('who runs the meeting gives the floor, and nobody else', () => {
  const waiting = facts({ queue: [boris] })
  expect(whoMay(addToFloor, waiting, {})).toEqual(whoRunsIt)
  expect(whoMay(leaveFloor, waiting, { request: boris.id })).toEqual(whoRunsIt)
  expect(whoMay(giveFloor, waiting, { request: boris.id })).toEqual(whoRunsIt)
  expect(whoMay(timeFloor, waiting, { deed: 'end' as const })).toEqual(whoRunsIt)
  expect(whoMay(moveInFloor, waiting, { request: boris.id })).toEqual(whoRunsIt)
  expect(whoMay(askFloor, waiting, {})).toEqual(everybody)
})
