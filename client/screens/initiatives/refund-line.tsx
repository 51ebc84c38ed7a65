import { useAct } from '../../core/act.ts'
import { DeedDialog } from '../../initiatives/deed-dialog.tsx'
import type { PayerShown } from '#shared/initiatives/money-shown.ts'
import { formatDay, formatMoney } from '../../texts/format.ts'
import { usePaymentTexts } from '../../texts/payment-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import type { KeepProps, NamedPayer } from './keep-props.ts'
import { useToday } from './use-today.ts'

type RefundProps = KeepProps & { payer: NamedPayer; refund: NonNullable<PayerShown['refund']> }

/** What a payer is to have back: not yet, or on which day. */
export function Refund({ payer, refund, ...props }: RefundProps) {
  const texts = usePaymentTexts().keep
  const { language } = useLanguage()
  const { run, busy } = useAct()
  const today = useToday(props.city)
  const { shown, refresh } = props
  const about = { initiative: shown.id, payer: payer.payer }
  const { sum, returned, on } = refund
  const left = sum - returned
  const said = left > 0 ? (returned > 0 ? texts.refundPart(formatMoney(language, returned)) : texts.refundWaits) : ''
  return (
    <>
      <span>
        {texts.refund} <strong>{formatMoney(language, sum)}</strong> ·{' '}
        {left === 0 && on ? texts.refundDone(formatDay(language, on)) : said}
      </span>
      {left > 0 ? (
        <DeedDialog
          button={texts.noteRefund}
          title={texts.refundTitle(formatMoney(language, left))}
          action={texts.refundAction}
          busy={busy('initiatives.note-refund', payer.payer)}
          fields={[{ key: 'on', label: texts.refundOn, kind: 'day', value: today, most: today, wrong: texts.dayWrong }]}
          send={async ({ on: day = '' }) => {
            const answer = await run('initiatives.note-refund', 'city', { ...about, on: day })
            if (answer?.ok) await refresh()
            return answer?.ok ?? false
          }}
        />
      ) : (
        <DeedDialog
          button={texts.undoRefund}
          look="quiet"
          title={texts.undoTitle}
          action={texts.undoAction}
          danger
          busy={busy('initiatives.undo-refund', payer.payer)}
          fields={[{ key: 'reason', label: texts.reason, kind: 'words', wrong: texts.reasonWrong }]}
          send={async ({ reason = '' }) => {
            const answer = await run('initiatives.undo-refund', 'city', { ...about, reason })
            if (answer?.ok) await refresh()
            return answer?.ok ?? false
          }}
        />
      )}
    </>
  )
}
