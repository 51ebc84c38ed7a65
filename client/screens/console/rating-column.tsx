import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Issue, Outcome } from '#shared/issues/issue.ts'
import { useAct } from '../../core/act.ts'
import { api } from '../../core/api.ts'
import { WithdrawOutcome } from '../../issues/join-issue.tsx'
import { formatDay } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { SupportFigure } from '../../ui/support-figure.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Rated } from '../../votes/rating.ts'
import css from './console.module.css'
import { isFound, knownOfCard } from './find-issues.ts'
import { IssueCard } from './issue-card.tsx'
import type { Authors } from './use-authors.ts'
import type { ConsoleData } from './use-console.ts'
import { useFrom } from './use-from.ts'
import type { Hand } from './use-hand.ts'
import { VoteAbout } from './vote-buttons.tsx'

type ColumnProps = { data: ConsoleData; hand: Hand; authors: Authors }

/** Accepted issues, the most wanted first; those with an outcome below. */
export function RatingColumn({ data, hand, authors }: ColumnProps) {
  const { console: texts, core } = useStaffTexts()
  const ofCard = knownOfCard(authors, hand.search)
  const found = (issue: Issue) => isFound(issue, ofCard, hand.search)
  const decided = data.decided.filter(found)
  const rows = data.rating.rows.filter(row => found(row.issue))
  const isSearch = hand.search.trim() !== ''
  const from = useFrom(authors)
  return (
    <section className={css.column} data-column="issues" aria-labelledby="issues-title">
      <h2 id="issues-title">{texts.issues.title}</h2>
      <TextField
        label={texts.issues.search}
        type="search"
        value={hand.search}
        onChange={event => hand.setSearch(event.target.value)}
      />
      {isSearch && rows.length + decided.length === 0 && <p role="status">{core.empty.search}</p>}
      {!isSearch && rows.length === 0 && (
        <EmptyState
          title={texts.issues.empty}
          words={data.meeting.phase === 'open' ? texts.issues.emptyWords : undefined}
        />
      )}
      <ol className={css.cards}>
        {rows.map(row => (
          <IssueCard
            key={row.issue.id}
            issue={row.issue}
            waits={data.waiting.has(row.issue.id)}
            from={<About row={row} from={from(row.issue)} />}
            hand={hand}
            rank={row.rank}
            value={row.support ? <SupportFigure {...row.support} /> : row.value}
            chip={authors[row.issue.id]?.hasContact && <Contact issue={row.issue} />}
          >
            {hand.chosen === row.issue.id && <Outcomes data={data} issue={row.issue} hand={hand} />}
          </IssueCard>
        ))}
      </ol>
      {decided.length > 0 && (
        <>
          <h3>{texts.issues.decided}</h3>
          <ul className={css.cards}>
            {decided.map(issue => (
              <IssueCard
                key={issue.id}
                issue={issue}
                waits={data.waiting.has(issue.id)}
                hand={hand}
                from={from(issue)}
                chip={issue.outcome && <OutcomeChip outcome={issue.outcome} data={data} />}
              >
                {hand.chosen === issue.id && (
                  <>
                    {mayWithdraw(data, issue) && <WithdrawOutcome meeting={data.meeting} issue={issue} />}
                    {issue.outcome?.kind === 'written-answer' && data.meeting.phase !== 'published' && (
                      <Button
                        size="small"
                        look="quiet"
                        onClick={() => hand.open({ kind: 'cancel-answer', issue: issue.id })}
                      >
                        {texts.issues.withdrawAnswer}
                      </Button>
                    )}
                    <Button size="small" look="quiet" onClick={() => hand.open({ kind: 'hide', issue: issue.id })}>
                      {texts.issues.hide}
                    </Button>
                  </>
                )}
              </IssueCard>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function About({ row, from }: { row: Rated; from: string }) {
  const { votes } = useStaffTexts()
  const { nameOf } = useCategories()
  const { groups, issue } = row
  if (!groups) return <>{from}</>
  const said = (['yard', 'neighbours', 'guests'] as const).filter(group => groups[group] > 0)
  return <>{[...said.map(group => `${votes.groups[group]} ${groups[group]}`), nameOf(issue.category)].join(' · ')}</>
}

/** What was explained, sent elsewhere or joined may be a slip; what became a task is taken back with it, a joined one until the common issue is decided. */
function mayWithdraw({ meeting, issues }: ConsoleData, { outcome, decidedAt = '' }: Issue): boolean {
  if (!outcome || 'task' in outcome || meeting.phase === 'published') return false
  const kept = outcome.kind === 'joined' ? issues[outcome.to] : undefined
  return (kept?.decidedAt ?? '') <= decidedAt
}

/** What can become of the chosen issue. */
function Outcomes({ data, issue, hand }: { data: ConsoleData; issue: Issue; hand: Hand }) {
  const { issues: texts } = useStaffTexts().console
  const { meeting, poll } = data
  const outcome = (kind: 'explained' | 'not-ours') => () =>
    hand.open({ kind: 'outcome', issue: issue.id, outcome: kind })
  const onProjector = meeting.picture.scene === 'issue' && meeting.picture.of === issue.id
  return (
    <>
      {meeting.phase === 'open' && (
        <Button size="small" aria-keyshortcuts="P" onClick={() => hand.startFor(issue.id)}>
          {texts.instruction} <KeyHint keys="P" on="colour" />
        </Button>
      )}
      <Button size="small" look="plain" onClick={outcome('explained')}>
        {texts.explained}
      </Button>
      <Button size="small" look="plain" onClick={() => hand.open({ kind: 'answer', issue: issue.id })}>
        {texts.written}
      </Button>
      <Button size="small" look="plain" onClick={outcome('not-ours')}>
        {texts.notOurs}
      </Button>
      <Button size="small" look="plain" onClick={() => hand.open({ kind: 'join', issue: issue.id })}>
        {texts.join}
      </Button>
      <VoteAbout data={data} hand={hand} subject={{ issue: issue.id, text: issue.text }} />
      <span className={css.rule} />
      <Button
        size="small"
        look="quiet"
        disabled={onProjector}
        onClick={() => hand.show({ scene: 'issue', of: issue.id })}
      >
        {onProjector ? texts.onProjector : texts.toProjector}
      </Button>
      <Button size="small" look="quiet" onClick={() => hand.open({ kind: 'edit', issue: issue.id })}>
        {texts.edit}
      </Button>
      <Button size="small" look="quiet" onClick={() => hand.open({ kind: 'hide', issue: issue.id })}>
        {texts.hide}
      </Button>
      {poll?.state === 'open' && poll.kind === 'priority' && !poll.options.includes(issue.id) && (
        <AddOption data={data} issue={issue} />
      )}
    </>
  )
}

/** An issue accepted after the poll began may join it while nobody loses by that: taps only. */
function AddOption({ data: { meeting, poll }, issue }: { data: ConsoleData; issue: Issue }) {
  const { issues: texts } = useStaffTexts().console
  const { run, busy } = useAct()
  if (poll?.mode !== 'taps') return <span className={css.from}>{texts.inPoll}</span>
  const add = () => void run('votes.add-option', meetingStream(meeting.id), { poll: poll.id, issue: issue.id })
  return (
    <Button size="small" look="quiet" busy={busy('votes.add-option', issue.id)} onClick={add}>
      {texts.addToPoll}
    </Button>
  )
}

/** How to reach whoever spoke: masked until asked for, because the screen may be seen from behind. */
function Contact({ issue }: { issue: Issue }) {
  const { console: texts, core } = useStaffTexts()
  const [contact, setContact] = useState<string>()
  const show = () =>
    void api<{ name?: string; phone?: string; email?: string }>(`/api/issues/${issue.id}/contact`).then(
      ({ name, phone, email }) => setContact([name, phone, email].filter(Boolean).join(', ') || texts.issues.noContact),
      () => toast({ text: core.error.title, kind: 'failed' }),
    )
  return contact ? (
    <span> · {contact}</span>
  ) : (
    <button type="button" className={css.contact} onClick={show}>
      {texts.issues.contact}
    </button>
  )
}

function OutcomeChip({ outcome, data }: { outcome: Outcome; data: ConsoleData }) {
  const { issues, tasks, console: texts } = useStaffTexts()
  const { language } = useLanguage()
  const words = {
    instruction: () =>
      outcome.kind === 'instruction' ? (outcome.number ? tasks.number(outcome.number) : texts.waiting.mark) : '',
    explained: () => issues.outcomes.explained,
    'not-ours': () => issues.outcomes['not-ours'],
    'written-answer': () =>
      outcome.kind === 'written-answer'
        ? `${issues.outcomes['written-answer']} · ${formatDay(language, outcome.deadline)}`
        : '',
    joined: () =>
      outcome.kind === 'joined' ? `${issues.outcomes.joined}: ${data.issues[outcome.to]?.text ?? ''}` : '',
  }[outcome.kind]()
  const state = {
    instruction: 'given',
    explained: 'done',
    'not-ours': 'new',
    'written-answer': 'given',
    joined: 'new',
  } as const
  return <StatusChip state={state[outcome.kind]} word={words} />
}
