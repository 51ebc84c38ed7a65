import { existsSync } from 'node:fs'
import compression from 'compression'
import express, { type Express, type Request, type RequestHandler, type Router } from 'express'
import helmet from 'helmet'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { streamName } from '#shared/core/stream.ts'
import { id } from '#shared/core/value.ts'
import type { Execute } from './execute.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import { isForeign } from './origin.ts'
import { parse, problems } from './route.ts'
import { behindTls, nobody, type Session } from './session.ts'

export type HttpOptions = {
  readonly log: Log
  readonly publicOrigin?: string | undefined
  readonly tileUrl?: string | undefined
  readonly trustProxy: number
  /** The built client; without it only the programs' side is served. */
  readonly clientFolder?: string | undefined
  /** The development server's own client, which reloads; it needs inline scripts. */
  readonly clientInDevelopment?: RequestHandler | undefined
}

/** Everything that is asked over HTTP: the routes of the features, then the client for every other address. */
export function createHttp(options: HttpOptions, routers: readonly Router[]): Express {
  const app = express()
  app.set('trust proxy', options.trustProxy)
  app.set(behindTls, options.publicOrigin?.startsWith('https:') === true)
  app.disable('x-powered-by')
  if (!options.clientInDevelopment) app.use(secureHeaders(options.tileUrl))
  app.use((request, _response, next) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method) && isForeign(request, options.publicOrigin))
      refuse('forbidden')
    next()
  })
  app.use(
    compression({
      filter: (request, response) => !response.getHeader('content-encoding') && compression.filter(request, response),
    }),
  )
  app.use(express.json({ limit: '64kb' }))
  for (const router of routers) app.use(router)
  app.use('/api', () => refuse('not-found'))
  if (options.clientInDevelopment) app.use(options.clientInDevelopment)
  else if (options.clientFolder && existsSync(options.clientFolder)) serveClient(app, options.clientFolder)
  app.use(() => refuse('not-found'))
  app.use(problems(options.log))
  return app
}

/** The one door for programs: the same envelope as over the socket. */
export function commandRoute(
  { execute, sessionOf }: { execute: Execute; sessionOf: (request: Request) => Promise<Session | undefined> },
  limits: Limits,
  internal: ReadonlySet<string>,
): Router {
  const envelope = z.object({ id, stream: streamName, name: z.string(), input: z.unknown() })
  const router = express.Router()
  router.post('/api/commands', async (request, response) => {
    const sent = parse(envelope, request.body)
    const session = await sessionOf(request)
    const address = request.ip ?? ''
    await limits.take('command', session?.actor.id ?? `nobody at ${address}`, address)
    if (internal.has(sent.name)) refuse('not-found')
    response.json(
      await execute(
        { id: sent.id, stream: sent.stream, name: sent.name, input: sent.input },
        session?.actor ?? nobody(),
      ),
    )
  })
  return router
}

/** No script but our own files, nothing from foreign servers; styles may be inline, because the map and the components set them. */
const secureHeaders = (tileUrl: string | undefined) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:', ...(tileUrl ? [originOf(tileUrl)] : [])],
        'connect-src': ["'self'"],
        'font-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  })

/** Leaflet's `{s}` stands for one of several hosts. */
const originOf = (tileUrl: string): string =>
  new URL(tileUrl.replace('{s}', '-').replaceAll(/[{}]/g, '')).origin.replace('//-.', '//*.')

function serveClient(app: Express, folder: string): void {
  app.use('/assets', express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', index: false }))
  app.use(express.static(folder, { index: false, maxAge: '1h' }))
  app.get('/*path', (request, response, next) => {
    if (request.accepts('html') === false || /\.\w+$/.test(request.path)) return next()
    response.set('cache-control', 'no-cache').sendFile('index.html', { root: folder })
  })
  app.get('/', (_request, response) =>
    response.set('cache-control', 'no-cache').sendFile('index.html', { root: folder }),
  )
}
