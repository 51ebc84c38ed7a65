import { protocolNumber, type Instruction } from '#shared/meetings/meeting.ts'
import { useCity } from '../../core/city.ts'
import { formatDay } from '../../texts/format.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { Deadline } from '../../ui/deadline.tsx'
import css from './instruction-lines.module.css'

/** An instruction in full: number, words, who answers for it, until when. */
export function InstructionLines({ instruction, number }: { instruction: Instruction; number: number }) {
  const { participant, tasks } = useTexts()
  const { state } = useCity()
  const body = state?.bodies[instruction.body]?.name
  const others = (instruction.coExecutors ?? []).flatMap(each => state?.bodies[each]?.name ?? [])
  return (
    <div className={css.lines}>
      {instruction.number !== undefined && (
        <p className={css.number}>{participant.instruction(protocolNumber(number, instruction.number))}</p>
      )}
      <p className={css.text}>{instruction.text}</p>
      <p className={css.who}>
        {body && <span>{body}</span>}
        {instruction.state === 'withdrawn' ? (
          <span>{participant.withdrawn}</span>
        ) : instruction.state === 'cancelled' ? null : (
          <Deadline due={instruction.deadline} plan={instruction.planYear} />
        )}
        {instruction.source && <span>{tasks.sources[instruction.source]}</span>}
      </p>
      {others.length > 0 && (
        <p className={css.who}>
          {tasks.coExecutors}: {others.join(', ')}
        </p>
      )}
      <Changes instruction={instruction} />
    </div>
  )
}

/** That it was changed or cancelled, why, and what it said before. */
function Changes({ instruction: { state, history = [] } }: { instruction: Instruction }) {
  const { tasks } = useTexts()
  const { language } = useLanguage()
  const last = history.at(-1)
  if (!last) return null
  const title = state === 'cancelled' ? tasks.steps.cancelled : tasks.steps.changed
  return (
    <details className={css.changes}>
      <summary>
        {title}: {last.why}
      </summary>
      {history.map(({ at, text, deadline }) => (
        <p key={at}>
          {tasks.was}: {text} · {formatDay(language, deadline)}
        </p>
      ))}
    </details>
  )
}
