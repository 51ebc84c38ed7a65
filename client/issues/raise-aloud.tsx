import { useState } from 'react'
import { v7 } from 'uuid'
import type { Category } from '#shared/core/category.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField, SelectField, TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { CategoryField } from './moderate-issue.tsx'

/** «Вопрос с голоса»: writes down what somebody says; accepted at once, name and phone stay the staff's. */
export function RaiseAloud({ meeting, onClose }: { meeting: Meeting; onClose: (raised?: string) => void }) {
  const { console: texts, core } = useStaffTexts()
  const { run, busy } = useAct()
  // The id names the issue: sending the same form again after a refusal cannot raise it twice.
  const [id] = useState(() => v7())
  const [said, setSaid] = useState<Said>({ text: '', category: 'other', house: '', name: '', phone: '' })
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
        <AreaField
          label={texts.voice.text}
          value={said.text}
          maxLength={500}
          onChange={e => set({ text: e.target.value })}
        />
        <CategoryField value={said.category} onChoose={category => set({ category })} />
        <SelectField
          label={texts.voice.house}
          optional
          value={said.house}
          onChange={e => set({ house: e.target.value })}
        >
          <option value="">{texts.voice.anyHouse}</option>
          {meeting.houses.map(house => (
            <option key={house.id} value={house.id}>
              {house.address}
            </option>
          ))}
        </SelectField>
        <TextField
          label={texts.voice.name}
          optional
          value={said.name}
          maxLength={120}
          autoComplete="off"
          onChange={e => set({ name: e.target.value })}
        />
        <TextField
          label={texts.voice.phone}
          optional
          hint={texts.voice.private}
          type="tel"
          value={said.phone}
          maxLength={40}
          autoComplete="off"
          onChange={e => set({ phone: e.target.value })}
        />
        <KeyHint keys="Ctrl+Enter">
          <span className="soft">{core.act.send}</span>
        </KeyHint>
      </Fields>
    </Confirm>
  )
}

type Said = { text: string; category: Category; house: string; name: string; phone: string }

/** What was left empty is not said at all. */
function inputOf({ text, category, house, name, phone }: Said) {
  return {
    text: text.trim(),
    category,
    ...(house && { house }),
    ...(name.trim() && { name: name.trim() }),
    ...(phone.trim() && { phone: phone.trim() }),
  }
}
