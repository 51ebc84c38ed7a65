import { useState, type ReactNode } from 'react'
import type { Blocked } from '#shared/initiatives/deeds.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import css from './procedure.module.css'
import { useOvertaken } from './use-overtaken.ts'
import { WaitsForNetwork } from './waits-for-network.tsx'

type ProcedureStepProps = {
  /** On the button, and on the one that confirms. */
  label: string
  /** What is in its way as yet: said beside the button. */
  blocked?: Blocked | undefined
  title: string
  action?: string
  /** Not the main thing of the page. */
  quiet?: boolean
  busy: boolean
  disabled?: boolean
  /** Answers whether it is done: then the dialog closes, else what is written stays. */
  onConfirm: () => Promise<boolean>
  children: ReactNode
}

/** A step of the procedure as a button that asks once; where something is in its way, it says what. */
export function ProcedureStep(props: ProcedureStepProps) {
  const { label, blocked, title, action = label, quiet, busy, disabled, onConfirm, children } = props
  const texts = useProcedureTexts().blocked
  const [asks, setAsks] = useState(false)
  const [sent, setSent] = useState(false)
  useOvertaken(asks && !sent)
  const confirm = async () => {
    setSent(true)
    if (await onConfirm()) setAsks(false)
    setSent(false)
  }
  return (
    <div className={css.step}>
      <Button look={quiet ? 'outline' : 'filled'} disabled={blocked !== undefined} onClick={() => setAsks(true)}>
        {label}
      </Button>
      {blocked && <p className="soft">{texts[blocked]}</p>}
      <Confirm
        open={asks}
        title={title}
        action={action}
        busy={busy}
        disabled={disabled}
        onConfirm={() => void confirm()}
        onCancel={() => setAsks(false)}
      >
        {children}
        <WaitsForNetwork busy={busy} />
      </Confirm>
    </div>
  )
}
