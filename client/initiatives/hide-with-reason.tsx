import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField } from '../ui/field.tsx'
import { WaitsForNetwork } from './waits-for-network.tsx'

type HideWithReasonProps = {
  /** What the button, the dialog and its fields say. */
  button: string
  title: string
  action: string
  words: string
  reason: string
  busy: boolean
  /** Whether it was hidden; if not, what was typed stays. */
  onHide: (reason: string) => Promise<boolean>
}

/** Takes somebody's words out of everybody's sight: asked for once more, with a reason for their author. */
export function HideWithReason({ button, title, action, words, reason: label, busy, onHide }: HideWithReasonProps) {
  const [reason, setReason] = useState<string>()
  const hide = async () => {
    if (await onHide((reason ?? '').trim())) setReason(undefined)
  }
  return (
    <>
      <Button look="quiet" onClick={() => setReason('')}>
        {button}
      </Button>
      <Confirm
        open={reason !== undefined}
        danger
        title={title}
        action={action}
        busy={busy}
        disabled={!reason?.trim()}
        onConfirm={() => void hide()}
        onCancel={() => setReason(undefined)}
      >
        <p>{words}</p>
        <AreaField
          label={label}
          maxLength={300}
          value={reason ?? ''}
          onChange={event => setReason(event.target.value)}
        />
        <WaitsForNetwork busy={busy} />
      </Confirm>
    </>
  )
}
