import type { Issue } from '#shared/issues/issue.ts'
import { similarTo } from '#shared/issues/similar.ts'
import type { MeetingPhase } from '#shared/meetings/meeting.ts'
import { AcceptAll } from '../../issues/accept-all.tsx'
import { AcceptIssue, RestoreIssue } from '../../issues/moderate-issue.tsx'
import { JustAccepted } from '../../issues/withdraw-acceptance.tsx'
import { AcceptAtOnce } from '../../meetings/accept-at-once.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import css from './console.module.css'
import { isFound, knownOfCard } from './find-issues.ts'
import { IssueCard } from './issue-card.tsx'
import type { Authors } from './use-authors.ts'
import type { ConsoleData } from './use-console.ts'
import type { Hand } from './use-hand.ts'
import { useFrom } from './use-from.ts'

type ColumnProps = { data: ConsoleData; hand: Hand; authors: Authors }

/** Issues from phones that wait for a yes or a no, and those that got a no. */
export function IncomingColumn({ data, hand, authors }: ColumnProps) {
  const { console: texts } = useStaffTexts()
  const { pending, hidden, meeting } = data
  const shown = pending.filter(issue => isFound(issue, knownOfCard(authors, hand.search), hand.search))
  const from = useFrom(authors)
  return (
    <section className={css.column} data-column="incoming" aria-labelledby="incoming-title">
      <h2 id="incoming-title">
        {texts.incoming.title} {pending.length > 0 && <span className={css.badge}>{pending.length}</span>}
      </h2>
      {meeting.phase === 'open' && (
        <Button size="small" look="outline" aria-keyshortcuts="V" onClick={() => hand.open({ kind: 'voice' })}>
          {texts.voice.title} <KeyHint keys="V" />
        </Button>
      )}
      {(meeting.phase === 'open' || meeting.phase === 'planned') && <AcceptAtOnce meeting={meeting} />}
      <JustAccepted meeting={meeting} issues={data.issues} />
      {pending.length > 1 && <AcceptAll meeting={meeting} issues={pending} />}
      {pending.length === 0 && <Nothing phase={meeting.phase} />}
      <ul className={css.cards}>
        {shown.map(issue => (
          <IssueCard key={issue.id} issue={issue} waits={data.waiting.has(issue.id)} from={from(issue)} hand={hand}>
            <Buttons data={data} issue={issue} hand={hand} />
            <Similar data={data} issue={issue} hand={hand} />
          </IssueCard>
        ))}
      </ul>
      {hidden.length > 0 && (
        <details className={css.fold}>
          <summary>{texts.incoming.hidden(hidden.length)}</summary>
          <ul className={css.cards}>
            {hidden.map(issue => (
              <li key={issue.id} className={css.card}>
                <p className={css.from}>{from(issue)}</p>
                <RestoreIssue meeting={meeting} issue={issue} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Nothing({ phase }: { phase: MeetingPhase }) {
  const { console: texts } = useStaffTexts()
  if (phase === 'planned') return <EmptyState title={texts.openFirst} />
  return <EmptyState title={texts.incoming.empty} words={phase === 'open' ? texts.incoming.emptyWords : undefined} />
}

/** What is like it already: of this meeting, to be joined by one press; of earlier ones, to be looked at. */
function Similar({ data, issue, hand }: { data: ConsoleData; issue: Issue; hand: Hand }) {
  const { incoming } = useStaffTexts().console
  const accepted = [...data.rating.rows.map(row => row.issue), ...data.decided]
  const here = similarTo(issue.text, accepted, 2)
  const earlier = here.length > 0 ? [] : similarTo(issue.text, data.earlier, 1)
  if (here.length + earlier.length === 0) return null
  return (
    <ul className={css.similar} aria-label={incoming.similar}>
      {here.map(each => (
        <li key={each.id}>
          {incoming.similarHere(each.text)}{' '}
          <button
            type="button"
            className={css.contact}
            onClick={() => hand.open({ kind: 'join', issue: issue.id, to: keptOf(each) })}
          >
            {incoming.joinHere}
          </button>
        </li>
      ))}
      {earlier.map(each => (
        <li key={each.id}>
          {incoming.similarEarlier(each.text)}{' '}
          <a className={css.contact} href={`/?item=${each.id}`} target="_blank" rel="noreferrer">
            {incoming.look}
          </a>
        </li>
      ))}
    </ul>
  )
}

const keptOf = ({ id, outcome }: Issue) => (outcome?.kind === 'joined' ? outcome.to : id)

function Buttons({ data, issue, hand }: { data: ConsoleData; issue: Issue; hand: Hand }) {
  const { incoming } = useStaffTexts().console
  return (
    <>
      <AcceptIssue meeting={data.meeting} issue={issue} />
      <Button size="small" look="plain" onClick={() => hand.open({ kind: 'edit', issue: issue.id })}>
        {incoming.edit}
      </Button>
      <Button size="small" look="plain" onClick={() => hand.open({ kind: 'hide', issue: issue.id })}>
        {incoming.hide}
      </Button>
    </>
  )
}
