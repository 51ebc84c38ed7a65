import { useEffect, useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Id, Moment } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { api, isApiError } from '../../core/api.ts'
import { useCity } from '../../core/city.ts'
import { useNow } from '../../core/now.ts'
import { useTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { ItemDetails } from '../public/item-details.tsx'
import { findItem, itemsOf } from '../public/items.ts'
import css from './own-issue.module.css'

type Own = { id: Id; text: string; state: Issue['state']; hiddenReason?: string; raisedAt: Moment; meeting?: Id }

/** A private link: the question in its author's words, and the whole way of what became of it. */
export function OwnIssueScreen() {
  const { code = '' } = useParams()
  const { participant, core } = useTexts()
  const { ownIssue: texts } = participant
  const { own, fault, ask } = useOwn(code)
  return (
    <Page title={texts.title}>
      {own ? (
        <OwnIssue own={own} />
      ) : fault === 'missing' ? (
        <EmptyState alone title={texts.missing} words={texts.missingWords}>
          <ButtonLink to="/">{core.notFound.home}</ButtonLink>
        </EmptyState>
      ) : fault === 'away' ? (
        <ErrorState onRetry={ask} />
      ) : (
        <Loading rows={3} />
      )}
    </Page>
  )
}

function OwnIssue({ own }: { own: Own }) {
  const { participant, issues } = useTexts()
  const texts = participant.ownIssue
  const { state: city } = useCity()
  const now = useNow(60_000)
  const item = useMemo(() => city && findItem(itemsOf(city, new Date(now).toISOString()), own.id), [city, now, own.id])
  const meeting = city?.meetings[own.meeting ?? '']
  const outcome = city?.issues[own.id]?.outcome
  const kept = outcome?.kind === 'joined' ? city?.issues[outcome.to] : undefined
  return (
    <div className={css.issue}>
      <h1>{own.text}</h1>
      <p>
        <StatusChip
          state={own.state === 'hidden' ? 'refused' : outcome ? 'given' : 'new'}
          word={outcome ? issues.outcomes[outcome.kind] : issues.states[own.state]}
        />
      </p>
      {own.state === 'pending' && <p>{texts.pending}</p>}
      {own.state === 'hidden' && <p>{participant.own.hidden(own.hiddenReason ?? '')}</p>}
      {kept && <p>{participant.own.joinedTo(kept.text)}</p>}
      {city && item && own.state === 'accepted' && <ItemDetails item={item} city={city} />}
      {meeting && (
        <p>
          <Link to={`/meetings/${meeting.id}`}>{meeting.title}</Link>
        </p>
      )}
      <p className="soft">{texts.keep}</p>
      <p className="soft">{participant.raise.notAppeal}</p>
    </div>
  )
}

function useOwn(code: string) {
  const [answer, setAnswer] = useState<{ own?: Own; fault?: 'missing' | 'away' }>({})
  const [asked, setAsked] = useState(0)
  const { seq } = useCity()
  useEffect(() => {
    let current = true
    api<Own>(`/api/i/${encodeURIComponent(code)}`).then(
      own => current && setAnswer({ own }),
      (error: unknown) =>
        current &&
        setAnswer(old => ({ ...old, fault: isApiError(error) && error.status === 404 ? 'missing' : 'away' })),
    )
    return () => {
      current = false
    }
    // Whatever happens in the town may be about it: hidden, shown again, changed in its words.
  }, [code, asked, seq])
  return { ...answer, ask: () => setAsked(n => n + 1) }
}
