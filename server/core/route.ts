import type { NextFunction, Request, Response } from 'express'
import type { Sql as Postgres } from 'postgres'
import * as z from 'zod/mini'
import type { Actor } from '#shared/core/actor.ts'
import type { Policy } from '#shared/core/policy.ts'
import { refusalsRu } from '#shared/core/refusals-ru.ts'
import { Refusal, refuse, type RefusalCode } from '#shared/core/refusal.ts'
import { badFields, type Answer } from './answer.ts'
import { faultOf } from './database-fault.ts'
import type { Execute } from './execute.ts'
import type { Log } from './log.ts'

/** What a feature's routes stand on. */
export type Deps = {
  readonly sql: Postgres
  readonly clock: () => Date
  readonly actorOf: (request: Request) => Promise<Actor>
  readonly execute: Execute
  /** The town's numbers as they hold today. */
  readonly policy: () => Policy
  /** The address people know the town's pages by, without a slash at its end. */
  readonly originOf: (request: Request) => string
}

/** Parses what came from outside; a fault is the refusal `bad-input` naming the fields. */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) refuse('bad-input', badFields(parsed.error))
  return parsed.data
}

/** The answer's result, or its refusal thrown. */
export function resultOf(answer: Answer): Readonly<Record<string, unknown>> {
  if (!answer.ok) throw new Refusal(answer.code, answer.details)
  return answer.result ?? {}
}

const statuses: Partial<Record<RefusalCode, number>> = {
  'bad-input': 400,
  'sign-in-needed': 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-code': 404,
  'id-taken': 409,
  'file-too-large': 413,
  'too-many': 429,
  busy: 503,
  'database-away': 503,
  internal: 500,
}

/** Answers an error as `application/problem+json` (RFC 9457). */
export const problems =
  (log: Log) =>
  (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error)
    const refusal = refusalOf(error)
    if (refusal.code === 'internal') log.error({ error, path: request.path }, 'a request failed')
    const status = statusOf(error) === 413 ? 413 : (statuses[refusal.code] ?? 422)
    const title = refusalsRu[refusal.code]
    response.status(status).type('application/problem+json')
    response.send(
      JSON.stringify({ type: 'about:blank', title, status, code: refusal.code, detail: title, ...refusal.details }),
    )
  }

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const fault = faultOf(error)
  if (fault === 'away') return new Refusal('database-away')
  const isTheirs = fault === 'value' || [400, 413, 415].includes(statusOf(error) ?? 0)
  return new Refusal(isTheirs ? 'bad-input' : 'internal')
}

/** The HTTP status that an error of Express or of a parser brings along. */
const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : undefined
