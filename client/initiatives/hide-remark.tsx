import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { HideWithReason } from './hide-with-reason.tsx'

type HideRemarkProps = { initiative: Id; remark: Id; refresh: () => Promise<void> }

/** Takes a remark out of everybody's sight, with a reason for its author. */
export function HideRemark({ initiative, remark, refresh }: HideRemarkProps) {
  const texts = useProcedureTexts().remarks
  const { run, busy } = useAct()
  const hide = async (reason: string) => {
    const input = { initiative, remark, reason }
    const answer = await run('initiatives.hide-remark', 'city', input, { done: texts.hidden })
    if (answer?.ok) await refresh()
    return answer?.ok ?? false
  }
  return (
    <HideWithReason
      button={texts.hide}
      title={texts.hideTitle}
      action={texts.hide}
      words={texts.hideWords}
      reason={texts.reason}
      busy={busy('initiatives.hide-remark', remark)}
      onHide={hide}
    />
  )
}
