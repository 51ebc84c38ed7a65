import { protocolNumber, type Instruction } from '#shared/meetings/meeting.ts'
import { useCity } from '../../core/city.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Deadline } from '../../ui/deadline.tsx'
import css from './instruction-lines.module.css'

/** An instruction in full: number, words, who answers for it, until when. */
export function InstructionLines({ instruction, number }: { instruction: Instruction; number: number }) {
  const { participant } = useTexts()
  const { state } = useCity()
  const body = state?.bodies[instruction.body]?.name
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
        ) : (
          <Deadline due={instruction.deadline} />
        )}
      </p>
    </div>
  )
}
