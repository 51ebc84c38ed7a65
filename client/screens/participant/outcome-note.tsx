import type { Outcome } from '#shared/issues/issue.ts'
import type { MeetingState } from '#shared/state.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Deadline } from '../../ui/deadline.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import css from './outcome-note.module.css'

/** What became of an issue: chip, and the words that belong to it. */
export function OutcomeNote({ outcome, state }: { outcome: Outcome; state: MeetingState }) {
  const { participant, issues } = useTexts()
  const chip = outcome.kind === 'instruction' ? participant.instruction(outcome.number) : issues.outcomes[outcome.kind]
  return (
    <div className={css.note}>
      <StatusChip state={looks[outcome.kind]} word={chip} />
      {(outcome.kind === 'explained' || outcome.kind === 'not-ours') && <p>{outcome.text}</p>}
      {outcome.kind === 'written-answer' && <Deadline due={outcome.deadline} />}
      {outcome.kind === 'joined' && <p>{participant.joined(state.issues[outcome.to]?.text ?? '')}</p>}
    </div>
  )
}

const looks = {
  instruction: 'given',
  explained: 'done',
  'written-answer': 'given',
  'not-ours': 'new',
  joined: 'new',
} as const
