import { useEffect, useState } from 'react'
import { mayRunAnyRound } from '#shared/people/rights.ts'
import type { RoundItem } from '#shared/rounds/round-shown.ts'
import { api } from '../../core/api.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { RoundCard } from '../../rounds/round-card.tsx'
import css from '../../rounds/rounds.module.css'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { BesideRounds } from '../../ui/beside-rounds.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { NewsLink } from '../initiatives/news-link.tsx'
import { FollowPlaces } from './follow-places.tsx'

/** Everybody: all rounds, the newest first. */
export function RoundsScreen() {
  const texts = useRoundTexts()
  const { actor } = useSession()
  const { online, storeAway, waiting } = useConnection()
  const { items, failed, ask } = useRounds()
  return (
    <Page title={texts.title} notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}>
      <div className={css.page}>
        <BesideRounds />
        <h1>{texts.title}</h1>
        <p className="soft">{texts.words}</p>
        <NewsLink />
        {mayRunAnyRound(actor) && (
          <div>
            <ButtonLink to="/rounds/new" look="outline">
              {texts.officer.new}
            </ButtonLink>
          </div>
        )}
        {items === undefined ? (
          failed ? (
            <ErrorState onRetry={ask} />
          ) : (
            <Loading rows={4} />
          )
        ) : items.length === 0 ? (
          <EmptyState title={texts.none} />
        ) : (
          <ul className={css.list}>
            {items.map(item => (
              <RoundCard key={item.id} item={item} />
            ))}
          </ul>
        )}
        <FollowPlaces />
      </div>
    </Page>
  )
}

function useRounds() {
  const [items, setItems] = useState<readonly RoundItem[]>()
  const [failed, setFailed] = useState(false)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let current = true
    api<{ items: readonly RoundItem[] }>('/api/rounds').then(
      answer => current && setItems(answer.items),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [asked])
  return { items, failed, ask: () => (setFailed(false), setAsked(n => n + 1)) }
}
