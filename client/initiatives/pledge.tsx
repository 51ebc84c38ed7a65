import { IconCoins } from '@tabler/icons-react'
import { useState } from 'react'
import { largestSum } from '#shared/core/money.ts'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { usePaymentTexts } from '../texts/payment-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'
import { amountText, parseAmount } from './amounts.ts'
import { WaitsForNetwork } from './waits-for-network.tsx'

type PledgeProps = {
  initiative: Id
  /** What one has pledged before, kopecks. */
  pledged: number | undefined
  onDone: () => void
}

/** Pledges a sum for an initiative, says another one, or takes the pledge back. */
export function Pledge({ initiative, pledged, onDone }: PledgeProps) {
  const texts = usePaymentTexts().pledge
  const { run, busy } = useAct()
  const [sum, setSum] = useState<string>()
  const parsed = parseAmount(sum ?? '', 2)
  const amount = parsed !== undefined && parsed <= largestSum ? parsed : undefined
  const wrong = sum !== undefined && sum.trim() !== '' && !amount
  const send = async (kopecks: number, done: string) => {
    const answer = await run('initiatives.pledge', 'city', { initiative, sum: kopecks }, { done })
    if (!answer?.ok) return
    setSum(undefined)
    onDone()
  }
  return (
    <>
      <Button
        look={pledged ? 'outline' : 'filled'}
        icon={<IconCoins size={20} aria-hidden />}
        onClick={() => setSum(pledged ? amountText(pledged, 2) : '')}
      >
        {pledged ? texts.change : texts.button}
      </Button>
      <Confirm
        open={sum !== undefined}
        title={texts.title}
        action={texts.action}
        busy={busy('initiatives.pledge', initiative)}
        disabled={!amount}
        onConfirm={() => amount && void send(amount, texts.done)}
        onCancel={() => setSum(undefined)}
      >
        <p>{texts.words}</p>
        <TextField
          label={texts.sum}
          inputMode="decimal"
          maxLength={16}
          value={sum ?? ''}
          error={wrong ? texts.wrong : undefined}
          onChange={event => setSum(event.target.value)}
        />
        {pledged ? (
          <Button look="quiet" onClick={() => void send(0, texts.takenBack)}>
            {texts.takeBack}
          </Button>
        ) : null}
        <WaitsForNetwork busy={busy('initiatives.pledge', initiative)} />
      </Confirm>
    </>
  )
}
