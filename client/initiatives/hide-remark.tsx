import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField } from '../ui/field.tsx'

type HideRemarkProps = { initiative: Id; remark: Id; refresh: () => Promise<void> }

/** Takes a remark out of everybody's sight, with a reason for its author. */
export function HideRemark({ initiative, remark, refresh }: HideRemarkProps) {
  const texts = useProcedureTexts().remarks
  const { run, busy } = useAct()
  const [reason, setReason] = useState<string>()
  const hide = async () => {
    const input = { initiative, remark, reason: (reason ?? '').trim() }
    const answer = await run('initiatives.hide-remark', 'city', input, { done: texts.hidden })
    if (!answer?.ok) return
    setReason(undefined)
    await refresh()
  }
  return (
    <>
      <Button look="quiet" onClick={() => setReason('')}>
        {texts.hide}
      </Button>
      <Confirm
        open={reason !== undefined}
        danger
        title={texts.hideTitle}
        action={texts.hide}
        busy={busy('initiatives.hide-remark', remark)}
        disabled={!reason?.trim()}
        onConfirm={() => void hide()}
        onCancel={() => setReason(undefined)}
      >
        <p>{texts.hideWords}</p>
        <AreaField
          label={texts.reason}
          maxLength={300}
          value={reason ?? ''}
          onChange={event => setReason(event.target.value)}
        />
      </Confirm>
    </>
  )
}
