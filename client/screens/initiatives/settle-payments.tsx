import type { MoneyShown } from '#shared/initiatives/money-shown.ts'
import { IconScale } from '@tabler/icons-react'
import { isEnded, isUnbegun } from '#shared/initiatives/money.ts'
import { useAct } from '../../core/act.ts'
import { amountText } from '../../initiatives/amounts.ts'
import { DeedDialog, type DeedField } from '../../initiatives/deed-dialog.tsx'
import { formatMoney } from '../../texts/format.ts'
import { usePaymentTexts } from '../../texts/payment-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import type { SectionProps } from './section.ts'

type SettleProps = SectionProps & { money: MoneyShown }

/** Says what of the payments was used; the list of refunds comes of it. */
export function SettlePayments({ shown, money, refresh }: SettleProps) {
  const texts = usePaymentTexts().keep
  const { language } = useLanguage()
  const { run, busy } = useAct()
  const { paid } = money
  const unbegun = isUnbegun(shown.state)
  const fields: DeedField[] = [
    ...(unbegun
      ? []
      : [
          {
            key: 'used',
            label: texts.usedSum,
            kind: 'sum' as const,
            zero: true,
            value: amountText(proposedUse(shown, paid), 2),
            wrong: texts.sumWrong,
          },
        ]),
    ...(isEnded(shown.state)
      ? []
      : [
          {
            key: 'because',
            label: texts.because,
            kind: 'words' as const,
            hint: texts.becauseHint,
            wrong: texts.reasonWrong,
          },
        ]),
  ]
  const rubles = formatMoney(language, paid)
  return (
    <DeedDialog
      button={texts.settle}
      icon={<IconScale size={18} aria-hidden />}
      title={texts.settleTitle}
      action={texts.settleAction}
      busy={busy('initiatives.settle-payments', shown.id)}
      fields={fields}
      send={async ({ used = '0', because = '' }) => {
        const input = { initiative: shown.id, used: Number(used), ...(because !== '' && { because }) }
        const answer = await run('initiatives.settle-payments', 'city', input, { done: texts.settled })
        if (answer?.ok) await refresh()
        return answer?.ok ?? false
      }}
    >
      <p>{unbegun ? texts.settleAll(rubles) : texts.settleWords(rubles)}</p>
    </DeedDialog>
  )
}

/** Where less was spent than planned, everybody's money is spared alike: the residents' too. */
function proposedUse({ spent, submitted }: SectionProps['shown'], paid: number): number {
  const cost = submitted?.content.cost ?? 0
  if (spent === undefined || cost === 0 || spent >= cost) return spent === undefined ? 0 : paid
  return Number((BigInt(paid) * BigInt(spent)) / BigInt(cost))
}

/** Takes the settlement back while nobody has had money back. */
export function WithdrawSettlement({ shown, money, refresh }: SettleProps) {
  const texts = usePaymentTexts().keep
  const { run, busy } = useAct()
  if ((money.settled?.returned ?? 0) > 0) return null
  return (
    <DeedDialog
      button={texts.withdraw}
      look="quiet"
      title={texts.withdrawTitle}
      action={texts.withdrawAction}
      danger
      busy={busy('initiatives.withdraw-settlement', shown.id)}
      fields={[{ key: 'reason', label: texts.reason, kind: 'words', wrong: texts.reasonWrong }]}
      send={async ({ reason = '' }) => {
        const input = { initiative: shown.id, reason }
        const answer = await run('initiatives.withdraw-settlement', 'city', input, { done: texts.withdrawn })
        if (answer?.ok) await refresh()
        return answer?.ok ?? false
      }}
    >
      <p>{texts.withdrawWords}</p>
    </DeedDialog>
  )
}
