import { IconX } from '@tabler/icons-react'
import type { Id } from '#shared/core/value.ts'
import { remember } from '../../core/memory.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { dismiss, type Pending } from '../../core/send.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { draftName } from './raise-draft.ts'
import css from './refused-commands.module.css'

type RefusedCommandsProps = { pending: readonly Pending[]; meeting: Id; onRaise: () => void }

/** What was not accepted, why, and what one can do about it; it stays until it has been read. */
export function RefusedCommands({ pending, meeting, onRaise }: RefusedCommandsProps) {
  const refused = pending.filter(p => p.state === 'refused')
  return (
    <div role="status">
      {refused.map(each => (
        <RefusedCommand key={each.id} refused={each} meeting={meeting} onRaise={onRaise} />
      ))}
    </div>
  )
}

function RefusedCommand({ refused, meeting, onRaise }: { refused: Pending } & Omit<RefusedCommandsProps, 'pending'>) {
  const { participant, votes, core } = useTexts()
  const words = useRefusalWords()
  const why = lowered(words(refused.refusal))
  const again = () => {
    if (refused.name !== 'issues.raise-issue') return
    const { text, category, point } = refused.input
    remember(draftName(meeting), { text, category, point })
    dismiss(refused.id)
    onRaise()
  }
  return (
    <div className={css.refused}>
      {refused.name === 'issues.raise-issue' && <p>{refused.input.text}</p>}
      <p className={css.why}>
        <IconX size={18} stroke={2.4} aria-hidden />
        {refused.name === 'votes.cast-ballot' ? votes.rejected(why) : participant.own.rejected(why)}
      </p>
      <div className={css.buttons}>
        {refused.name === 'issues.raise-issue' && (
          <Button look="outline" size="small" onClick={again}>
            {participant.own.again}
          </Button>
        )}
        <Button look="quiet" size="small" onClick={() => dismiss(refused.id)}>
          {refused.name === 'issues.raise-issue' ? participant.own.forget : core.act.close}
        </Button>
      </div>
    </div>
  )
}

/** The sentence goes on after a colon. */
const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
