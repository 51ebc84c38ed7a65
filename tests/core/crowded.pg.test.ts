import { expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { Sequenced, StreamName } from '#shared/core/stream.ts'
import type { VecheEvent } from '#shared/registry.ts'
import { evolveMeetingState, viewMeetingState, type MeetingState } from '#shared/state.ts'
import { loadMeetingState } from '../../server/states.ts'
import { openVeche } from '../support/open-veche.ts'
import { until } from '../support/veche.ts'

const veche = openVeche()

const raise = (stream: StreamName, text: string) =>
  veche.system(stream, 'issues.raise-aloud', { text, category: 'yard' })
const headOf = async (stream: StreamName): Promise<number> =>
  Number((await veche.sql`select seq from stream where name = ${stream}`)[0]?.['seq'])

test('twenty meetings at once that all write on the city wait for each other in no circle, and every number is there once', async () => {
  const meetings = await Promise.all(Array.from({ length: 20 }, () => veche.meeting()))
  const screen = veche.device()
  const packets = await screen.hear()
  const { seq: from = 0 } = await screen.subscribe('city')
  await Promise.all(
    meetings.flatMap(({ stream }, m) => [
      ...Array.from({ length: 10 }, (_, i) => raise(stream, `Вопрос ${m}/${i}`)),
      veche.body(`Организация ${m}`),
    ]),
  )
  const head = await headOf('city')
  const heard = () => packets.filter(p => p.stream === 'city').flatMap(p => p.events.map(([seq]) => seq))
  await until('the screen has heard all', () => heard().at(-1) === head)
  expect(heard()).toEqual(Array.from({ length: head - from }, (_, i) => from + 1 + i))
  const rows = await veche.sql<
    { n: number; top: number }[]
  >`select count(*)::int as n, max(seq)::int as top from event group by stream`
  for (const { n, top } of rows) expect(n).toBe(top)
})

test(
  'whoever comes in while things happen sees each of them once: from the snapshot or as an event',
  { timeout: 60_000 },
  async () => {
    const { id, stream } = await veche.meeting()
    const newcomers: {
      state: MeetingState
      seq: number
      packets: { stream: string; events: Sequenced<VecheEvent>[] }[]
    }[] = []
    const writer = (async () => {
      for (let i = 0; newcomers.length < 12; i++) await raise(stream, `Вопрос ${i}`)
    })()
    while (newcomers.length < 12) {
      const device = veche.device()
      const packets = await device.hear()
      const { snapshot, seq = 0 } = await device.subscribe(stream)
      newcomers.push({ state: snapshot as MeetingState, seq, packets })
    }
    await writer
    const head = await headOf(stream)
    const truth = JSON.parse(
      JSON.stringify(viewMeetingState((await loadMeetingState(veche.sql, id)) as MeetingState, 'public')),
    ) as unknown
    for (const newcomer of newcomers) {
      const { state, seq } = await until('a newcomer has all', () => {
        let { state, seq } = newcomer
        for (const [number, at, event] of newcomer.packets.filter(p => p.stream === stream).flatMap(p => p.events)) {
          if (number <= seq) continue
          expect(number).toBe(seq + 1)
          seq = number
          if (event) state = evolveMeetingState(state, event, at)
        }
        return seq === head ? { state, seq } : undefined
      })
      expect(seq).toBe(head)
      expect(JSON.parse(JSON.stringify(state))).toEqual(truth)
    }
  },
)

test('a gap of a thousand events is closed by events, one more by the whole', { timeout: 60_000 }, async () => {
  const { stream, id } = await veche.meeting()
  const issue = await raise(stream, 'Правится без конца')
  const device = veche.device()
  const { epoch } = await device.subscribe(stream)
  for (let i = 0; (await headOf(stream)) < 1003; i += 250) {
    const left = Math.min(250, 1003 - (await headOf(stream)))
    await Promise.all(
      Array.from({ length: left }, (_, n) =>
        veche.system(stream, 'issues.edit-issue', { issue, text: `Правка ${i + n}`, category: 'yard' }),
      ),
    )
  }
  const head = await headOf(stream)
  const thousand = await device.subscribe(stream, head - 1000, epoch)
  expect(thousand.events).toHaveLength(1000)
  expect(thousand.events?.[0]?.[0]).toBe(head - 999)
  const more = await device.subscribe(stream, head - 1001, epoch)
  expect(more.events).toBeUndefined()
  expect(more.snapshot).toHaveProperty(['issues', issue])
  expect(more.seq).toBe(head)
  expect((await device.subscribe(stream, head, epoch)).events).toEqual([])
  expect((await loadMeetingState(veche.sql, id))?.issues[issue]?.text).toMatch(/^Правка/)
})

test('one who subscribes without end is slowed down, and the others are not', async () => {
  const { stream } = await veche.meeting()
  const strict = await startTestVecheBeside()
  try {
    const [hasty, calm] = [strict.device(), strict.device()]
    const answers = await Promise.all(Array.from({ length: 130 }, () => hasty.subscribe(`meeting:${v7()}`)))
    expect(answers.filter(a => a.code === 'not-found')).toHaveLength(100)
    expect(answers.filter(a => a.code === 'too-many')).toHaveLength(30)
    expect(await calm.subscribe(stream)).toMatchObject({ ok: true })
  } finally {
    await strict.close()
  }
})

/** The same town under the limits of every day. */
async function startTestVecheBeside() {
  const { createServer } = await import('../../server/server.ts')
  const { openDevice } = await import('../support/veche.ts')
  const server = await createServer({ sql: veche.sql, clock: veche.now })
  const url = `http://localhost:${await server.listen(0)}`
  const devices: ReturnType<typeof openDevice>[] = []
  const device = () => {
    const opened = openDevice(url)
    devices.push(opened)
    return opened
  }
  return { device, close: async () => (devices.forEach(d => d.close()), await server.close()) }
}
