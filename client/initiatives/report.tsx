import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { AreaField } from '../ui/field.tsx'
import { ProcedureStep } from './procedure-step.tsx'
import { useKeptWords } from './use-kept-words.ts'

/** The report on what was done and for what money. */
export function Report({ initiative, refresh }: { initiative: Id; refresh: () => Promise<void> }) {
  const { report: texts, steps } = useProcedureTexts()
  const { run, busy } = useAct()
  const [words, setWords] = useKeptWords(initiative, 'report')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (!words.trim()) return false
    const answer = await run('initiatives.report', 'city', { initiative, words: words.trim() }, { done: texts.done })
    if (!answer?.ok) return false
    setWords(undefined)
    await refresh()
    return true
  }
  return (
    <ProcedureStep
      label={steps.report}
      title={texts.title}
      action={texts.action}
      busy={busy('initiatives.report', initiative)}
      onConfirm={send}
    >
      <AreaField
        label={texts.label}
        hint={texts.hint}
        rows={8}
        maxLength={4000}
        value={words}
        error={tried && !words.trim() ? texts.empty : undefined}
        onChange={event => setWords(event.target.value)}
      />
    </ProcedureStep>
  )
}
