import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import type { InitiativeTexts } from '../texts/initiative-texts.ts'
import { HideWithReason } from './hide-with-reason.tsx'

type HideIdeaProps = { initiative: Id; said: InitiativeTexts['hide']; onDone: () => void }

/** Takes an idea out of everybody's sight, with a reason for its author; what is open to support, or was brought in from a list, is said otherwise. */
export function HideIdea({ initiative, said: texts, onDone }: HideIdeaProps) {
  const { run, busy } = useAct()
  const hide = async (reason: string) => {
    const answer = await run('initiatives.hide-idea', 'city', { initiative, reason }, { done: texts.done })
    if (answer?.ok) onDone()
    return answer?.ok ?? false
  }
  return (
    <HideWithReason
      button={texts.button}
      title={texts.title}
      action={texts.action}
      words={texts.words}
      reason={texts.reason}
      busy={busy('initiatives.hide-idea', initiative)}
      onHide={hide}
    />
  )
}
