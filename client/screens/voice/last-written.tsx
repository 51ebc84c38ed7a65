import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { MeetingState } from '#shared/state.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { dismiss, usePending } from '../../core/send.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { useCard } from '../../issues/use-card.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { isFound } from '../console/find-issues.ts'
import { useAuthors } from '../console/use-authors.ts'
import { useFrom } from '../console/use-from.ts'
import css from './voice.module.css'

const mostShown = 12

/** What is on its way from this tablet, and the last questions written down by all, so that none is written twice. */
export function LastWritten({ meeting, state, runs }: { meeting: Meeting; state: MeetingState; runs: boolean }) {
  const { console: words, core, issues } = useStaffTexts()
  const { voice: texts } = words
  const refusal = useRefusalWords()
  const pending = usePending(meetingStream(meeting.id)).filter(each => each.name === 'issues.raise-aloud')
  // Whose a question is, is told to who runs the meeting, not to everybody who helps.
  const from = useFrom(useAuthors(meeting.id, runs ? Object.keys(state.issues).length : 0))
  const [search, setSearch] = useState('')
  const isSearch = search.trim() !== ''
  const ofCard = useCard(search, meeting.id)
  const last = Object.values(state.issues)
    .filter(
      issue => issue.state !== 'hidden' && (isSearch ? isFound(issue, ofCard, search) : issue.channel === 'voice'),
    )
    .toSorted((a, b) => (a.raisedAt < b.raisedAt ? 1 : -1))
    .slice(0, mostShown)
  const fateOf = ({ outcome, state }: Issue) => (outcome ? issues.outcomes[outcome.kind] : issues.states[state])
  return (
    <section className={css.last} aria-labelledby="last">
      <h2 id="last">{isSearch ? texts.foundBy : texts.last}</h2>
      <TextField label={texts.search} type="search" value={search} onChange={event => setSearch(event.target.value)} />
      <ul className={css.list}>
        {(isSearch ? [] : pending.toReversed()).map(each => (
          <li key={each.id} className={css.line} data-waits>
            <p>{each.name === 'issues.raise-aloud' && each.input.text}</p>
            {each.state === 'refused' ? (
              <p role="alert">
                {refusal(each.refusal)}{' '}
                <Button size="small" look="quiet" onClick={() => dismiss(each.id)}>
                  {texts.forget}
                </Button>
              </p>
            ) : (
              <p className="soft">{texts.waits}</p>
            )}
          </li>
        ))}
        {last.map(issue => (
          <li key={issue.id} className={css.line}>
            <p>{issue.text}</p>
            <p className="soft">{from(issue)}</p>
            {isSearch && <p className="soft">{fateOf(issue)}</p>}
          </li>
        ))}
      </ul>
      {isSearch && last.length === 0 && <p role="status">{core.empty.search}</p>}
      {!isSearch && pending.length + last.length === 0 && <p className="soft">{texts.lastNone}</p>}
    </section>
  )
}
