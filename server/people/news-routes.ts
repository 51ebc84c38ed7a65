import { Router, type Request, type Response } from 'express'
import { refuse } from '#shared/core/refusal.ts'
import { linkCode, type Id } from '#shared/core/value.ts'
import type { News } from '#shared/people/news.ts'
import { isIdentified } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import type { Deps } from '../core/route.ts'
import type { Sql } from '../core/store.ts'
import { hasFeed, personOfFeed } from './feed.ts'
import { atomOf, datesOf } from './news-files.ts'

/** What is new for somebody in one feature, since a moment. */
export type LoadNews = (sql: Sql, person: Id, since: Date) => Promise<readonly News[]>

/** The news of three months. */
const span = 92 * 86_400_000

/** What is new in all that somebody follows: on the page for themselves, and for their programs under a private address. */
export function newsRoutes(
  { sql, clock, actorOf, originOf, limits }: Deps & { readonly limits: Limits },
  sources: readonly LoadNews[],
): Router {
  const router = Router()

  const newsOf = async (person: Id): Promise<News[]> => {
    const since = new Date(clock().getTime() - span)
    const found = await Promise.all(sources.map(load => load(sql, person, since)))
    return found.flat().toSorted((a, b) => ((a.changes[0]?.at ?? '') < (b.changes[0]?.at ?? '') ? 1 : -1))
  }

  router.get('/api/news', async (request, response) => {
    const actor = await actorOf(request)
    if (!isIdentified(actor)) refuse('sign-in-needed')
    response
      .set('cache-control', 'private, no-store')
      .json({ items: await newsOf(actor.id), feed: await hasFeed(sql, actor.id) })
  })

  /** Whoever knows the address reads; it must not be found by trying, and no search engine keeps it. */
  const readerOf = async (request: Request, response: Response): Promise<Id> => {
    await limits.take('link', (await actorOf(request)).id, request.ip ?? '')
    const link = linkCode.safeParse(request.params['link'])
    response.set({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' })
    return (link.success && (await personOfFeed(sql, link.data))) || refuse('not-found')
  }

  router.get('/api/feeds/:link/news.atom', async (request, response) => {
    const news = await newsOf(await readerOf(request, response))
    response.type('application/atom+xml; charset=utf-8').send(atomOf(news, originOf(request), clock()))
  })

  router.get('/api/feeds/:link/dates.ics', async (request, response) => {
    const news = await newsOf(await readerOf(request, response))
    response.type('text/calendar; charset=utf-8').send(datesOf(news, originOf(request), clock()))
  })

  return router
}
