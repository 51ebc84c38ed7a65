import { IconCalendar, IconPlus, IconUserPlus } from '@tabler/icons-react'
import { Link } from 'react-router'
import { dayOf } from '#shared/core/calendar.ts'
import { type MoneyShown, paidBy, type PayerShown, type PaymentShown } from '#shared/initiatives/money-shown.ts'
import { takesPledges } from '#shared/initiatives/money.ts'
import { spelledCode } from '#shared/initiatives/payer-code.ts'
import { useAct } from '../../core/act.ts'
import { useNow } from '../../core/now.ts'
import { amountText } from '../../initiatives/amounts.ts'
import { DeedDialog } from '../../initiatives/deed-dialog.tsx'
import { EnterList } from '../../initiatives/enter-list.tsx'
import css from '../../initiatives/money.module.css'
import { formatDate, formatDay, formatMoney } from '../../texts/format.ts'
import { usePaymentTexts } from '../../texts/payment-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { toast } from '../../ui/toast.tsx'
import type { SectionProps } from './section.ts'
import { SettlePayments, WithdrawSettlement } from './settle-payments.tsx'

type KeepProps = SectionProps & { money: MoneyShown }
type NamedPayer = PayerShown & { readonly name: string }

/** Residents' payments in hand: who has pledged and paid what, entries and their corrections, refunds. */
export function KeepPayments(props: KeepProps) {
  const texts = usePaymentTexts().keep
  const { money, shown } = props
  const { kept = [], settled } = money
  return (
    <div className={css.keep}>
      <h3>{texts.title}</h3>
      <p className="soft">{texts.words}</p>
      <div className={css.ways}>
        <EnterPayment {...props} />
        <EnterList onDone={() => void props.refresh()} />
        <AddPayer {...props} />
        {takesPledges(shown.state) && !settled && <SetPaymentDay {...props} />}
        {settled ? <WithdrawSettlement {...props} /> : kept.length > 0 && <SettlePayments {...props} />}
      </div>
      {kept.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul className={css.payers} aria-label={texts.table}>
          {kept.map(payer => (
            <Payer key={payer.payer} {...props} payer={payer} />
          ))}
        </ul>
      )}
      <Deeds {...props} />
    </div>
  )
}

const useToday = ({ city }: KeepProps) => dayOf(new Date(useNow(60_000)).toISOString(), city.town.timeZone)

function EnterPayment(props: KeepProps) {
  const texts = usePaymentTexts().keep
  const { run, busy } = useAct()
  const today = useToday(props)
  const { kept = [] } = props.money
  if (kept.length === 0) return null
  const options = kept.map(({ payer, name }) => ({ value: payer, label: `${spelledCode(payer)} · ${name}` }))
  return (
    <DeedDialog
      button={texts.enter}
      icon={<IconPlus size={18} aria-hidden />}
      look="filled"
      title={texts.enterTitle}
      action={texts.enterAction}
      busy={busy('initiatives.enter-payments')}
      fields={[
        { key: 'payer', label: texts.who, kind: 'choice', value: options[0]?.value ?? '', options, wrong: texts.who },
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

function AddPayer({ shown, refresh }: KeepProps) {
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

function SetPaymentDay({ shown, money, refresh }: KeepProps) {
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

function Payer({ payer, ...props }: KeepProps & { payer: NamedPayer }) {
  const texts = usePaymentTexts().keep
  const { language } = useLanguage()
  const rubles = (sum: number) => formatMoney(language, sum)
  return (
    <li className={css.payer}>
      <p className={css.head}>
        <span>
          <strong>{payer.name}</strong> <span className={css.sum}>{spelledCode(payer.payer)}</span>
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

function Payment({ payer, payment, money, refresh, ...rest }: PaymentProps) {
  const texts = usePaymentTexts().keep
  const { language } = useLanguage()
  const { run, busy } = useAct()
  const today = useToday({ ...rest, money, refresh })
  const { id, sum, on, corrections = [] } = payment
  const options = (money.kept ?? []).map(each => ({
    value: each.payer,
    label: `${spelledCode(each.payer)} · ${each.name}`,
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

type RefundProps = KeepProps & { payer: NamedPayer; refund: NonNullable<PayerShown['refund']> }

/** What a payer is to have back: not yet, or on which day. */
function Refund({ payer, refund, ...props }: RefundProps) {
  const texts = usePaymentTexts().keep
  const { language } = useLanguage()
  const { run, busy } = useAct()
  const today = useToday(props)
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

function Deeds({ city, money: { deeds = [] } }: KeepProps) {
  const texts = usePaymentTexts().keep
  const { language } = useLanguage()
  if (deeds.length === 0) return null
  return (
    <details>
      <summary>{texts.deeds}</summary>
      <ul>
        {deeds.map(({ deed, at, payer, sum, words }, n) => (
          <li key={n}>
            {formatDate(language, at, city.town.timeZone)}: {texts.deed[deed]}
            {sum !== undefined && ` ${formatMoney(language, sum)}`}
            {payer !== undefined && ` · ${spelledCode(payer)}`}
            {words !== undefined && ` · ${words}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
