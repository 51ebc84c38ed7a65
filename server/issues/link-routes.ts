import { createHash } from 'node:crypto'
import { Router } from 'express'
import { refuse } from '#shared/core/refusal.ts'
import { linkCode, type Id } from '#shared/core/value.ts'
import type { Limits } from '../core/limits.ts'
import { parse, type Deps } from '../core/route.ts'

/** What the table keeps of a private link: enough to know it again, too little to make it. */
export const linkHash = (code: string): Buffer => createHash('sha256').update(code).digest()

type Linked = { id: Id; text: string; state: string; hiddenReason: string | null; raisedAt: Date; meeting: Id | null }

/** A private link: whoever has it sees what became of the question, without an account, for as long as the town keeps it. */
export function linkRoutes({ sql, actorOf, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()
  router.get('/api/i/:code', async (request, response) => {
    await limits.take('link', (await actorOf(request)).id, request.ip ?? '')
    const code = linkCode.safeParse(request.params['code'])
    if (!code.success) refuse('not-found')
    const [found] = await sql<Linked[]>`
      select i.id, coalesce(i.original, i.text) as text, i.state, i.hidden_reason as "hiddenReason",
        i.raised_at as "raisedAt", i.meeting
      from issue_author a join issue i on i.id = a.issue where a.link = ${linkHash(parse(linkCode, code.data))}`
    if (!found) refuse('not-found')
    const { hiddenReason, ...issue } = found
    response
      .set({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
      .json({ ...issue, ...(hiddenReason && { hiddenReason }) })
  })
  return router
}
