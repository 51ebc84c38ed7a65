import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { bySupport, supportOf } from '#shared/issues/support.ts'
import type { CityState } from '#shared/state.ts'
import css from '../../issues/ahead.module.css'
import { AskAhead } from '../../issues/ask-ahead.tsx'
import { useOwnAhead, type OwnAhead } from '../../issues/own-ahead.ts'
import { ownLink } from '../../issues/own-link.ts'
import { SupportAhead } from '../../issues/support-ahead.tsx'
import { useAheadTexts } from '../../texts/ahead-texts.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import { Button } from '../../ui/button.tsx'

/** What people ask before a meeting: the form, one's own, and what the moderator has accepted, to be supported. */
export function Ahead({ city, meeting }: { city: CityState; meeting: Id }) {
  const texts = useAheadTexts()
  const [open, setOpen] = useState(false)
  const shown = useMemo(() => askedAhead(city, meeting), [city, meeting])
  const { own, refresh } = useOwnAhead(meeting, shown.length)
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead">{texts.title}</h2>
      <p className="soft">{texts.words}</p>
      {open ? (
        <AskAhead meeting={meeting} onDone={refresh} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{texts.ask}</Button>
        </div>
      )}
      <Own own={own} />
      {shown.length === 0 ? (
        <p className="soft">{texts.none}</p>
      ) : (
        <ul aria-labelledby="ahead">
          {shown.map(issue => (
            <Row
              key={issue.id}
              issue={issue}
              isOwn={own.issues.some(each => each.id === issue.id)}
              supported={own.supports.some(id => id === issue.id || isJoined(city.issues[id], issue.id))}
              onDone={refresh}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type RowProps = { issue: Issue; isOwn: boolean; supported: boolean; onDone: () => Promise<void> }

function Row({ issue, isOwn, supported, onDone }: RowProps) {
  const texts = useAheadTexts()
  const { issues } = useTexts()
  const { nameOf } = useCategories()
  const notes = [
    nameOf(issue.category),
    isOwn && texts.yours,
    issue.ahead && texts.supporters(issue.ahead),
    issue.outcome && issues.outcomes[issue.outcome.kind],
  ].filter(Boolean)
  return (
    <li className={css.row}>
      <div className={css.said}>
        <p className={css.text}>{issue.text}</p>
        <p className="soft">{notes.join(' · ')}</p>
        {issue.outcome && 'text' in issue.outcome && <p>{issue.outcome.text}</p>}
      </div>
      {!issue.outcome && <SupportAhead issue={issue.id} title={issue.text} supported={supported} onDone={onDone} />}
    </li>
  )
}

/** One's own that nobody else sees as they are: waiting or hidden. */
function Own({ own }: { own: OwnAhead }) {
  const texts = useAheadTexts()
  const waiting = own.issues.filter(issue => issue.state !== 'accepted')
  if (waiting.length === 0) return null
  return (
    <>
      <h3>{texts.own}</h3>
      <ul>
        {waiting.map(issue => {
          const link = ownLink(issue.id)
          return (
            <li key={issue.id} className={css.row}>
              <div className={css.said}>
                <p className={css.text}>{issue.text}</p>
                <p className="soft">
                  {texts.states[issue.state]}
                  {link && (
                    <>
                      {' · '}
                      <Link to={link}>{texts.follow}</Link>
                    </>
                  )}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const isJoined = (issue: Issue | undefined, to: Id): boolean =>
  issue?.outcome?.kind === 'joined' && issue.outcome.to === to

/** The accepted ones, the most wanted first; what was joined to another stands there. */
const askedAhead = (city: CityState, meeting: Id): Issue[] =>
  Object.values(city.issues)
    .filter(each => each.meeting === meeting && each.state === 'accepted' && each.outcome?.kind !== 'joined')
    .toSorted((a, b) => bySupport(supportOf(a), supportOf(b)) || (a.raisedAt < b.raisedAt ? -1 : 1))
