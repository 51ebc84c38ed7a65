import type { Request, Response } from 'express'
import type { Id } from '#shared/core/value.ts'
import type { SessionDeps } from './session-routes.ts'
import { beginSession, endSession, findSession, setCookie } from '../core/session.ts'

/** Signs a resident in on this device, instead of whoever used it before. */
export async function enterAs(
  { sql, clock, ended }: Pick<SessionDeps, 'sql' | 'clock' | 'ended'>,
  request: Request,
  response: Response,
  person: Id,
): Promise<void> {
  const old = await findSession(sql, request, clock())
  if (old) {
    await endSession(sql, old.token)
    ended(old.token)
  }
  const { secret, maxAge } = await beginSession(sql, person, clock(), { life: 'resident' })
  setCookie(request, response, secret, maxAge)
}
