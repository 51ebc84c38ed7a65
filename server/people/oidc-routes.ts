import { parseCookie } from 'cookie'
import { Router, type Request } from 'express'
import * as z from 'zod/mini'
import { systemActor } from '#shared/core/actor.ts'
import { dayOf } from '#shared/core/calendar.ts'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { consent } from '#shared/people/consent.ts'
import { ageReached } from '#shared/people/roll.ts'
import { vouchResident } from '#shared/people/vouch-resident.ts'
import { parse, resultOf } from '../core/route.ts'
import { searchable } from '../core/searchable.ts'
import { setShortCookie } from '../core/session.ts'
import type { Log } from '../core/log.ts'
import { endArrival, findArrival, keepArrival, type Arrival } from './arrival.ts'
import { enterAs } from './enter.ts'
import { keyedHash } from './keyed-hash.ts'
import type { Attempt, Identity, Oidc } from './oidc.ts'
import { glimpseOf } from './roll.ts'
import type { SessionDeps } from './session-routes.ts'

export type OidcDeps = SessionDeps & { readonly oidc: Oidc; readonly log: Log; readonly timeZone: () => string }

const cookie = { name: 'veche-oidc', path: '/api/oidc' } as const
/** Seconds that somebody may take at the provider. */
const maxAge = 900

/** Signing in through the town's provider of identity. Its subject leads to a line of the roll; whoever has none yet goes on to `/enter`. */
export function oidcRoutes(deps: OidcDeps): Router {
  const { sql, clock, oidc, policy, limits, originOf, execute, log, timeZone } = deps
  const router = Router()
  const vouches = () => policy().providerVerifies === 1

  router.get('/api/oidc/start', async (request, response) => {
    await limits.take('provider', undefined, request.ip ?? '')
    const { next } = parse(asked, request.query)
    try {
      const { url, attempt } = await oidc.begin(`${originOf(request)}/api/oidc/callback`, vouches())
      const value = Buffer.from(JSON.stringify({ ...attempt, next })).toString('base64url')
      setShortCookie(request, response, { ...cookie, value, maxAge })
      response.redirect(url.href)
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'the provider of identity does not answer')
      response.redirect('/login?provider=away')
    }
  })

  router.get('/api/oidc/callback', async (request, response) => {
    await limits.take('provider', undefined, request.ip ?? '')
    const attempt = attemptOf(request)
    const identity = attempt && (await identityOf(request, attempt))
    if (!attempt || !identity) return response.redirect('/login?provider=failed')
    const subject = await keyedHash(sql, 'subject', identity.subject)
    const [bound] = await sql<{ person: Id; revoked: boolean }[]>`
      select s.person, r.revoked_at is not null as revoked from provider_subject s join resident r on r.person = s.person
      where s.hash = decode(${subject}, 'hex')`
    const clear = () => setShortCookie(request, response, { ...cookie, value: '', maxAge: 0 })
    if (bound?.revoked) return response.redirect('/login?provider=revoked')
    if (bound) {
      await enterAs(deps, request, response, bound.person)
      clear()
      return response.redirect(attempt.next)
    }
    const vouched = await vouchedBy(identity)
    await keepArrival(sql, request, response, clock(), { subject, ...(vouched && { vouched }) })
    clear()
    return response.redirect('/enter?provider')
  })

  /** Who has come from the provider: what it vouches for, or nothing but that a code is needed too. */
  router.get('/api/enter/arrival', async (request, response) => {
    const { vouched } = (await findArrival(sql, request, clock())) ?? refuse('not-found')
    const [house] = vouched
      ? await sql<{ address: string }[]>`select address from building where id = ${vouched.house}`
      : []
    const seen = vouched && { ...glimpseOf(vouched.name, house?.address ?? '', ''), age: vouched.age }
    response.set('cache-control', 'private, no-store').json({ provider: oidc.name, ...(seen && { vouched: seen }) })
  })

  /** Takes the provider's word, with the resident's consent. */
  router.post('/api/enter/arrival', async (request, response) => {
    const body = parse(agreeing, request.body)
    const arrival = (await findArrival(sql, request, clock())) ?? refuse('not-found')
    const { vouched, subject } = arrival
    if (!vouched || !vouches()) refuse('not-found')
    const input = { ...vouched, subject, consent: body.consent }
    const answer = await execute({ id: body.id, stream: 'city', name: vouchResident.name, input }, systemActor)
    const { person } = parse(z.object({ person: id }), resultOf(answer))
    await enterAs(deps, request, response, person)
    await endArrival(sql, request, response, arrival)
    response.status(204).end()
  })

  async function identityOf(request: Request, attempt: Attempt): Promise<Identity | undefined> {
    try {
      return await oidc.finish(new URL(originOf(request) + request.originalUrl), attempt, vouches())
    } catch (error) {
      // Refused there, turned back, or something in between does not fit: the person is told to try again.
      log.warn({ fault: faultOf(error) }, 'somebody came back from the provider of identity in vain')
      return undefined
    }
  }

  /** Name, house and age, where the town takes the provider's word and each of them is plain; the birth date is forgotten here. */
  async function vouchedBy({ name, born, address }: Identity): Promise<Arrival['vouched']> {
    if (!vouches() || !name || !born || !address) return undefined
    const age = ageReached(born, dayOf(clock().toISOString(), timeZone()))
    const houses = await sql<{ id: Id }[]>`select id from building where search = ${plainAddress(address)} limit 2`
    return age && houses.length === 1 ? { name, house: houses[0].id, age } : undefined
  }

  return router
}

/** «ул. Садовая, д. 8, кв. 12» → «садовая 8»: as the town's list of houses spells it. */
const plainAddress = (address: string): string =>
  searchable(address)
    .replaceAll(/(^| )(кв|квартира) \S+/g, ' ')
    .replaceAll(/(^| )(ул|улица|д|дом)(?= |$)/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()

/** What went wrong by its kind: the whole error may carry what the provider said of somebody. */
const faultOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown'

function attemptOf(request: Request): (Attempt & { next: string }) | undefined {
  const value = parseCookie(request.headers.cookie ?? '')[cookie.name]
  if (!value) return undefined
  try {
    return attempted.parse(JSON.parse(Buffer.from(value, 'base64url').toString()))
  } catch {
    return undefined
  }
}

/** A path of this very site: browsers read a backslash as a slash, and two slashes as another site. */
const path = z.string().check(z.regex(/^\/(?![/\\])[^\p{C}\\]*$/u), z.maxLength(500))
const asked = z.object({ next: z._default(path, '/') })
const attempted = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: path })
const agreeing = z.object({ id, consent })
