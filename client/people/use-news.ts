import { useCallback, useEffect, useState } from 'react'
import type { News } from '#shared/people/news.ts'
import { isIdentified } from '#shared/people/rights.ts'
import { api } from '../core/api.ts'
import { useNudge } from '../core/passing.ts'
import { useSession } from '../core/session.tsx'

export type NewsAnswer = { readonly items: readonly News[]; readonly feed: boolean }
export type NewsInHand = {
  readonly news: NewsAnswer | undefined
  readonly failed: boolean
  readonly refresh: () => Promise<void>
}

/** What is new in all that this account follows; asked for again when it is told that something is. */
export function useNews(): NewsInHand {
  const { ready, actor } = useSession()
  const asks = ready && isIdentified(actor)
  const [news, setNews] = useState<NewsAnswer>()
  const [failed, setFailed] = useState(false)
  const refresh = useCallback(
    () =>
      api<NewsAnswer>('/api/news').then(
        answer => {
          setNews(answer)
          setFailed(false)
        },
        () => setFailed(true),
      ),
    [],
  )
  useEffect(() => {
    if (asks) void refresh()
  }, [asks, actor.id, refresh])
  useNudge('city', () => asks && void refresh())
  return { news: asks ? news : undefined, failed, refresh }
}
