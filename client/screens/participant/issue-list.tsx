import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { IssuePhotos } from '../../issues/issue-photos.tsx'
import { SupportIssue } from '../../issues/support-issue.tsx'
import { useAheadTexts } from '../../texts/ahead-texts.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PointsChoice, TapChoice } from '../../votes/cast-ballot.tsx'
import { joinedTo, listed } from './issue-order.ts'
import css from './issue-list.module.css'
import type { Ready } from './now-card.tsx'
import { OutcomeNote } from './outcome-note.tsx'
import type { Mine } from './own.ts'
import page from './participant.module.css'
import type { BallotInHand } from './use-ballot.ts'

type IssueListProps = { inHand: Ready; mine: Mine; ballot: BallotInHand | undefined }

/** The meeting's issues with one action each: support, a tap of the ballot, or points. */
export function IssueList({ inHand, mine, ballot }: IssueListProps) {
  const { participant } = useTexts()
  const issues = listed(inHand.state, ballot?.poll)
  return (
    <section className={page.section} aria-labelledby="issues">
      <h2 id="issues">{participant.issues}</h2>
      {issues.length === 0 ? (
        <EmptyState
          title={participant.noIssues}
          words={inHand.meeting.phase === 'open' ? participant.noIssuesWords : ''}
        />
      ) : (
        <ul className={css.list}>
          {issues.map(issue => (
            <Row key={issue.id} issue={issue} inHand={inHand} mine={mine} ballot={ballot} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ issue, inHand, mine, ballot }: { issue: Issue } & IssueListProps) {
  const { participant } = useTexts()
  const { nameOf } = useCategories()
  const together = [issue.id, ...joinedTo(inHand.state, issue.id)]
  const own = mine.issues.some(i => i.id === issue.id)
  const notes = [
    nameOf(issue.category),
    own && participant.own.mark,
    useFigure(issue, inHand, ballot),
    together.length > 1 && participant.withJoined(together.length - 1),
  ].filter(Boolean)
  return (
    <li className={css.row}>
      <div className={css.words}>
        <h3 className={css.text}>{issue.text}</h3>
        <p className={css.note}>{notes.join(' · ')}</p>
        <IssuePhotos photos={issue.photos} />
        {issue.outcome && <OutcomeNote outcome={issue.outcome} state={inHand.state} />}
      </div>
      {!issue.outcome && inHand.meeting.phase === 'open' && (
        <Action issue={issue} together={together} mine={mine} meeting={inHand.meeting.id} ballot={ballot} />
      )}
    </li>
  )
}

function Action({
  issue,
  mine,
  meeting,
  ballot,
  together,
}: {
  issue: Issue
  /** The issue and those joined to it: whoever supports one of them supports it. */
  together: readonly Id[]
  mine: Mine
  meeting: Id
  ballot: BallotInHand | undefined
}) {
  const { supportedBefore } = useAheadTexts()
  if (!ballot?.poll.options.includes(issue.id))
    return together.some(id => mine.aheads?.includes(id)) ? (
      <p className={css.before}>{supportedBefore}</p>
    ) : (
      <SupportIssue
        meeting={meeting}
        issue={issue.id}
        title={issue.text}
        supported={together.some(id => mine.supports.includes(id))}
      />
    )
  const { poll, choices, fill, barred } = ballot
  if (barred) return null
  return poll.mode === 'taps' ? (
    <TapChoice poll={poll} choices={choices} issue={issue.id} title={issue.text} />
  ) : (
    <PointsChoice poll={poll} choices={choices} issue={issue.id} title={issue.text} onChange={fill} />
  )
}

/** How many, where it may be seen: of a running live poll its points, of a hidden one nothing, else the supports. */
function useFigure(
  { id: issue, ahead = 0 }: Issue,
  { supports, tallies }: Ready,
  ballot: BallotInHand | undefined,
): string | false {
  const { participant, votes, core, publicMap } = useTexts()
  if (ballot?.poll.options.includes(issue)) {
    const counted = tallies[ballot.poll.id]?.options?.find(([id]) => id === issue)?.[1]
    if (ballot.poll.visibility === 'hidden' || !counted) return false
    return ballot.poll.mode === 'points' ? votes.points(counted) : votes.count(counted)
  }
  const n = supports[issue] ?? 0
  if (ahead > 0) return publicMap.support(core.amount.support(n, ahead))
  return n > 0 && participant.supporters(n)
}
