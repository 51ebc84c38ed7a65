import { Router, type Request } from 'express'
import * as z from 'zod/mini'
import { Refusal, refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { readCode } from '#shared/people/code.ts'
import { consent } from '#shared/people/consent.ts'
import { residentLogin } from '#shared/people/login.ts'
import { useCode } from '#shared/people/use-code.ts'
import { parse, resultOf } from '../core/route.ts'
import { beginSession, findSession, setCookie } from '../core/session.ts'
import { endArrival, findArrival } from './arrival.ts'
import { enterAs } from './enter.ts'
import { keyedHash } from './keyed-hash.ts'
import { password } from './password.ts'
import { glimpseOf } from './roll.ts'
import { hashPassword, type SessionDeps } from './session-routes.ts'

/** How long the phone that used a code may ask again for the answer it has lost, milliseconds. */
const patience = 10 * 60_000

/** Coming in by a one-time code: whose line it opens, and the session for it. */
export function enterRoutes(deps: SessionDeps): Router {
  const { sql, clock, execute, limits } = deps
  const router = Router()

  router.post('/api/enter/look', async (request, response) => {
    const { code } = parse(looking, request.body)
    const session = await findSession(sql, request, clock())
    const found = await tried(request, session?.token, async () => {
      // A device is known by its session: one without gets it here, so that its next tries are counted as its own.
      const begun = session ? undefined : await beginSession(sql, undefined, clock())
      if (begun) setCookie(request, response, begun.secret, begun.maxAge)
      return findCode(await keyedHash(sql, 'code', codeOf(code)))
    })
    response.set('cache-control', 'private, no-store').json(found)
  })

  router.post('/api/enter', async (request, response) => {
    const body = parse(entering, request.body)
    const session = await findSession(sql, request, clock())
    const arrival = await findArrival(sql, request, clock())
    const person = await tried(request, session?.token, () => spend(body, arrival?.subject))
    await enterAs(deps, request, response, person)
    if (arrival) await endArrival(sql, request, response, arrival)
    response.status(204).end()
  })

  /** Uses the code, and gives the person it belongs to. */
  async function spend({ id, consent, account, ...body }: z.infer<typeof entering>, subject?: string): Promise<Id> {
    const code = await keyedHash(sql, 'code', codeOf(body.code))
    const input = {
      code,
      ...(account && { account: { login: account.login, password: await hashPassword(account.password) } }),
      ...(consent && { consent }),
      ...(subject && { subject }),
    }
    // The command's id is this phone's secret: with the code it proves that it is the same one that asks again.
    resultOf(await execute({ id, stream: 'city', name: useCode.name, input }, { kind: 'guest', id }))
    const [used] = await sql<{ person: Id }[]>`
      select person from entry_code
      where hash = decode(${code}, 'hex') and used_by = ${id} and used_at > ${new Date(clock().getTime() - patience)}`
    return used?.person ?? refuse('code-used')
  }

  /** What a code opens, as far as whoever holds it may see. */
  async function findCode(hash: string): Promise<object> {
    const [found] = await sql<CodeRow[]>`
      select c.used_at is not null as used, c.ended_at is not null or c.until < ${clock()} as expired,
        r.revoked_at is not null as revoked, r.consent_at is not null as consented, p.login, p.name, b.address,
        h.name as place
      from entry_code c join resident r on r.person = c.person join person p on p.id = c.person
        join place h on h.id = r.place left join building b on b.id = r.house
      where c.hash = decode(${hash}, 'hex')`
    if (!found) return refuse('code-unknown')
    if (found.revoked) refuse('resident-revoked')
    if (found.used) refuse('code-used')
    if (found.expired) refuse('code-expired')
    const glimpse = glimpseOf(found.name, found.address, found.place)
    return { ...glimpse, consented: found.consented, hasLogin: found.login !== null }
  }

  /** Counts a try before it is looked at, and takes the count back unless the code was made up: a hall may come in through one address. */
  async function tried<T>(request: Request, token: Buffer | undefined, look: () => Promise<T>): Promise<T> {
    const [own, address] = [token?.toString('hex'), request.ip ?? '']
    await limits.take('entry', own, address)
    const right = () => limits.giveBack('entry', own, address)
    try {
      const found = await look()
      await right()
      return found
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'code-unknown') await right()
      throw error
    }
  }

  return router
}

type CodeRow = {
  used: boolean
  expired: boolean
  revoked: boolean
  consented: boolean
  login: string | null
  name: string
  address: string | null
  place: string
}

const codeOf = (typed: string): string => readCode(typed) ?? refuse('code-unknown')

const typedCode = z.string().check(z.maxLength(40))
const looking = z.object({ code: typedCode })
const entering = z.object({
  id,
  code: typedCode,
  consent: z.optional(consent),
  account: z.optional(z.object({ login: residentLogin, password })),
})
