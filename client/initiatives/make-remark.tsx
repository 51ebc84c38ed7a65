import { useState, type FormEvent } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { Button } from '../ui/button.tsx'
import { AreaField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import css from './procedure.module.css'
import { useKeptWords } from './use-kept-words.ts'

/** A remark on a published initiative; without a name for everybody else. */
export function MakeRemark({ initiative, refresh }: { initiative: Id; refresh: () => Promise<void> }) {
  const texts = useProcedureTexts().remarks
  const { run, busy } = useAct()
  const [text, setText] = useKeptWords(initiative, 'remark')
  const [tried, setTried] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!text.trim()) return
    const input = { initiative, text: text.trim() }
    const answer = await run('initiatives.make-remark', 'city', input, { done: texts.sent })
    if (!answer?.ok) return
    setText(undefined)
    setTried(false)
    await refresh()
  }
  return (
    <form className={css.form} noValidate onSubmit={event => void submit(event)}>
      <Fields>
        <AreaField
          label={texts.write}
          hint={texts.writeHint}
          maxLength={2000}
          value={text}
          error={tried && !text.trim() ? texts.empty : undefined}
          onChange={event => setText(event.target.value)}
        />
        <div>
          <Button type="submit" busy={busy('initiatives.make-remark', initiative)}>
            {texts.send}
          </Button>
        </div>
      </Fields>
    </form>
  )
}
