import { useEffect, useState } from 'react'
import type { Sequenced } from '#shared/core/stream.ts'
import type { Moment } from '#shared/core/value.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { VecheEvent } from '#shared/registry.ts'
import { api, isApiError } from '../../core/api.ts'
import { filmOf, type Film } from './film.ts'

type Page = {
  events: readonly Sequenced<VecheEvent>[]
  joined: readonly [Moment, number][]
  initiatives: readonly (readonly [Moment, Card])[]
  next?: number
}

export type Recording = { film: Film } & Pick<Page, 'joined' | 'initiatives'>

/** Fetches the public log page by page, and folds it once. */
export function useFilm(meeting: string): { recording?: Recording; failed?: 'missing' | 'away' } {
  const [found, setFound] = useState<{ recording?: Recording; failed?: 'missing' | 'away' }>({})
  useEffect(() => {
    let stale = false
    loadLog(meeting).then(
      ({ events, ...rest }) => stale || setFound({ recording: { film: filmOf(events), ...rest } }),
      (error: unknown) =>
        stale || setFound({ failed: isApiError(error) && error.code === 'not-found' ? 'missing' : 'away' }),
    )
    return () => void (stale = true)
  }, [meeting])
  return found
}

async function loadLog(meeting: string): Promise<Pick<Page, 'events' | 'joined' | 'initiatives'>> {
  const address = `/api/meetings/${encodeURIComponent(meeting)}/log`
  const first = await api<Page>(address)
  const events = [...first.events]
  // Each page says where the next one begins, so they cannot be asked for at once.
  for (let { next } = first; next !== undefined;) {
    const page: Page = await api<Page>(`${address}?after=${next}`)
    events.push(...page.events)
    next = page.next
  }
  return { events, joined: first.joined, initiatives: first.initiatives }
}
