import { useState } from 'react'
import type { Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { MeetingState } from '#shared/state.ts'
import css from '../../issues/ahead.module.css'
import { IssuePhotos } from '../../issues/issue-photos.tsx'
import { AcceptIssue, EditIssue, HideIssue, RestoreIssue } from '../../issues/moderate-issue.tsx'
import { OwnWords } from '../../issues/own-words.tsx'
import { JustAccepted } from '../../issues/withdraw-acceptance.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useCategories } from '../../ui/categories.ts'

type ModerateAheadProps = { meeting: Meeting; issues: MeetingState['issues'] }
type Deed = { kind: 'edit' | 'hide'; issue: Issue }

/** Questions in advance for whoever may run the meeting, days before it: those that wait, those accepted, those hidden. */
export function ModerateAhead({ meeting, issues }: ModerateAheadProps) {
  const { console: texts } = useStaffTexts()
  const { incoming } = texts
  const [deed, setDeed] = useState<Deed>()
  const all = Object.values(issues).toSorted((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1))
  const waiting = all.filter(issue => issue.state === 'pending')
  const accepted = all.filter(issue => issue.state === 'accepted' && !issue.outcome)
  const hidden = all.filter(issue => issue.state === 'hidden')
  const onClose = () => setDeed(undefined)
  const row = (issue: Issue) => <Row key={issue.id} meeting={meeting} issue={issue} onDeed={setDeed} />
  return (
    <section aria-labelledby="ahead-waiting">
      <h2 id="ahead-waiting">{incoming.ahead(waiting.length)}</h2>
      <p className="soft">{waiting.length === 0 ? incoming.empty : incoming.aheadWords}</p>
      <JustAccepted meeting={meeting} issues={issues} />
      <ul>{waiting.map(row)}</ul>
      {accepted.length > 0 && (
        <details>
          <summary>{incoming.aheadAccepted(accepted.length)}</summary>
          <ul>{accepted.map(row)}</ul>
        </details>
      )}
      {hidden.length > 0 && (
        <details>
          <summary>{incoming.hidden(hidden.length)}</summary>
          <ul>
            {hidden.map(issue => (
              <li key={issue.id} className={css.row}>
                <div className={css.said}>
                  <RestoreIssue meeting={meeting} issue={issue} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      {deed?.kind === 'edit' && <EditIssue meeting={meeting} issue={deed.issue} onClose={onClose} />}
      {deed?.kind === 'hide' && <HideIssue meeting={meeting} issue={deed.issue} onClose={onClose} />}
    </section>
  )
}

function Row({ meeting, issue, onDeed }: { meeting: Meeting; issue: Issue; onDeed: (deed: Deed) => void }) {
  const { console: texts } = useStaffTexts()
  const { nameOf } = useCategories()
  return (
    <li className={css.row}>
      <div className={css.said}>
        <p className={css.text}>{issue.text}</p>
        <p className="soft">{nameOf(issue.category)}</p>
        {issue.edited && <OwnWords meeting={meeting} issue={issue} />}
        <IssuePhotos photos={issue.photos} size={64} />
        <div className={css.buttons}>
          {issue.state === 'pending' && <AcceptIssue meeting={meeting} issue={issue} />}
          <Button size="small" look="plain" onClick={() => onDeed({ kind: 'edit', issue })}>
            {texts.incoming.edit}
          </Button>
          <Button size="small" look="plain" onClick={() => onDeed({ kind: 'hide', issue })}>
            {texts.incoming.hide}
          </Button>
        </div>
      </div>
    </li>
  )
}
