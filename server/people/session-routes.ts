import { hash, verify } from '@node-rs/argon2'
import { Router } from 'express'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import type { Id } from '#shared/core/value.ts'
import { plainLogin } from '#shared/people/login.ts'
import type { Limits } from '../core/limits.ts'
import { parse, type Deps } from '../core/route.ts'
import { beginSession, endSession, findActors, findSession, nobody, setCookie, tokenOf } from '../core/session.ts'

export type SessionDeps = Deps & {
  readonly limits: Limits
  /** The session's rights ended or changed: its open sockets must know at once. */
  readonly ended: (token: Buffer) => void
}

/** Signing in and out, and who one is. */
export function sessionRoutes({ sql, clock, actorOf, limits, ended }: SessionDeps): Router {
  const router = Router()

  router.get('/api/session', async (request, response) => {
    response.json(await who(await actorOf(request)))
  })

  router.post('/api/session', async (request, response) => {
    const { login, password } = parse(credentials, request.body)
    const address = request.ip ?? ''
    await limits.take('login', `${login} ${address}`, address)
    await limits.take('account', login, address)
    const [person] = await sql<{ id: Id; password: string | null; disabled: boolean; resident: boolean }[]>`
      select id, password, disabled, exists (select 1 from resident r where r.person = p.id) as resident
      from person p where login = ${login}`
    const right = await verify(person?.password ?? (await nobodysPassword), password)
    if (!person?.password || person.disabled || !right) refuse('sign-in-needed')
    const old = await findSession(sql, request, clock())
    if (old) await leave(old.token)
    const { secret, maxAge } = await beginSession(sql, person.id, clock(), person.resident ? { life: 'resident' } : {})
    setCookie(request, response, secret, maxAge)
    const begun = await findActors(sql, [tokenOf(secret)], clock())
    response.json(await who(begun.get(tokenOf(secret).toString('hex')) ?? nobody()))
  })

  router.delete('/api/session', async (request, response) => {
    const session = await findSession(sql, request, clock())
    if (session) await leave(session.token)
    setCookie(request, response, '', 0)
    response.status(204).end()
  })

  async function leave(token: Buffer): Promise<void> {
    await endSession(sql, token)
    ended(token)
  }

  async function who(actor: Awaited<ReturnType<Deps['actorOf']>>): Promise<object> {
    if (actor.kind !== 'person') return { kind: 'guest' }
    const [person] = await sql`select name, login from person where id = ${actor.id}`
    const { id, grants, duties } = actor
    return { kind: 'person', id, name: person?.['name'], login: person?.['login'], grants, ...(duties && { duties }) }
  }

  return router
}

const credentials = z.object({
  login: z.string().check(z.overwrite(plainLogin), z.minLength(1), z.maxLength(60)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
})

/** Hashes a password with argon2id (RFC 9106) at the library's parameters. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Compared with when the login is unknown, so that the answer takes as long. */
const nobodysPassword = hash('nobody has this password')
