import { IconCalendar, IconPlus, IconUserPlus } from '@tabler/icons-react'
import { spelledCode } from '#shared/initiatives/payer-code.ts'
import { useAct } from '../../core/act.ts'
import { DeedDialog } from '../../initiatives/deed-dialog.tsx'
import { usePaymentTexts } from '../../texts/payment-texts.ts'
import { toast } from '../../ui/toast.tsx'
import type { KeepProps } from './keep-props.ts'
import { useToday } from './use-today.ts'

/** «Записать платёж»: one that came, by hand. */
export function EnterPayment(props: KeepProps) {
  const texts = usePaymentTexts().keep
  const { run, busy } = useAct()
  const today = useToday(props.city)
  const { kept = [] } = props.money
  if (kept.length === 0) return null
  const options = kept.map(({ payer, name }) => ({ value: payer, label: `${name} · ${spelledCode(payer)}` }))
  return (
    <DeedDialog
      button={texts.enter}
      icon={<IconPlus size={18} aria-hidden />}
      look="filled"
      title={texts.enterTitle}
      action={texts.enterAction}
      busy={busy('initiatives.enter-payments')}
      fields={[
        { key: 'payer', label: texts.who, kind: 'choice', empty: texts.whoChoose, options, wrong: texts.whoChoose },
        { key: 'sum', label: texts.sum, kind: 'sum', wrong: texts.sumWrong },
        { key: 'on', label: texts.on, kind: 'day', value: today, most: today, wrong: texts.dayWrong },
      ]}
      send={async ({ payer = '', sum = '', on = '' }) => {
        const payments = [{ payer, sum: Number(sum), on }]
        const answer = await run('initiatives.enter-payments', 'city', { payments }, { done: texts.entered })
        if (answer?.ok) await props.refresh()
        return answer?.ok ?? false
      }}
    />
  )
}

/** Gives a code to somebody who pays without an account. */
export function AddPayer({ shown, refresh }: KeepProps) {
  const texts = usePaymentTexts().keep
  const { run, busy } = useAct()
  return (
    <DeedDialog
      button={texts.add}
      icon={<IconUserPlus size={18} aria-hidden />}
      title={texts.addTitle}
      action={texts.addAction}
      busy={busy('initiatives.add-payer')}
      fields={[
        { key: 'words', label: texts.addName, kind: 'name', wrong: texts.addWrong },
        { key: 'sum', label: `${texts.pledged}, ₽`, kind: 'sum', optional: true, wrong: texts.sumWrong },
      ]}
      send={async ({ words = '', sum = '' }) => {
        const input = { initiative: shown.id, words, ...(sum !== '' && { sum: Number(sum) }) }
        const answer = await run('initiatives.add-payer', 'city', input)
        if (!answer?.ok) return false
        toast({ text: texts.added(spelledCode(String(answer.result?.['payer'] ?? ''))), kind: 'done' })
        await refresh()
        return true
      }}
    >
      <p>{texts.addWords}</p>
    </DeedDialog>
  )
}

/** Until when residents pledge and pay. */
export function SetPaymentDay({ shown, money, refresh }: KeepProps) {
  const texts = usePaymentTexts().keep
  const { run, busy } = useAct()
  const field = { key: 'until', label: texts.on, kind: 'day', optional: true, wrong: texts.dayWrong } as const
  return (
    <DeedDialog
      button={texts.day}
      icon={<IconCalendar size={18} aria-hidden />}
      title={texts.dayTitle}
      action={texts.dayAction}
      busy={busy('initiatives.set-payment-day')}
      fields={[{ ...field, value: money.until ?? '', hint: texts.dayHint }]}
      send={async ({ until = '' }) => {
        const input = { initiative: shown.id, ...(until !== '' && { until }) }
        const answer = await run('initiatives.set-payment-day', 'city', input, { done: texts.daySaved })
        if (answer?.ok) await refresh()
        return answer?.ok ?? false
      }}
    />
  )
}
