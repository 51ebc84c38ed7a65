import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'
import type { Actor, Duty, Grant } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { Sql } from './store.ts'

export const sessionCookie = 'veche'

/** A device's session: who acts through it. The token itself is known to the device alone; the database keeps its hash. */
export type Session = { readonly token: Buffer; readonly actor: Actor }

/** Days a session lives: a stranger's phone keeps its ballots' owner for the season, and so does that of a resident, who may have no password; an account of the town's people signs in again. */
const days = { guest: 180, person: 14, resident: 180 }

/** Who somebody without a session is: nobody, anew each time. */
export const nobody = (): Actor => ({ kind: 'guest', id: randomUUID() })

/** Finds the session of a request by its cookie; `undefined` when there is none, or it has expired or was ended. */
export async function findSession(
  sql: Sql,
  request: Pick<IncomingMessage, 'headers'>,
  now: Date,
): Promise<Session | undefined> {
  const secret = parseCookie(request.headers.cookie ?? '')[sessionCookie]
  if (!secret) return undefined
  const token = tokenOf(secret)
  const actor = (await findActors(sql, [token], now)).get(token.toString('hex'))
  return actor && { token, actor }
}

/** The actors of many sessions at once, by the hash of their tokens in hex; ended ones are missing. */
export async function findActors(sql: Sql, tokens: readonly Buffer[], now: Date): Promise<Map<string, Actor>> {
  const rows = await sql<
    { token: Buffer; actor: Id; person: Id | null; grants: Grant[] | null; duties: Duty[] | null }[]
  >`
    select s.token, s.actor, s.person,
      (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', g.id, 'role', g.role, 'place', g.place, 'body', g.body)))
       from role_grant g where g.person = s.person) as grants,
      (select jsonb_agg(jsonb_build_object('meeting', m.id, 'job', t.job) order by m.id)
       from meeting m cross join lateral jsonb_to_recordset(m.team) as t (person uuid, job text)
       where m.team @> jsonb_build_array(jsonb_build_object('person', s.person)) and t.person = s.person) as duties
    from session s left join person p on p.id = s.person
    where s.token in (select decode(t, 'hex') from unnest(${tokens.map(t => t.toString('hex'))}::text[]) t) and s.expires_at > ${now} and not coalesce(p.disabled, false)`
  return new Map(rows.map(r => [r.token.toString('hex'), actorOf(r)]))
}

/** Begins a session, a person's or a stranger's, and gives the secret for the cookie. */
export async function beginSession(
  sql: Sql,
  person: Id | undefined,
  now: Date,
  more: {
    /** The phone that goes from hand to hand, by the actor it had first. */
    readonly device?: Id
    readonly life?: keyof typeof days
  } = {},
): Promise<{ secret: string; actor: Id; maxAge: number }> {
  const secret = randomBytes(32).toString('base64url')
  const actor = person ?? randomUUID()
  const maxAge = days[more.life ?? (person ? 'person' : 'guest')] * 86_400
  await sql`
    insert into session (token, actor, person, device, created_at, expires_at)
    values (${tokenOf(secret)}, ${actor}, ${person ?? null}, ${more.device ?? null}, ${now}, ${new Date(now.getTime() + maxAge * 1000)})`
  return { secret, actor, maxAge }
}

export const endSession = async (sql: Sql, token: Buffer): Promise<void> =>
  void (await sql`delete from session where token = ${token}`)

/** Gives the device its cookie: out of scripts' reach, not sent along from foreign pages, over TLS only where there is TLS. */
export function setCookie(request: Request, response: Response, secret: string, maxAge: number): void {
  response.setHeader('set-cookie', cookieOf(request, { name: sessionCookie, value: secret, path: '/', maxAge }))
}

/** A cookie as the session's is, for a shorter way; set after the session's own. */
export function setShortCookie(
  request: Request,
  response: Response,
  cookie: { name: string; value: string; path: string; maxAge: number },
): void {
  response.append('set-cookie', cookieOf(request, cookie))
}

function cookieOf(request: Request, cookie: { name: string; value: string; path: string; maxAge: number }): string {
  const secure = request.secure || request.app.get(behindTls) === true
  return stringifySetCookie({ ...cookie, httpOnly: true, sameSite: 'lax', secure })
}

/** The setting of Express by which it knows that people come over TLS, whatever the last proxy says. */
export const behindTls = 'behind TLS'

/** What the database keeps of a secret. */
export const tokenOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const actorOf = (r: { actor: Id; person: Id | null; grants: Grant[] | null; duties: Duty[] | null }): Actor =>
  r.person
    ? { kind: 'person', id: r.person, grants: r.grants ?? [], ...(r.duties && { duties: r.duties }) }
    : { kind: 'guest', id: r.actor }
