import { useState } from 'react'
import { largestSum } from '#shared/core/money.ts'
import type { Id } from '#shared/core/value.ts'
import type { Blocked } from '#shared/initiatives/deeds.ts'
import { useAct } from '../core/act.ts'
import { formatMoney } from '../texts/format.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { TextField } from '../ui/field.tsx'
import { parseAmount } from './amounts.ts'
import { ProcedureStep } from './procedure-step.tsx'

type CompleteProps = {
  initiative: Id
  /** The sum of its budget, kopecks. */
  planned: number
  blocked: Blocked | undefined
  refresh: () => Promise<void>
}

/** The work is done: what it cost is written down. */
export function Complete({ initiative, planned, blocked, refresh }: CompleteProps) {
  const { complete: texts, steps } = useProcedureTexts()
  const { language } = useLanguage()
  const { run, busy } = useAct()
  const [sum, setSum] = useState('')
  const [tried, setTried] = useState(false)
  const spent = parseAmount(sum, 2)
  const known = spent !== undefined && spent <= largestSum
  const send = async () => {
    setTried(true)
    if (!known) return false
    const answer = await run('initiatives.complete', 'city', { initiative, spent }, { done: texts.done })
    if (answer?.ok) await refresh()
    return answer?.ok ?? false
  }
  return (
    <ProcedureStep
      label={steps.complete}
      blocked={blocked}
      title={texts.title}
      action={texts.action}
      busy={busy('initiatives.complete', initiative)}
      onConfirm={send}
    >
      <p>{texts.words}</p>
      <TextField
        label={texts.spent}
        hint={texts.planned(formatMoney(language, planned))}
        inputMode="decimal"
        maxLength={16}
        value={sum}
        error={tried && !known ? texts.error : undefined}
        onChange={event => setSum(event.target.value)}
      />
    </ProcedureStep>
  )
}
