import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Request, RequestHandler } from 'express'
import type { Sql as Postgres } from 'postgres'
import type { Actor } from '#shared/core/actor.ts'
import { dayOf } from '#shared/core/calendar.ts'
import { policyOn } from '#shared/core/policy.ts'
import { roundStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { documentName } from '#shared/documents/document.ts'
import { commands } from '#shared/registry.ts'
import { addressOf } from './core/address.ts'
import { cityRoutes } from './core/city-routes.ts'
import { effectsOf } from './core/effects.ts'
import { createElsewhere } from './core/elsewhere.ts'
import { openDoor } from './core/execute.ts'
import { commandRoute, createHttp } from './core/http.ts'
import { createLimits } from './core/limits.ts'
import { createLive } from './core/live.ts'
import { createLog, type Log } from './core/log.ts'
import { isForeign } from './core/origin.ts'
import { createRecheck } from './core/recheck.ts'
import type { Deps } from './core/route.ts'
import { createMetrics, serviceRoutes } from './core/service-routes.ts'
import { findSession, nobody } from './core/session.ts'
import { sweep } from './core/sweep.ts'
import { createSockets, type VecheSocket } from './core/socket.ts'
import { createStreams } from './core/stream.ts'
import type { Happened } from './core/store.ts'
import type { Committed } from './core/transact.ts'
import { documentUpgrades } from './documents/socket.ts'
import { handlers, routers, saves } from './handlers.ts'
import { figures, stateLoaders } from './states.ts'
import { joinRoutes } from './meetings/join-routes.ts'
import { requestRoutes } from './meetings/request-routes.ts'
import { enterRoutes } from './people/enter-routes.ts'
import { oidcRoutes } from './people/oidc-routes.ts'
import { createOidc, type OidcSettings } from './people/oidc.ts'
import { sessionRoutes } from './people/session-routes.ts'
import { countApart } from './rounds/count-apart.ts'
import { createClockwork } from './rounds/clockwork.ts'
import { tileRoutes } from './places/tile-routes.ts'
import { createNudges } from './nudges.ts'
import { photoRoutes } from './tasks/photo-routes.ts'
import { createTown } from './town.ts'

export type ServerOptions = {
  /** An opened and migrated database. */
  readonly sql: Postgres
  readonly clock?: () => Date
  readonly log?: Log
  readonly publicOrigin?: string | undefined
  readonly tileUrl?: string | undefined
  readonly tileAttribution?: string | undefined
  readonly trustProxy?: number
  readonly clientFolder?: string | undefined
  readonly clientInDevelopment?: RequestHandler | undefined
  /** The provider of identity that residents may come from. */
  readonly oidc?: OidcSettings | undefined
  /** What the sign-in page of a demonstration offers. */
  readonly demo?: ((sql: Postgres) => Promise<object>) | undefined
  /** Widens the rate limits, where simulated residents share one address. */
  readonly limitFactor?: number
}

export type Server = Awaited<ReturnType<typeof createServer>>

const internal: ReadonlySet<string> = new Set(commands.filter(c => 'internal' in c && c.internal).map(c => c.name))

/** Puts the whole of Veche together on one port: Express, socket.io and the documents. */
export async function createServer(options: ServerOptions) {
  const { sql, clock = () => new Date(), log = createLog('silent') } = options
  const [store] = await sql<{ epoch: string }[]>`select epoch from store`
  const town = createTown(sql)
  const policyNow = () => policyOn(town.known.policy, dayOf(clock().toISOString(), town.known.timeZone))
  let isAway = false
  const http = createHttpServer()
  const limits = createLimits(options.limitFactor)
  const door = openDoor({
    sql,
    saves,
    handlers,
    clock,
    log,
    timeZone: () => town.known.timeZone,
    calendar: () => town.known.calendar,
    ownCategories: () => town.known.categories,
    policy: () => town.known.policy,
    committed,
    away: setAway,
  })
  const sessionOf = (request: IncomingMessage) => findSession(sql, request, clock())
  const actorOf = async (request: IncomingMessage): Promise<Actor> => (await sessionOf(request))?.actor ?? nobody()
  const originOf = (request: Request) => options.publicOrigin ?? `${request.protocol}://${request.get('host') ?? ''}`
  const deps: Deps = { sql, clock, actorOf, execute: door.execute, policy: policyNow, originOf }
  const sockets = createSockets({
    http,
    execute: door.execute,
    internal,
    limits,
    log,
    foreign: request => isForeign(request, options.publicOrigin),
    sessionOf,
    addressOf: request => addressOf(request, options.trustProxy ?? 0),
    away: () => isAway,
    streams: () => streams,
    placesAround: town.placesAround,
    followed: (stream, socket) => {
      if (stream === 'city') return
      if (socket) void live.greet(stream, socket).catch(() => {})
      live.cameOrLeft(stream)
    },
  })
  const nudge = createNudges(sql, sockets)
  const streams = createStreams({ sql, load: stateLoaders, epoch: store?.epoch ?? '', emit: sockets.emit })
  const live = createLive({
    sockets: () => sockets,
    tally: stream => figures.tally(sql, stream, policyNow().smallestGroupShown),
    joined: stream => figures.joined(sql, stream),
  })
  const metrics = createMetrics({
    waiting: door.waiting,
    connected: () => sockets.io.engine.clientsCount,
    away: () => isAway,
  })
  const tiles = tileRoutes(sql)
  const elsewhere = await createElsewhere({ sql, streams, happened: happenedElsewhere })
  await town.learn()
  const oidc = options.oidc && createOidc(options.oidc)
  const sessions = {
    ...deps,
    limits,
    ended: (token: Buffer) => void recheck(s => s.data.session?.token.equals(token) === true),
  }
  const app = createHttp({ log, trustProxy: options.trustProxy ?? 0, ...pick(options) }, [
    serviceRoutes(deps, metrics, async () => ({
      tileUrl: options.tileUrl,
      tileAttribution: options.tileAttribution,
      provider: oidc?.name,
      demo: await options.demo?.(sql),
    })),
    sessionRoutes(sessions),
    enterRoutes(sessions),
    ...(oidc ? [oidcRoutes({ ...sessions, oidc, log, timeZone: () => town.known.timeZone })] : []),
    joinRoutes({ ...deps, limits }),
    requestRoutes({ ...deps, limits }),
    commandRoute({ execute: door.execute, sessionOf }, limits, internal),
    cityRoutes(deps, streams),
    tiles.router,
    photoRoutes({ ...deps, limits }),
    ...routers({ ...deps, limits }),
  ])
  // socket.io answers its own requests; Express must not answer them a second time.
  http.on('request', (request, response) => void (isSocketIo(request) || app(request, response)))
  const documents = documentUpgrades({
    sql,
    clock,
    actorOf,
    log,
    foreign: request => isForeign(request, options.publicOrigin),
    placesAround: town.placesAround,
  })
  const recheck = createRecheck({ sql, clock, sockets, documents: documents.recheck })
  http.on('upgrade', (request, socket, head) => {
    if (isSocketIo(request)) return
    if (!documents.upgrade(request, socket, head)) socket.destroy()
  })

  /** Passes on what was committed: the numbered to streams, the unnumbered as word that figures changed. */
  function committed({ logged, happened, answers, mayBehind }: Committed): void {
    metrics.answered(answers)
    for (const stream of mayBehind) streams.look(stream)
    elsewhere.wrote(logged)
    for (const [stream, events] of logged) {
      metrics.events.inc(events.length)
      streams.tell(stream, events)
    }
    const effects = effectsOf(happened)
    const { tally, presence, people, teams, issues, approved, submitted, town: isNewTown } = effects
    for (const stream of tally) live.changed('tally', stream)
    for (const stream of presence) live.changed('presence', stream)
    for (const meeting of approved) documents.freeze(documentName('protocol', meeting))
    for (const initiative of submitted) documents.freeze(documentName('initiative', initiative))
    if (teams) void recheck(isAccount)
    else if (people.size > 0) void recheck(s => people.has(s.data.actor.id))
    nudge(effects)
    // After the close the city alone is told what becomes of an issue: hidden there, its words leave the meeting's stream too.
    for (const [issue, stream] of issues) if (stream === 'city') void refresh(issue).catch(() => {})
    if (isNewTown) townChanged()
  }

  /** Streams tell what they hold by themselves; rights are looked at every second. */
  function happenedElsewhere(happened: readonly Happened[]): void {
    const effects = effectsOf(happened)
    nudge(effects)
    if (effects.town) townChanged()
  }

  function townChanged(): void {
    tiles.forget()
    void town
      .learn()
      .catch(() => {})
      .then(() => sockets.town())
  }

  async function refresh(issue: Id): Promise<void> {
    for (const stream of await streams.refresh(issue)) sockets.stale(stream)
  }

  function setAway(away: boolean): void {
    if (isAway === away) return
    isAway = away
    log.warn({ away }, away ? 'the database is away' : 'the database is back')
    sockets.storeAway(away)
  }

  /** Once a second: is the database there, do accounts still have their rights, and what have other nodes written? */
  const everySecond = setInterval(() => {
    sql`select 1`.then(
      () => setAway(false),
      () => setAway(true),
    )
    void recheck(isAccount)
    elsewhere.look().catch(() => {})
  }, 1000).unref()
  const rounds = createClockwork({
    sql,
    clock,
    execute: door.execute,
    log,
    count: round =>
      countApart(sql, round, counted => {
        const stream = roundStream(round)
        for (const audience of ['public', 'staff'] as const) sockets.tell(stream, audience, 'tally', { counted })
      }),
  })
  const everyTick = setInterval(() => void rounds.tick(), 1000).unref()
  const everyMinute = setInterval(() => streams.forget(sockets.isFollowed), 60_000).unref()
  const everyHour = setInterval(() => void sweep(sql, clock()).catch(() => {}), 3_600_000).unref()

  return {
    http,
    execute: door.execute,
    streams,
    /** Learns anew what was written past the one door (an import's buildings and basemap). */
    relearn: async () => {
      tiles.forget()
      await town.learn()
      streams.reset()
    },
    /** Listens, and gives the port. */
    listen: (port: number, host?: string): Promise<number> =>
      new Promise((resolve, reject) => {
        http.once('error', reject)
        http.listen(port, host, () => resolve((http.address() as AddressInfo).port))
      }),
    close: async (): Promise<void> => {
      clearInterval(everySecond)
      clearInterval(everyTick)
      clearInterval(everyMinute)
      clearInterval(everyHour)
      await door.close()
      await documents.close()
      // Answers on their way are waited for; a browser also holds connections ready over which it has never asked anything.
      const overdue = setTimeout(() => http.closeAllConnections(), lastAnswersMs)
      await sockets.io.close()
      clearTimeout(overdue)
    },
  }
}

const lastAnswersMs = 2000

const pick = ({ publicOrigin, tileUrl, clientFolder, clientInDevelopment }: ServerOptions) => ({
  publicOrigin,
  tileUrl,
  clientFolder,
  clientInDevelopment,
})

const isAccount = (socket: VecheSocket): boolean => socket.data.actor.kind === 'person'
const isSocketIo = (request: IncomingMessage): boolean => request.url?.startsWith('/socket.io/') === true
