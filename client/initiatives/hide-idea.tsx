import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField } from '../ui/field.tsx'

/** Takes an idea out of everybody's sight, with a reason for its author. */
export function HideIdea({ initiative, onDone }: { initiative: Id; onDone: () => void }) {
  const texts = useInitiativeTexts().hide
  const { run, busy } = useAct()
  const [reason, setReason] = useState<string>()
  const hide = async () => {
    const input = { initiative, reason: (reason ?? '').trim() }
    const answer = await run('initiatives.hide-idea', 'city', input, { done: texts.done })
    if (answer?.ok) onDone()
  }
  return (
    <>
      <Button look="quiet" onClick={() => setReason('')}>
        {texts.button}
      </Button>
      <Confirm
        open={reason !== undefined}
        danger
        title={texts.title}
        action={texts.action}
        busy={busy('initiatives.hide-idea', initiative)}
        disabled={!reason?.trim()}
        onConfirm={() => void hide()}
        onCancel={() => setReason(undefined)}
      >
        <p>{texts.words}</p>
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
