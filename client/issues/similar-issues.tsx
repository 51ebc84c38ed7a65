import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Issue, Outcome } from '#shared/issues/issue.ts'
import { isComparable, similarTo } from '#shared/issues/similar.ts'
import { api } from '../core/api.ts'
import { send } from '../core/send.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import css from './similar-issues.module.css'

type Similar = { id: Id; text: string; here: boolean; outcome?: Outcome['kind'] }

type SimilarIssuesProps = {
  meeting: Id
  /** What is being written. */
  text: string
  /** The accepted issues of this meeting, which the phone has already. */
  known: readonly Issue[]
  supported: readonly Id[]
  /** Their support has taken the place of the question they were writing. */
  onSupported: () => void
}

/** «Похожий вопрос уже есть»: whoever writes what another has asked may support it instead; works without network over what the phone has. */
export function SimilarIssues({ meeting, text, known, supported, onSupported }: SimilarIssuesProps) {
  const texts = useTexts().participant.similar
  const { outcomes } = useTexts().issues
  const found = useSimilar(meeting, text, known)
  const support = (issue: Id) => {
    send('issues.support-issue', meetingStream(meeting), { issue, on: true }, { about: `support ${issue}` })
    onSupported()
  }
  return (
    <div role="status">
      {found.length > 0 && (
        <section className={css.similar} aria-label={texts.title}>
          <h2 className={css.title}>{texts.title}</h2>
          <ul className={css.list}>
            {found.map(each => (
              <li key={each.id}>
                <p>{each.text}</p>
                {!each.here || each.outcome ? (
                  <p className="soft">
                    {each.here ? texts.here : texts.before}
                    {each.outcome && `: ${outcomes[each.outcome]}`}.{' '}
                    <Link to={`/?item=${each.id}`} target="_blank">
                      {texts.look}
                    </Link>
                  </p>
                ) : supported.includes(each.id) ? (
                  <p className="soft">{texts.supported}</p>
                ) : (
                  <Button look="outline" onClick={() => support(each.id)}>
                    {texts.support}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <p className="soft">{texts.words}</p>
        </section>
      )}
    </div>
  )
}

const patience = 500

/** Similar questions: those the phone knows at once, those of earlier meetings when typing has stopped for a moment. */
function useSimilar(meeting: Id, text: string, known: readonly Issue[]): readonly Similar[] {
  const [fetched, setFetched] = useState<readonly Similar[]>([])
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), patience)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => {
    if (!isComparable(settled)) return undefined
    let current = true
    api<{ similar: Similar[] }>(`/api/meetings/${meeting}/similar`, { body: { text: settled } }).then(
      answer => current && setFetched(answer.similar),
      // Without an answer there is what the phone knows.
      () => current && setFetched([]),
    )
    return () => {
      current = false
    }
  }, [meeting, settled])
  if (!isComparable(settled)) return []
  const own = similarTo(settled, known).map(({ id, text: words, outcome }) => ({
    id,
    text: words,
    here: true,
    ...(outcome && { outcome: outcome.kind }),
  }))
  return [...own, ...fetched.filter(each => !own.some(other => other.id === each.id))].slice(0, 3)
}
