import { protocolNumber, type Instruction } from '#shared/meetings/meeting.ts'
import { onceTaken } from '../../core/act.ts'
import { useRemembered } from '../../core/memory.ts'
import { draftLack, draftOf, draftWording, isSaved } from '../../meetings/instruction-drafts.ts'
import { PrepareInstruction } from '../../meetings/prepare-instruction.tsx'
import { useChangeInstruction } from '../../tasks/change-instruction.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { AreaField } from '../../ui/field.tsx'
import { useCalendar } from '../../ui/town.ts'
import css from './console.module.css'
import type { ConsoleData } from './use-console.ts'

type ChangeFormProps = { data: ConsoleData; instruction: Instruction; onClose: () => void }

/** A given instruction in the form again: what is changed, and why. */
export function ChangeForm({ data, instruction, onClose }: ChangeFormProps) {
  const { console: texts, core } = useStaffTexts()
  const { meeting } = data
  const calendar = useCalendar()
  // What somebody else has changed meanwhile is not written over with what was typed before it.
  const kept = `veche.change.${instruction.id}.${instruction.history?.length ?? 0}`
  const [{ draft, reason }, setTyped] = useRemembered(kept, { draft: draftOf(instruction), reason: '' })
  const { change, busy } = useChangeInstruction(meeting)
  const issue = instruction.issue === undefined ? undefined : data.issues[instruction.issue]
  const ready = !draftLack(draft, data.today) && !isSaved(draft, instruction) && reason.trim() !== ''
  const submit = async () => {
    if (!ready) return
    const answer = await change(instruction.id, draftWording(draft), reason.trim())
    onceTaken(answer, () => setTyped(undefined))
    if (answer?.ok) onClose()
  }
  return (
    <>
      <h3>{texts.instruction.changeTitle(protocolNumber(meeting.number, instruction.number ?? 0))}</h3>
      <PrepareInstruction
        draft={draft}
        about={issue?.text}
        bodies={data.bodies}
        proposed={undefined}
        today={data.today}
        calendar={calendar}
        onDraft={next => setTyped({ draft: next, reason })}
        onSubmit={() => void submit()}
      >
        <AreaField
          label={texts.instruction.changeReason}
          hint={texts.instruction.changeWords}
          value={reason}
          maxLength={1000}
          onChange={e => setTyped({ draft, reason: e.target.value })}
        />
        <div className={css.buttons}>
          <Button type="submit" size="small" disabled={!ready} busy={busy(instruction.id)}>
            {texts.instruction.save}
          </Button>
          <Button size="small" look="quiet" onClick={onClose}>
            {core.dialogBack}
          </Button>
        </div>
      </PrepareInstruction>
    </>
  )
}
