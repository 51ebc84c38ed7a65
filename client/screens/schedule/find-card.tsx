import { useState, type FormEvent } from 'react'
import { dayOf } from '#shared/core/calendar.ts'
import type { Id } from '#shared/core/value.ts'
import { cardIn } from '#shared/issues/card.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { CityState } from '#shared/state.ts'
import { api, isApiError } from '../../core/api.ts'
import { useNow } from '../../core/now.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { IssueCard } from '../../issues/issue-card.tsx'
import { useCardTexts } from '../../texts/card-texts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import css from './find-card.module.css'
import { issueLook, OutcomeWords } from './meeting-results.tsx'

type FindCardProps = {
  city: CityState
  meeting: Id
  /** The questions as the reader may see them. */
  issues: Readonly<Record<Id, Issue>>
  words: string
}

type Found = { number: number; issues: readonly Id[] }

/** «Номер карточки»: what became of a question that was written on paper. */
export function FindCard({ city, meeting, issues, words }: FindCardProps) {
  const texts = useCardTexts()
  const refusal = useRefusalWords()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found>()
  const [error, setError] = useState<string>()
  const find = async (event: FormEvent) => {
    event.preventDefault()
    const number = cardIn(typed)
    setFound(undefined)
    setError(number === undefined ? texts.wrong : undefined)
    if (number === undefined) return
    try {
      const answer = await api<{ issues: Id[] }>(`/api/meetings/${meeting}/cards/${number}`)
      setFound({ number, issues: answer.issues.filter(id => issues[id]) })
    } catch (failed) {
      if (isApiError(failed) && failed.code === 'not-found') setFound({ number, issues: [] })
      else setError(refusal(failed))
    }
  }
  return (
    <section className={css.card} aria-labelledby="find-card">
      <h2 id="find-card">{texts.title}</h2>
      <p className="soft">{words}</p>
      <form className={css.form} noValidate onSubmit={event => void find(event)}>
        <TextField
          label={texts.number}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={typed}
          error={error}
          onChange={event => setTyped(event.target.value)}
        />
        <Button type="submit" look="outline">
          {texts.find}
        </Button>
      </form>
      <div role="status">
        {found && found.issues.length === 0 && <p>{texts.none(found.number)}</p>}
        {found && found.issues.length > 0 && (
          <>
            <h3>{texts.found(found.number)}</h3>
            <ul>
              {found.issues.map(id => (
                <li key={id}>
                  <Fate city={city} issue={issues[id]} hidden={texts.hidden} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}

/** The question, its outcome, and the way to its whole chain; of a hidden one the staff is told that it is hidden. */
function Fate({ city, issue, hidden }: { city: CityState; issue: Issue | undefined; hidden: string }) {
  const now = useNow(60_000)
  if (!issue) return null
  if (issue.state === 'hidden') return <p>{hidden}</p>
  const today = dayOf(new Date(now).toISOString(), city.town.timeZone)
  const task = Object.values(city.tasks).find(each => each.issue === issue.id && each.state !== 'cancelled')
  return (
    <IssueCard
      issue={issue}
      state={issueLook(issue, task, today, Object.values(city.polls))}
      note={<OutcomeWords issue={issue} city={city} />}
      to={`/?item=${issue.id}`}
    />
  )
}
