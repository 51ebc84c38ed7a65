import { useState } from 'react'
import { v7 } from 'uuid'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Fields } from '../ui/fields.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { AloudAuthor, AloudWords, inputOf, nothingSaid, type Said } from './aloud-fields.tsx'

/** «Вопрос с голоса»: writes down what somebody says; accepted at once, name and phone stay the staff's. */
export function RaiseAloud({ meeting, onClose }: { meeting: Meeting; onClose: (raised?: string) => void }) {
  const { console: texts, core } = useStaffTexts()
  const { run, busy } = useAct()
  // The id names the issue: sending the same form again after a refusal cannot raise it twice.
  const [id] = useState(() => v7())
  const [said, setSaid] = useState(nothingSaid)
  const set = (change: Partial<Said>) => setSaid(old => ({ ...old, ...change }))
  const raise = async () => {
    const answer = await run('issues.raise-aloud', meetingStream(meeting.id), inputOf(said), {
      id,
      keep: 'device',
      done: texts.voice.done,
    })
    if (answer?.ok) onClose(id)
  }
  return (
    <Confirm
      open
      title={texts.voice.title}
      action={texts.voice.submit}
      busy={busy('issues.raise-aloud')}
      disabled={!said.text.trim()}
      onConfirm={() => void raise()}
      onCancel={() => onClose()}
    >
      <Fields>
        <AloudWords said={said} set={set} />
        <AloudAuthor said={said} set={set} houses={meeting.houses} />
        <KeyHint keys="Ctrl+Enter">
          <span className="soft">{core.act.send}</span>
        </KeyHint>
      </Fields>
    </Confirm>
  )
}
