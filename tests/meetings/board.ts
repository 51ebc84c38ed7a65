import { v7 } from 'uuid'
import { systemActor, type Actor, type Grant } from '#shared/core/actor.ts'
import { meetingStream, type StreamName } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import { openDoor } from '../../server/core/execute.ts'
import { createLog } from '../../server/core/log.ts'
import type { Committed } from '../../server/core/transact.ts'
import { handlers, saves } from '../../server/handlers.ts'
import { searchable } from '../../server/core/searchable.ts'
import { testDatabase } from '../support/database.ts'

export type Board = Awaited<ReturnType<typeof openBoard>>

export const head: Actor = person([{ id: v7(), role: 'head' }])
export const admin: Actor = person([{ id: v7(), role: 'admin' }])
export const controller: Actor = person([{ id: v7(), role: 'controller' }])
export const executorOf = (body: Id): Actor => person([{ id: v7(), role: 'executor', body }])
export const stranger = (): Actor => ({ kind: 'guest', id: v7() })

/** An empty database with the one door, a clock that goes on by a second with every command, and a town with a yard. */
export async function openBoard() {
  const { sql, close } = await testDatabase()
  const commits: Committed[] = []
  let moment = Date.parse('2026-05-18T15:00:00.000Z')
  const clock = () => new Date((moment += 1000))
  const log = createLog('fatal')
  log.error = (content: unknown) => console.error(content)
  const door = openDoor({
    sql,
    saves,
    handlers,
    clock,
    log,
    timeZone: () => 'Europe/Moscow',
    committed: c => commits.push(c),
    away: () => {},
  })

  /** Sends a command and gives the whole answer. */
  const send = (name: string, stream: StreamName, input: unknown, actor: Actor = head, id = v7()) =>
    door.execute({ id, stream, name, input }, actor)

  /** Sends a command that must succeed, and gives its id. */
  async function does(name: string, stream: StreamName, input: unknown, actor: Actor = head): Promise<Id> {
    const id = v7()
    const answer = await send(name, stream, input, actor, id)
    if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.details)}`)
    return id
  }

  await does('places.set-town', 'city', { town }, systemActor)
  await does('places.put-places', 'city', { places: [district, yard] }, systemActor)
  await sql`
    insert into building (id, key, address, search, living, boundary, point)
    select id, address, address, search, true, st_buffer(st_point(lon, lat, 4326), 0.0001), st_point(lon, lat, 4326)
    from jsonb_to_recordset(${JSON.stringify(houses.map(house => ({ ...house, search: searchable(house.address) })))}::text::jsonb) as h (id uuid, address text, search text, lon float8, lat float8)`
  const body = await does(
    'people.put-body',
    'city',
    { name: 'Горсвет', kind: 'enterprise', categories: ['lighting'], places: [] },
    admin,
  )

  /** A meeting in the yard, open. */
  async function openMeeting(): Promise<{ id: Id; stream: StreamName; code: string }> {
    const id = v7()
    const stream = meetingStream(id)
    await send('meetings.plan-meeting', stream, plan(), head, id)
    const answer = await send('meetings.open-meeting', stream, {})
    if (!answer.ok) throw new Error(answer.code)
    return { id, stream, code: String(answer.result?.['code']) }
  }

  /** Somebody joins with a phone; without a house, as a guest. */
  async function joins(meeting: { stream: StreamName; code: string }, house?: Id): Promise<Actor> {
    const actor = stranger()
    const from = house === undefined ? 'guest' : { house }
    await does('meetings.join-meeting', meeting.stream, { code: meeting.code, from }, actor)
    return actor
  }

  /** An accepted issue raised from a phone. */
  async function raises(meeting: { stream: StreamName }, actor: Actor, text: string): Promise<Id> {
    const issue = await does('issues.raise-issue', meeting.stream, { text, category: 'lighting' }, actor)
    await does('issues.accept-issue', meeting.stream, { issue })
    return issue
  }

  /** Settles what the approval of a closed meeting's protocol asks for, and approves it. */
  async function approves(meeting: Id): Promise<void> {
    const left = await sql<{ id: Id; state: string }[]>`
      select id, state from issue where meeting = ${meeting} and state <> 'hidden' and outcome is null`
    const outcome = { kind: 'explained', text: 'Разъяснено' }
    for (const { id, state } of left)
      await (state === 'pending'
        ? send('issues.hide-issue', 'city', { issue: id, reason: 'поздно' })
        : send('issues.set-outcome', 'city', { issue: id, outcome }))
    const polls = await sql<{ id: Id }[]>`select id from poll where meeting = ${meeting} and state = 'counted'`
    for (const { id } of polls) await send('votes.reveal-poll', meetingStream(meeting), { poll: id })
    await send('documents.approve-protocol', meetingStream(meeting), {})
  }

  const now = (): Moment => new Date(moment).toISOString()
  return { sql, close, send, does, openMeeting, joins, raises, approves, body, commits, now, execute: door.execute }
}

export const district = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'district' as const,
  key: 'Заречный',
  name: 'Заречный',
  boundary: square(39.8, 59.2, 0.05),
  point: [39.8123456, 59.2123456] as [number, number],
  within: [],
  residents: 9000,
}
export const yard = {
  id: '01900000-0000-7000-8000-000000000002',
  kind: 'yard' as const,
  key: 'Садовая, 8',
  name: 'Двор на Садовой',
  boundary: square(39.81, 59.21, 0.01),
  point: [39.8154321, 59.2154321] as [number, number],
  within: [district.id],
  chair: 'Мария Петровна',
}
export const houses = [
  { id: '01900000-0000-7000-8000-000000000011', address: 'Садовая улица, 10', lon: 39.811, lat: 59.211 },
  { id: '01900000-0000-7000-8000-000000000012', address: 'Садовая улица, 8к1', lon: 39.812, lat: 59.212 },
  { id: '01900000-0000-7000-8000-000000000013', address: 'Садовая улица, 8', lon: 39.813, lat: 59.213 },
  { id: '01900000-0000-7000-8000-000000000014', address: 'улица Королёва, 3', lon: 39.9, lat: 59.3 },
]
export const plan = () => ({
  kind: 'yard',
  title: 'Встреча во дворе',
  place: yard.id,
  address: 'Садовая улица, 8',
  startsAt: '2030-05-20T15:00:00.000Z',
  agenda: [{ text: 'Освещение', minutes: 10 }, { text: 'Разное' }],
})

const town = {
  name: 'Приречный',
  timeZone: 'Europe/Moscow',
  bounds: [39.7, 59.1, 39.9, 59.3],
  centre: [39.8, 59.2],
  basemap: 'v1',
  attribution: 'Выдуманный город',
}

export function person(grants: Grant[]): Actor {
  return { kind: 'person', id: v7(), grants }
}

function square(lon: number, lat: number, size: number) {
  const ring = [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ] as [number, number][]
  return { type: 'Polygon' as const, coordinates: [ring] }
}
