import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { AreaField } from '../ui/field.tsx'
import { ProcedureStep } from './procedure-step.tsx'
import css from './procedure.module.css'
import { useKeptWords } from './use-kept-words.ts'

type AnswerRemarkProps = {
  initiative: Id
  remark: { readonly id: Id; readonly text: string }
  refresh: () => Promise<void>
}

/** The one answer to a remark, with the remark before one's eyes. */
export function AnswerRemark({ initiative, remark, refresh }: AnswerRemarkProps) {
  const texts = useProcedureTexts().remarks
  const { run, busy } = useAct()
  const [text, setText] = useKeptWords(remark.id, 'answer')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (!text.trim()) return false
    const input = { initiative, remark: remark.id, text: text.trim() }
    const answer = await run('initiatives.answer-remark', 'city', input, { done: texts.answered })
    if (!answer?.ok) return false
    setText(undefined)
    await refresh()
    return true
  }
  return (
    <ProcedureStep
      quiet
      label={texts.answer}
      title={texts.answerTitle}
      action={texts.answerSend}
      busy={busy('initiatives.answer-remark', remark.id)}
      onConfirm={send}
    >
      <blockquote className={css.quote}>{remark.text}</blockquote>
      <AreaField
        label={texts.answerLabel}
        hint={texts.answerHint}
        rows={5}
        maxLength={2000}
        value={text}
        error={tried && !text.trim() ? texts.answerEmpty : undefined}
        onChange={event => setText(event.target.value)}
      />
    </ProcedureStep>
  )
}
