import { useState } from 'react'
import { isProtocolOpen, protocolNumber, type Instruction } from '#shared/meetings/meeting.ts'
import { CancelInstruction, useChangedBy } from '../../tasks/change-instruction.tsx'
import { WithdrawInstruction } from '../../tasks/give-instruction.tsx'
import { formatDate, formatDay, formatTime } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import css from './console.module.css'
import type { ConsoleData } from './use-console.ts'
import type { Hand } from './use-hand.ts'

type GivenCardProps = { data: ConsoleData; hand: Hand; instruction: Instruction; onChange: () => void }

/** An announced instruction: what it says, its history, and what may still be done about it. */
export function GivenCard({ data, hand, instruction, onChange }: GivenCardProps) {
  const { tasks, console: texts } = useStaffTexts()
  const [cancelling, setCancelling] = useState(false)
  const { meeting } = data
  const shown = meeting.picture.scene === 'instruction' && meeting.picture.of === instruction.id
  const cancelled = instruction.state === 'cancelled'
  return (
    <li className={css.card}>
      <p>
        {instruction.number !== undefined && (
          <strong>{tasks.number(protocolNumber(meeting.number, instruction.number))} </strong>
        )}
        {instruction.text}
      </p>
      {data.waiting.has(instruction.id) && <StatusChip state="new" word={texts.waiting.mark} />}
      {cancelled ? <StatusChip state="new" word={texts.instruction.cancelled} /> : null}
      <Terms data={data} instruction={instruction} />
      <History data={data} instruction={instruction} />
      {meeting.phase === 'open' && (
        <WithdrawInstruction
          meeting={meeting}
          instruction={instruction}
          onWithdrawn={() => shown && hand.show({ scene: 'rating' })}
        />
      )}
      {!cancelled && (
        <div className={css.buttons}>
          <Button
            size="small"
            look="quiet"
            disabled={shown}
            onClick={() => hand.show({ scene: 'instruction', of: instruction.id })}
          >
            {shown ? texts.issues.onProjector : texts.issues.toProjector}
          </Button>
          {isProtocolOpen(meeting) && (
            <>
              <Button size="small" look="quiet" onClick={onChange}>
                {texts.instruction.change}
              </Button>
              <Button size="small" look="quiet" onClick={() => setCancelling(true)}>
                {texts.instruction.cancel}
              </Button>
            </>
          )}
        </div>
      )}
      {cancelling && !cancelled && (
        <CancelInstruction meeting={meeting} instruction={instruction} onClose={() => setCancelling(false)} />
      )}
    </li>
  )
}

function Terms({ data: { bodies }, instruction }: { data: ConsoleData; instruction: Instruction }) {
  const { tasks, console: texts } = useStaffTexts()
  const { language } = useLanguage()
  const { body, coExecutors = [], deadline, planYear, source } = instruction
  const names = [body, ...coExecutors].map(id => bodies.find(each => each.id === id)?.name)
  const until = planYear === undefined ? texts.instruction.until(formatDay(language, deadline)) : tasks.inPlan(planYear)
  return <p className={css.from}>{[...names, until, source && tasks.sources[source]].filter(Boolean).join(' · ')}</p>
}

/** What it said before each change, when, why, and by whom. */
function History({ data: { timeZone }, instruction }: { data: ConsoleData; instruction: Instruction }) {
  const { tasks, console: texts } = useStaffTexts()
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const { id, history = [] } = instruction
  const by = useChangedBy(id, open, history.length)
  if (history.length === 0) return null
  return (
    <details className={css.from} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{texts.instruction.changes(history.length)}</summary>
      {history.map(({ at, why, text, deadline }) => (
        <p key={at}>
          {[
            `${formatDate(language, at, timeZone)} ${formatTime(language, at, timeZone)}`,
            by.find(each => each.at === at)?.name,
            why,
          ]
            .filter(Boolean)
            .join(' · ')}
          <br />
          {tasks.was}: {text}, {texts.instruction.until(formatDay(language, deadline))}
        </p>
      ))}
    </details>
  )
}
