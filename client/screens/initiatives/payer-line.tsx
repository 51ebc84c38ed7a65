import { Link } from 'react-router'
import { spelledCode } from '#shared/initiatives/payer-code.ts'
import { useAct } from '../../core/act.ts'
import { amountText } from '../../initiatives/amounts.ts'
import { DeedDialog } from '../../initiatives/deed-dialog.tsx'
import { paidBy, type PaymentShown } from '#shared/initiatives/money-shown.ts'
import css from '../../initiatives/money.module.css'
import { formatDay, formatMoney } from '../../texts/format.ts'
import { usePaymentTexts } from '../../texts/payment-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import type { KeepProps, NamedPayer } from './keep-props.ts'
import { Refund } from './refund-line.tsx'
import { useToday } from './use-today.ts'

/** A payer: what they pledged and paid, what goes back to them. */
export function Payer({ payer, ...props }: KeepProps & { payer: NamedPayer }) {
  const texts = usePaymentTexts().keep
  const { language } = useLanguage()
  const rubles = (sum: number) => formatMoney(language, sum)
  return (
    <li className={css.payer}>
      <p className={css.head}>
        <span>
          <strong>{payer.name}</strong>{' '}
          <span className={css.known}>
            {texts.code} {spelledCode(payer.payer)}
          </span>
        </span>
        <span>
          {texts.pledged} {rubles(payer.pledged)} · {texts.paid} <strong>{rubles(paidBy(payer))}</strong>
        </span>
      </p>
      {payer.payments.map(payment => (
        <Payment key={payment.id} {...props} payer={payer} payment={payment} />
      ))}
      <div className={css.payment}>
        {payer.refund && <Refund {...props} payer={payer} refund={payer.refund} />}
        <Link to={`/initiatives/${props.shown.id}/slip?payer=${payer.payer}`}>{texts.slip}</Link>
      </div>
    </li>
  )
}

type PaymentProps = KeepProps & { payer: NamedPayer; payment: PaymentShown }

/** An entry with what it said before, and the way to put it right. */
function Payment({ payer, payment, city, money, refresh }: PaymentProps) {
  const texts = usePaymentTexts().keep
  const { language } = useLanguage()
  const { run, busy } = useAct()
  const today = useToday(city)
  const { id, sum, on, corrections = [] } = payment
  const options = (money.kept ?? []).map(each => ({
    value: each.payer,
    label: `${each.name} · ${spelledCode(each.payer)}`,
  }))
  return (
    <div className={css.payment}>
      <span>{formatDay(language, on)}</span>
      <span className={sum === 0 ? css.mistake : css.sum}>{formatMoney(language, sum)}</span>
      {sum === 0 && <span>{texts.mistake}</span>}
      {!money.settled && (
        <DeedDialog
          button={texts.correct}
          look="quiet"
          title={texts.correctTitle}
          action={texts.correctAction}
          busy={busy('initiatives.correct-payment', id)}
          fields={[
            { key: 'payer', label: texts.who, kind: 'choice', value: payer.payer, options, wrong: texts.who },
            {
              key: 'sum',
              label: texts.sum,
              kind: 'sum',
              zero: true,
              value: amountText(sum, 2),
              hint: texts.correctHint,
              wrong: texts.sumWrong,
            },
            { key: 'on', label: texts.on, kind: 'day', value: on, most: today, wrong: texts.dayWrong },
            { key: 'reason', label: texts.reason, kind: 'words', wrong: texts.reasonWrong },
          ]}
          send={async values => {
            const { payer: code = '', on: day = '', reason = '' } = values
            const input = { payment: id, payer: code, sum: Number(values['sum']), on: day, reason }
            const answer = await run('initiatives.correct-payment', 'city', input, { done: texts.correctDone })
            if (answer?.ok) await refresh()
            return answer?.ok ?? false
          }}
        />
      )}
      {corrections.map((was, n) => (
        <span key={n} className={css.was}>
          {texts.corrected(formatMoney(language, was.sum), formatDay(language, was.on), was.reason)}
        </span>
      ))}
    </div>
  )
}
