import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { v7 } from 'uuid'
import { systemActor, type Role } from '#shared/core/actor.ts'
import { meetingStream, type Sequenced, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { VecheEvent } from '#shared/registry.ts'
import type { Answer } from '../../server/core/answer.ts'
import type { Database } from '../../server/database/connect.ts'
import { hashPassword } from '../../server/people/session-routes.ts'
import { createServer, type ServerOptions } from '../../server/server.ts'
import { buildHamlet } from './town.ts'

export type TestVeche = Awaited<ReturnType<typeof startTestVeche>>
type Reply = {
  ok: boolean
  code?: string
  epoch?: string
  seq?: number
  snapshot?: unknown
  events?: Sequenced<VecheEvent>[]
}

/** One hash of the one password of all: hashing takes long on purpose, and has tests of its own. */
const password = 'correct horse'
let hashOfAll: Promise<string> | undefined

/** A real server over a test database, on this port if it is free, with a hamlet, a clock that can be set, and people to act. */
export async function startTestVeche(database: Database, options: Partial<ServerOptions> = {}, port = 0) {
  const time = { now: new Date('2026-11-20T16:00:00.000Z') }
  const server = await createServer({
    sql: database.sql,
    clock: () => new Date(time.now),
    limitFactor: 100,
    ...options,
  })
  await buildHamlet(database.sql, server.execute)
  await server.relearn()
  const url = `http://localhost:${await server.listen(port).catch(() => server.listen(0))}`
  const devices: Device[] = []

  const system = async (stream: StreamName, name: string, input: object, id: Id = v7()): Promise<Id> => {
    const answer = await server.execute({ id, stream, name, input }, systemActor)
    if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.details ?? {})}`)
    return id
  }
  const placeNamed = async (name: string): Promise<Id> => {
    const [row] = await database.sql<{ id: Id }[]>`select id from place where name = ${name}`
    if (!row) throw new Error(`no place ${name}`)
    return row.id
  }

  return {
    url,
    server,
    database,
    sql: database.sql,
    /** Moves the clock on, milliseconds. */
    pass: (milliseconds: number) => void (time.now = new Date(time.now.getTime() + milliseconds)),
    now: () => new Date(time.now),
    system,
    placeNamed,
    /** Opens an account with roles. */
    async person(
      login: string,
      ...grants: { role: Role; place?: Id; body?: Id }[]
    ): Promise<{ id: Id; login: string; password: string }> {
      const id = await system('city', 'people.create-person', { login, name: `Тест ${login}` })
      await system('city', 'people.set-password', { person: id, hash: await (hashOfAll ??= hashPassword(password)) })
      for (const grant of grants) await system('city', 'people.grant-role', { person: id, ...grant })
      return { id, login, password }
    },
    body: (name: string, categories: string[] = ['lighting']) =>
      system('city', 'people.put-body', { name, kind: 'enterprise', categories, places: [] }),
    /** Plans and opens a meeting in a yard; gives its id and code. */
    async meeting(
      yard = 'Садовая, 8–14',
    ): Promise<{ id: Id; code: string; stream: StreamName; houses: { id: Id; address: string }[] }> {
      const id = v7()
      const plan = {
        kind: 'yard',
        title: `Встреча во дворе: ${yard}`,
        place: await placeNamed(yard),
        address: yard,
        startsAt: time.now.toISOString(),
        agenda: [{ text: 'Вопросы жителей' }, { text: 'Поручения' }],
      }
      await system(meetingStream(id), 'meetings.plan-meeting', plan, id)
      await system(meetingStream(id), 'meetings.open-meeting', {})
      const [row] = await database.sql<
        { code: string; houses: { id: Id; address: string }[] }[]
      >`select code, houses from meeting where id = ${id}`
      return { id, code: row?.code ?? '', stream: meetingStream(id), houses: row?.houses ?? [] }
    },
    /** A browser or phone: its own cookies and socket. */
    device(): Device {
      const device = openDevice(url)
      devices.push(device)
      return device
    },
    async close(): Promise<void> {
      for (const device of devices) device.close()
      await server.close()
    },
  }
}

export type Device = ReturnType<typeof openDevice>

export function openDevice(url: string) {
  let cookie = ''
  let socket: Socket | undefined

  async function http(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(url + path, {
      method,
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const set = response.headers.getSetCookie()[0]?.split(';')[0]
    if (set) cookie = set
    return response
  }

  async function connected(): Promise<Socket> {
    socket ??= io(url, { transports: ['websocket'], extraHeaders: { cookie }, forceNew: true })
    const open = socket
    if (!open.connected) {
      await new Promise<void>((resolve, reject) => {
        open.once('connect', resolve)
        open.once('connect_error', reject)
      })
    }
    return open
  }

  return {
    http,
    cookie: () => cookie,
    socket: connected,
    async signIn(person: { login: string; password: string }): Promise<void> {
      const response = await http('POST', '/api/session', person)
      if (!response.ok) throw new Error(`sign in: ${response.status}`)
    },
    async join(
      code: string,
      from: unknown = 'guest',
      name?: string,
    ): Promise<{ meeting: Id; participant: Id; group: string }> {
      const response = await http('POST', '/api/join', { id: randomUUID(), code, from, name })
      if (!response.ok) throw new Error(`join: ${response.status} ${await response.text()}`)
      return (await response.json()) as { meeting: Id; participant: Id; group: string }
    },
    async send(stream: StreamName, name: string, input: object, id: Id = v7()): Promise<Answer & { id: Id }> {
      const answer = (await (
        await connected()
      )
        .timeout(10_000)
        .emitWithAck('command', { id, stream, name, input })) as Answer
      return { ...answer, id }
    },
    async subscribe(stream: StreamName, since?: number, epoch?: string): Promise<Reply> {
      return (await (await connected()).timeout(10_000).emitWithAck('subscribe', { stream, since, epoch })) as Reply
    },
    /** Everything of one kind that is heard from now on. */
    async hear<T = { stream: string; events: Sequenced<VecheEvent>[] }>(name = 'events'): Promise<T[]> {
      const heard: T[] = []
      ;(await connected()).on(name, (content: T) => heard.push(content))
      return heard
    },
    close: () => void socket?.disconnect(),
  }
}

/** Waits until something holds, five seconds unless told. */
export async function until<T>(what: string, look: () => T | Promise<T>, seconds = 5): Promise<NonNullable<T>> {
  for (let tries = 0; tries < seconds * 50; tries++) {
    const found = await look()
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error(`never came true: ${what}`)
}
