import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import { v7 } from 'uuid'
import { systemActor, type Actor } from '#shared/core/actor.ts'
import type { Audience, Sequenced, StreamName } from '#shared/core/stream.ts'
import type { VecheEvent } from '#shared/registry.ts'
import {
  evolveCityState,
  evolveMeetingState,
  viewCityState,
  viewMeetingState,
  type CityState,
  type MeetingState,
} from '#shared/state.ts'
import { loadCityState, loadMeetingState } from '../../server/states.ts'
import { randomCommand } from '../support/random-evening.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { openVeche } from '../support/open-veche.ts'
import { until, type Device } from '../support/veche.ts'

const veche = openVeche()

type State = MeetingState | CityState

/** Follows a stream as a screen does: a snapshot, then every packet folded; knows when it missed one. */
async function follower(device: Device, stream: StreamName) {
  const heard = await device.hear()
  const start = await device.subscribe(stream)
  let seq = start.seq ?? 0
  let state = start.snapshot as State
  if (stream === 'city') {
    const city = (await (await device.http('GET', '/api/city')).json()) as { seq: number; state: CityState }
    seq = city.seq
    state = city.state
  }
  const gaps: number[] = []
  let read = 0
  return {
    start,
    /** Folds all that was heard so far, and gives number and state. */
    catchUp() {
      for (; read < heard.length; read++) {
        const packet = heard[read]
        if (packet?.stream !== stream) continue
        for (const entry of packet.events) {
          if (entry[0] <= seq) continue
          if (entry[0] !== seq + 1) gaps.push(entry[0])
          seq = entry[0]
          state = fold(stream, state, entry)
        }
      }
      return { seq, state, gaps }
    },
  }
}

function fold(stream: StreamName, state: State, [, at, event]: Sequenced<VecheEvent>): State {
  if (!event) return state
  return stream === 'city'
    ? evolveCityState(state as CityState, event, at)
    : evolveMeetingState(state as MeetingState, event, at)
}

/** What the tables say now, as an audience may see it; missing keys and undefined are the same. */
async function truth(stream: StreamName, audience: Audience): Promise<unknown> {
  const state =
    stream === 'city'
      ? viewCityState((await loadCityState(veche.sql)) as CityState, audience)
      : viewMeetingState((await loadMeetingState(veche.sql, stream.slice(8))) as MeetingState, audience)
  return JSON.parse(JSON.stringify(state)) as unknown
}

const headOf = async (stream: StreamName): Promise<number> =>
  Number((await veche.sql`select seq from stream where name = ${stream}`)[0]?.['seq'])

test.each([1, 2, 3])('state and events are state: a random evening, seed %i', async seed => {
  const random = seededRandom(seed)
  const lights = await veche.body(`Организация ${seed}`)
  const moderator = await veche.person(
    `moderator-${seed}`,
    { role: 'moderator' },
    { role: 'controller' },
    { role: 'executor', body: lights },
  )
  const meeting = await veche.meeting()
  const residents: Actor[] = []
  for (let i = 0; i < 6; i++) {
    const actor: Actor = { kind: 'guest', id: v7() }
    residents.push(actor)
    await veche.server.execute(
      { id: v7(), stream: meeting.stream, name: 'meetings.join-meeting', input: { code: meeting.code, from: 'guest' } },
      actor,
    )
  }
  const staffDevice = veche.device()
  await staffDevice.signIn(moderator)
  const openDevice = veche.device()
  const followers = {
    staff: { meeting: await follower(staffDevice, meeting.stream), city: await follower(staffDevice, 'city') },
    public: { meeting: await follower(openDevice, meeting.stream), city: await follower(openDevice, 'city') },
  }

  const answered = { ok: 0, refused: 0 }
  for (let n = 0; answered.ok < 80; n++) {
    expect(n, 'commands tried').toBeLessThan(1000)
    const state = (await loadMeetingState(veche.sql, meeting.id)) as MeetingState
    const city = (await loadCityState(veche.sql)) as CityState
    const { stream, name, input, by } = randomCommand(random, {
      meeting: meeting.id,
      state,
      city,
      body: lights,
      today: veche.now().toISOString().slice(0, 10),
      late: answered.ok > 70,
    })
    const actor = by === 'resident' ? (residents[Math.floor(random() * residents.length)] ?? systemActor) : systemActor
    const answer = await veche.server.execute({ id: v7(), stream, name, input }, actor)
    answered[answer.ok ? 'ok' : 'refused']++
    if (random() < 0.2) veche.pass(Math.floor(random() * 40_000))
  }
  expect(answered.refused).toBeGreaterThan(0)

  for (const [audience, both] of Object.entries(followers)) {
    for (const [kind, one] of Object.entries(both)) {
      const stream: StreamName = kind === 'city' ? 'city' : meeting.stream
      const head = await headOf(stream)
      await until(`${audience} of ${kind} has heard all`, () => one.catchUp().seq === head)
      expect(one.catchUp().gaps, `${audience} of ${kind} saw a gap`).toEqual([])
      expect(JSON.parse(JSON.stringify(one.catchUp().state)), `${audience} of ${kind}`).toEqual(
        await truth(stream, audience as Audience),
      )
    }
  }
})

test('a late joiner and one who was away see the same', async () => {
  const meeting = await veche.meeting()
  const device = veche.device()
  const first = await device.subscribe(meeting.stream)
  for (let i = 0; i < 5; i++)
    await veche.system(meeting.stream, 'issues.raise-aloud', { text: `Вопрос ${i}`, category: 'yard' })
  const gap = await device.subscribe(meeting.stream, first.seq, first.epoch)
  const caughtUp = (gap.events ?? []).reduce(
    (state, entry) => fold(meeting.stream, state, entry),
    first.snapshot as State,
  )
  const late = await veche.device().subscribe(meeting.stream)
  expect(gap.snapshot).toBeUndefined()
  expect(gap.events).toHaveLength((late.seq ?? 0) - (first.seq ?? 0))
  expect(JSON.parse(JSON.stringify(caughtUp))).toEqual(late.snapshot)
})

test('another epoch, or a number from the future, gets the whole', async () => {
  const meeting = await veche.meeting()
  const device = veche.device()
  const { seq = 0, epoch } = await device.subscribe(meeting.stream)
  expect(await device.subscribe(meeting.stream, seq, v7())).toHaveProperty('snapshot')
  expect(await device.subscribe(meeting.stream, seq + 100, epoch)).toHaveProperty('snapshot')
})

test('a stream that does not exist is not found', async () => {
  expect(await veche.device().subscribe(`meeting:${v7()}`)).toMatchObject({ ok: false, code: 'not-found' })
})

test('a phone behind a proxy that cuts websockets follows by polling', async () => {
  const meeting = await veche.meeting()
  const socket = io(veche.url, { transports: ['polling'], forceNew: true })
  const answer = (await socket.timeout(5000).emitWithAck('subscribe', { stream: meeting.stream })) as { ok: boolean }
  socket.disconnect()
  expect(answer).toMatchObject({ ok: true, snapshot: { meetings: { [meeting.id]: { phase: 'open' } } } })
})

test('numbers have no gaps, on any stream', async () => {
  const rows = await veche.sql<{ stream: string; n: number; top: number }[]>`
    select stream, count(*)::int as n, max(seq)::int as top from event group by stream`
  expect(rows.length).toBeGreaterThan(3)
  for (const { stream, n, top } of rows) {
    expect(n, stream).toBe(top)
    expect(await headOf(stream as StreamName)).toBe(top)
  }
})
