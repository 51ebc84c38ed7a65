import type { Request, Response } from 'express'
import type { Actor } from '#shared/core/actor.ts'
import type { LimitName, Limits } from './limits.ts'
import type { Deps } from './route.ts'
import { beginSession, findSession, setCookie } from './session.ts'

type Known = Pick<Deps, 'sql' | 'clock'> & { readonly limits: Limits }

/**
 * Whoever acts without an account gets a session for it, as a phone does that joins a meeting. The cookie is set by `keep`,
 * once what they did is accepted; too many tries are refused.
 */
export function createVisitors({ sql, clock, limits }: Known) {
  return async (
    request: Request,
    response: Response,
    limit: LimitName,
  ): Promise<{ actor: Actor; keep: () => void }> => {
    const session = await findSession(sql, request, clock())
    await limits.take(limit, session?.token.toString('hex'), request.ip ?? '')
    if (session) return { actor: session.actor, keep: () => undefined }
    const begun = await beginSession(sql, undefined, clock())
    return {
      actor: { kind: 'guest', id: begun.actor },
      keep: () => setCookie(request, response, begun.secret, begun.maxAge),
    }
  }
}
