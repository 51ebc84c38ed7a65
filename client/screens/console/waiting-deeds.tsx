import { IconX } from '@tabler/icons-react'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { dismiss, type Pending } from '../../core/send.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import css from './console.module.css'
import type { Foresight } from './use-foresight.ts'

/** What waits for the network, one deed a line, and what the server has refused since, with the words that were written. */
export function WaitingDeeds({ queued, refused }: Foresight) {
  const { waiting: texts } = useStaffTexts().console
  const votes = queued.some(each => each.name === 'votes.start-poll' || each.name === 'votes.stop-poll')
  return (
    <>
      {queued.length > 0 && (
        <details className={css.deeds}>
          <summary>{texts.title(queued.length)}</summary>
          {votes && <p>{texts.vote}</p>}
          <ul>
            {queued.map(each => (
              <li key={each.id}>
                <Words deed={each} />
                {each.name.startsWith('votes.') && (
                  <Button size="small" look="quiet" onClick={() => dismiss(each.id)}>
                    {texts.drop}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div role="status">
        {refused.map(each => (
          <Refused key={each.id} deed={each} />
        ))}
      </div>
    </>
  )
}

function Refused({ deed }: { deed: Pending }) {
  const { waiting: texts } = useStaffTexts().console
  const wordsOf = useRefusalWords()
  return (
    <div className={css.refused}>
      <IconX size={18} stroke={2.4} aria-hidden />
      <p>
        <strong>
          <Words deed={deed} />
        </strong>
        {' · '}
        {texts.refused}. {wordsOf(deed.refusal)}
      </p>
      <Button size="small" look="outline" onClick={() => dismiss(deed.id)}>
        {texts.understood}
      </Button>
    </div>
  )
}

/** What was done, in the words of its button, and what was written. */
function Words({ deed: { name, input } }: { deed: Pending }) {
  const { waiting: texts } = useStaffTexts().console
  const { text } = input as { text?: string }
  return (
    <span>
      {texts.deeds[name] ?? texts.other}
      {text && `: ${text}`}
    </span>
  )
}
