import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Instruction, Meeting } from '#shared/meetings/meeting.ts'
import { useAct, type Act } from '../core/act.ts'
import { useNow } from '../core/now.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { TakeBack } from '../ui/take-back.tsx'
import { toast } from '../ui/toast.tsx'
import css from './give-instruction.module.css'
import { townPolicy } from '../ui/town.ts'

/** When this page saw an instruction given: its own clock and the server's may differ. */
const seenGiven = new Map<Id, number>()

/** «Объявить»: one big button; the screen says what stands before it. */
export function GiveInstruction({ ready, busy, onGive }: { ready: boolean; busy: boolean; onGive: () => void }) {
  const { instruction } = useStaffTexts().console
  return (
    <div className={css.give}>
      <Button look="leaf" size="large" wide disabled={!ready} busy={busy} aria-keyshortcuts="N" onClick={onGive}>
        {instruction.announce} <KeyHint keys="N" on="colour" />
      </Button>
      <p className="soft">{instruction.announceWords}</p>
    </div>
  )
}

/** Announces a prepared instruction; answers whether it was. */
export async function giveInstruction(
  run: Act['run'],
  meeting: Meeting,
  instruction: Id,
  said: (number?: string) => string,
): Promise<boolean> {
  const answer = await run('tasks.give-instruction', meetingStream(meeting.id), { instruction })
  if (!answer?.ok) return false
  seenGiven.set(instruction, Date.now())
  const number = answer.result?.['number']
  toast({ text: typeof number === 'string' ? said(number) : said(), kind: 'done' })
  return true
}

/** The half minute in which an announced instruction may be taken back: a bar that runs out, and «Отозвать». */
export function WithdrawInstruction({
  meeting,
  instruction,
  onWithdrawn,
}: {
  meeting: Meeting
  instruction: Instruction
  onWithdrawn: () => void
}) {
  const texts = useStaffTexts().console.instruction
  const { run, busy } = useAct()
  const left = secondsLeft(instruction, useNow(250))
  if (left <= 0) return null
  const withdraw = async () => {
    const input = { instruction: instruction.id }
    const answer = await run('tasks.withdraw-instruction', meetingStream(meeting.id), input, { done: texts.takenBack })
    if (answer?.ok) onWithdrawn()
  }
  return (
    <TakeBack
      left={left}
      of={townPolicy().takeBackSeconds}
      words={texts.secondsLeft(Math.ceil(left))}
      action={texts.takeBack}
      busy={busy('tasks.withdraw-instruction', instruction.id)}
      onTake={() => void withdraw()}
    />
  )
}

/** Seconds in which it may still be taken back; 0 when it may not. */
export function secondsLeft({ id, state, givenAt }: Instruction, now: number): number {
  if (state !== 'given' || !givenAt) return 0
  const since = seenGiven.get(id) ?? Date.parse(givenAt)
  return Math.min(townPolicy().takeBackSeconds, Math.max(0, townPolicy().takeBackSeconds - (now - since) / 1000))
}
