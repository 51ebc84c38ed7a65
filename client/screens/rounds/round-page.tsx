import type { ReactNode } from 'react'
import { useConnection } from '../../core/send.ts'
import { useRound, type RoundInHand } from '../../rounds/use-round.ts'
import css from '../../rounds/rounds.module.css'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { Round } from '#shared/rounds/round.ts'

type RoundPageProps = {
  id: string
  title: (round: Round) => string
  /** Without head and menu: nothing leads away from a ballot at a terminal. */
  bare?: boolean
  children: (inHand: RoundInHand & { round: Round }) => ReactNode
}

/** The frame of everything about one round: it waits for the round, and says when there is none. */
export function RoundPage({ id, title, bare = false, children }: RoundPageProps) {
  const texts = useRoundTexts()
  const inHand = useRound(id)
  const { online, storeAway, waiting } = useConnection()
  const { round, status } = inHand
  if (bare && round) return <main className={css.bare}>{children({ ...inHand, round })}</main>
  return (
    <Page
      title={round ? title(round) : texts.title}
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      {round ? (
        <div className={css.page}>{children({ ...inHand, round })}</div>
      ) : status === 'missing' ? (
        <EmptyState alone title={texts.missing} />
      ) : online ? (
        <Loading rows={5} />
      ) : (
        <ErrorState onRetry={() => location.reload()} />
      )}
    </Page>
  )
}
