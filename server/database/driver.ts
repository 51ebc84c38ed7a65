import { connect } from 'node:net'
import postgres from 'postgres'
import { arrayOf, arrayTypes } from './array-types.ts'

export type NoticeListener = (sentence: string) => void

type Options = postgres.Options<Record<string, postgres.PostgresType>>

/**
 * The driver on the embedded database. Its connections are one session, so a few are enough, none is renewed by age,
 * and no start-up parameters are sent.
 */
export function embeddedDriver(socketPath: string, onNotice: NoticeListener): postgres.Sql {
  const watched = { socket: watchedSocket(0) }
  return withArrays({
    ...common(onNotice),
    path: socketPath,
    host: 'localhost',
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    max: 8,
    idle_timeout: 0,
    max_lifetime: null,
    ...watched,
  })
}

/**
 * The driver on a PostgreSQL server: at most 10 connections, given back after a minute without work, renewed by the
 * driver within the hour. A database that is away rejects queries: at once when it refuses, after 5 seconds when it does
 * not answer the greeting, after `silenceMs` when it falls silent in the middle of a query (so a single statement may
 * take that long at most; behind TLS only TCP's own keep-alive notices). The pause between attempts is at most a quarter
 * of a second, so that a hundred waiting queries hear of it together.
 */
export function postgresDriver(url: string, onNotice: NoticeListener, silenceMs = 60_000): postgres.Sql {
  const options = { ...common(onNotice), max: 10, idle_timeout: 60, keep_alive: 10 }
  const connection = { TimeZone: 'UTC', DateStyle: 'ISO, MDY', application_name: 'veche' }
  const plain = /^[^,]*$/.test(new URL(url).host) && !/[?&](?:ssl|sslmode)=(?!disable)/.test(url)
  return withArrays({ ...options, connection, ...(plain ? { socket: watchedSocket(silenceMs) } : {}) }, url)
}

/** The driver keeps its list of array types, which `sql.array` asks, with its parsed options, and takes none from ours. */
function withArrays(options: Options, url?: string): postgres.Sql {
  const sql = url === undefined ? postgres(options) : postgres(url, options)
  const shared: unknown = Reflect.get(sql.options, 'shared')
  if (typeof shared === 'object' && shared !== null) Object.assign(shared, { typeArrayMap: { ...arrayOf } })
  return sql
}

function common(onNotice: NoticeListener): Options {
  return {
    connect_timeout: 5,
    backoff: (retries: number) => Math.min(0.02 * 2 ** retries, 0.25),
    prepare: true,
    fetch_types: false,
    types: { calendarDate, largeInteger, ...arrayTypes({ date: calendarDate, int8: largeInteger }) },
    onnotice: notice => onNotice(String(notice['message'] ?? '')),
  }
}

/** A calendar date stays `YYYY-MM-DD`: a moment of time would shift it by the time zone. */
const calendarDate: postgres.PostgresType = {
  to: 1082,
  from: [1082],
  serialize: (value: unknown) => {
    if (typeof value === 'string') return value
    throw new TypeError('a date is given as YYYY-MM-DD')
  },
  parse: (text: string) => text,
}

/** Counts and sums are numbers; what a number cannot hold exactly stays text. */
const largeInteger: postgres.PostgresType = {
  to: 20,
  from: [20],
  serialize: (value: unknown) => String(value),
  parse: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text),
}

/**
 * Turns into errors, which the driver reports, what it would wait out for ever (silence, a hang-up before the greeting) and
 * what would end the program: after a plain hang-up inside a transaction it sends `rollback` to a socket it has let go of
 * (porsager/postgres#1208, open in 3.4.9), while after an error the socket is still there.
 */
function watchedSocket(silenceMs: number) {
  return ({ host, port, path }: { host: string[]; port: number[]; path?: string | false }) => {
    const socket = path ? connect(path) : connect(port[0] ?? 5432, host[0])
    // Before Node's own listener, which answers by hanging up too.
    socket.prependOnceListener('end', () => {
      if (socket.bytesRead === 0) socket.destroy(new Error('соединение закрыто без ответа'))
      if (socket.writableEnded || socket.destroyed) return
      // Told before it closes, so that what follows an error still finds the socket; closing then rejects that too.
      socket.emit('error', new Error('соединение закрыто посреди работы'))
      socket.destroy()
    })
    return socket.setTimeout(silenceMs, () => socket.destroy())
  }
}
