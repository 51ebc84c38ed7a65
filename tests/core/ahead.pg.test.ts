import { describe, expect, inject, test } from 'vitest'
import { v7 } from 'uuid'
import type { Moment } from '#shared/core/value.ts'
import type { StreamName } from '#shared/core/stream.ts'
import { transact } from '../../server/core/transact.ts'
import { openTurn, overtaking } from '../../server/core/turn.ts'
import { handlers, saves } from '../../server/handlers.ts'
import { openVeche } from '../support/open-veche.ts'
import { until } from '../support/veche.ts'

const veche = openVeche()

type Hall = { stream: StreamName; poll: string; issue: string; voters: { actor: string; participant: string }[] }

async function hallWithTwo(): Promise<Hall> {
  const { stream, code } = await veche.meeting()
  const issue = await veche.system(stream, 'issues.raise-aloud', { text: 'Темно во дворе', category: 'yard' })
  const rules = { title: 'Что важнее?', mode: 'taps', points: 1, visibility: 'live' }
  const poll = await veche.system(stream, 'votes.start-poll', rules)
  for (const device of [veche.device(), veche.device()]) await device.join(code)
  const voters = await veche.sql<Hall['voters']>`
    select actor, id as participant from participant where meeting = ${stream.slice(8)} order by id`
  return { stream, poll, issue, voters: [...voters] }
}

const writesOf = async (stream: StreamName): Promise<number> =>
  Number((await veche.sql`select writes from stream where name = ${stream}`)[0]?.['writes'])

/** A ballot of one voter that goes behind a batch of the other's. */
function castBehind({ stream, poll, issue, voters: [other, own] }: Hall) {
  const ahead = openTurn(new Set([other?.actor ?? '']))
  const item = {
    id: v7(),
    stream,
    actor: { kind: 'guest' as const, id: own?.actor ?? '' },
    input: { poll, choices: [[issue, 1]] },
    now: veche.now().toISOString() as Moment,
    handler: handlers['votes.cast-ballot'],
  }
  const place = { turn: openTurn(), ahead, done: Promise.resolve() }
  const deps = { sql: veche.sql, saves, timeZone: () => 'Asia/Novokuznetsk' }
  const running = transact(deps, stream, [item], place)
  running.catch(() => {})
  return { id: item.id, ahead, running }
}

/** Holds a stream as another batch does while it writes; what it does in it is committed when it is let go. */
async function hold(stream: StreamName) {
  const other = await veche.sql.reserve()
  await other`begin`
  await other`select from stream where name = ${stream} for update`
  const letGo = async () => {
    await other`commit`
    other.release()
  }
  return { other, letGo }
}

/** The ballot has read its facts and waits for the stream. */
const waits = () =>
  until('the ballot waits for the stream', async () => {
    const rows = await veche.sql`select from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database()`
    return rows.length > 0
  })

// The embedded database does one transaction at a time: nothing is read there while another writes.
describe.skipIf(inject('testPlace').kind === 'embedded')('a batch behind another', () => {
  test('does not decide on what it read before another node came between', async () => {
    const hall = await hallWithTwo()
    const writes = await writesOf(hall.stream)
    const { other, letGo } = await hold(hall.stream)
    const { ahead, running } = castBehind(hall)
    await waits()
    const receipt = v7()
    await other`
      insert into ballot (poll, participant, receipt, choices)
      values (${hall.poll}, ${hall.voters[1]?.participant ?? ''}, ${receipt}, '[]')`
    await other`update stream set writes = writes + 2 where name = ${hall.stream}`
    ahead.end(writes + 1)
    await letGo()
    expect((await running).answers).toMatchObject([{ ok: true, result: { receipt } }])
    expect(await writesOf(hall.stream)).toBe(writes + 3)
  })

  test('decides on what it read while only the one ahead wrote', async () => {
    const hall = await hallWithTwo()
    const writes = await writesOf(hall.stream)
    const { other, letGo } = await hold(hall.stream)
    const { id, ahead, running } = castBehind(hall)
    await waits()
    // Nobody ahead does this: it only shows that nothing is read a second time.
    await other`update poll set state = 'counted' where id = ${hall.poll}`
    await other`update stream set writes = writes + 1 where name = ${hall.stream}`
    ahead.end(writes + 1)
    await letGo()
    expect((await running).answers).toMatchObject([{ ok: true, result: { receipt: id } }])
  })

  test('reads after the one ahead where somebody acts in both', async () => {
    const hall = await hallWithTwo()
    const writes = await writesOf(hall.stream)
    const { other, letGo } = await hold(hall.stream)
    const { ahead, running } = castBehind({ ...hall, voters: [hall.voters[1]!, hall.voters[1]!] })
    await waits()
    const receipt = v7()
    await other`
      insert into ballot (poll, participant, receipt, choices)
      values (${hall.poll}, ${hall.voters[1]?.participant ?? ''}, ${receipt}, '[]')`
    await other`update stream set writes = writes + 1 where name = ${hall.stream}`
    ahead.end(writes + 1)
    await letGo()
    expect((await running).answers).toMatchObject([{ ok: true, result: { receipt } }])
  })

  test('is undone where the one ahead failed', async () => {
    const hall = await hallWithTwo()
    const { ahead, running } = castBehind(hall)
    ahead.end(undefined)
    await expect(running).rejects.toBe(overtaking)
    expect(await veche.sql`select from ballot where poll = ${hall.poll}`).toHaveLength(0)
  })
})
