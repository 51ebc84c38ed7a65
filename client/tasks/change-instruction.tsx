import { useEffect, useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import { protocolNumber, type Instruction, type Meeting, type Wording } from '#shared/meetings/meeting.ts'
import { onceTaken, useAct, type Acted } from '../core/act.ts'
import { api } from '../core/api.ts'
import { useRemembered } from '../core/memory.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'

/** The way to change a given instruction. */
export function useChangeInstruction(meeting: Meeting) {
  const texts = useStaffTexts().console.instruction
  const { run, busy } = useAct()
  const change = (instruction: Id, wording: Wording, why: string): Promise<Acted | undefined> => {
    const input = { instruction, ...wording, why }
    return run('tasks.change-instruction', meetingStream(meeting.id), input, { done: texts.changeDone })
  }
  return { change, busy: (instruction: Id) => busy('tasks.change-instruction', instruction) }
}

type CancelProps = { meeting: Meeting; instruction: Instruction; onClose: () => void }

/** Asks why a given instruction is cancelled, and cancels it. */
export function CancelInstruction({ meeting, instruction, onClose }: CancelProps) {
  const texts = useStaffTexts().console.instruction
  const { run, busy } = useAct()
  const [reason, setReason] = useRemembered<string>(`veche.cancel.${instruction.id}`, '')
  const cancel = async () => {
    const input = { instruction: instruction.id, why: reason.trim() }
    const answer = await run('tasks.cancel-instruction', meetingStream(meeting.id), input, { done: texts.cancelDone })
    onceTaken(answer, () => setReason(undefined))
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      danger
      title={texts.cancelTitle(protocolNumber(meeting.number, instruction.number ?? 0))}
      action={texts.cancelSubmit}
      busy={busy('tasks.cancel-instruction', instruction.id)}
      disabled={!reason.trim()}
      onConfirm={() => void cancel()}
      onCancel={onClose}
    >
      <Fields>
        <p>{instruction.text}</p>
        <AreaField
          label={texts.cancelReason}
          hint={texts.cancelWords}
          value={reason}
          maxLength={1000}
          onChange={e => setReason(e.target.value)}
        />
      </Fields>
    </Confirm>
  )
}

type ChangedBy = { at: Moment; name?: string }

/** Who changed an instruction and when: names are the staff's alone, so they are asked for when the history is opened. */
export function useChangedBy(instruction: Id, wanted: boolean, changes: number): readonly ChangedBy[] {
  const [known, setKnown] = useState<readonly ChangedBy[]>([])
  useEffect(() => {
    if (!wanted) return
    let current = true
    api<{ changes: ChangedBy[] }>(`/api/instructions/${instruction}/changes`).then(
      answer => current && setKnown(answer.changes),
      // Without an answer the history stands without names.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [instruction, wanted, changes])
  return known
}
