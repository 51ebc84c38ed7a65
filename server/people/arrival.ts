import { randomBytes } from 'node:crypto'
import { parseCookie } from 'cookie'
import type { Request, Response } from 'express'
import type { Id } from '#shared/core/value.ts'
import type { Age } from '#shared/people/roll.ts'
import { setShortCookie, tokenOf } from '../core/session.ts'
import type { Sql } from '../core/store.ts'

/** Who has come from the provider and has no line yet; `vouched`: name, house and age, where the town takes the provider's word. */
export type Arrival = {
  readonly token: Buffer
  /** The keyed hash of the provider's subject. */
  readonly subject: string
  readonly vouched?: { readonly name: string; readonly house: Id; readonly age: Age }
}

const name = 'veche-arrival'
const path = '/api/enter'
/** Seconds to find the slip with the code. */
const maxAge = 900

/** Remembers an arrival for a quarter of an hour, under a secret that only this browser has. */
export async function keepArrival(
  sql: Sql,
  request: Request,
  response: Response,
  now: Date,
  { subject, vouched }: Omit<Arrival, 'token'>,
): Promise<void> {
  const secret = randomBytes(32).toString('base64url')
  await sql`
    insert into provider_arrival (token, subject, name, house, age, expires_at)
    values (${tokenOf(secret)}, decode(${subject}, 'hex'), ${vouched?.name ?? null}, ${vouched?.house ?? null},
      ${vouched?.age ?? null}, ${new Date(now.getTime() + maxAge * 1000)})`
  setShortCookie(request, response, { name, value: secret, path, maxAge })
}

/** The arrival this browser comes with, if it has not expired. */
export async function findArrival(sql: Sql, request: Request, now: Date): Promise<Arrival | undefined> {
  const secret = parseCookie(request.headers.cookie ?? '')[name]
  if (!secret) return undefined
  const [row] = await sql<{ token: Buffer; subject: string; name: string | null; house: Id | null; age: Age | null }[]>`
    select token, encode(subject, 'hex') as subject, name, house, age from provider_arrival
    where token = ${tokenOf(secret)} and expires_at > ${now}`
  if (!row) return undefined
  const { token, subject } = row
  if (row.name === null || row.house === null || row.age === null) return { token, subject }
  return { token, subject, vouched: { name: row.name, house: row.house, age: row.age } }
}

/** The arrival has led to a line. */
export async function endArrival(sql: Sql, request: Request, response: Response, { token }: Arrival): Promise<void> {
  await sql`delete from provider_arrival where token = ${token}`
  setShortCookie(request, response, { name, value: '', path, maxAge: 0 })
}
