import { takesPledges } from '#shared/initiatives/money.ts'
import { spelledCode } from '#shared/initiatives/payer-code.ts'
import { EnterList } from '../../initiatives/enter-list.tsx'
import css from '../../initiatives/money.module.css'
import { formatDate, formatMoney } from '../../texts/format.ts'
import { usePaymentTexts } from '../../texts/payment-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { AddPayer, EnterPayment, SetPaymentDay } from './enter-payment.tsx'
import type { KeepProps } from './keep-props.ts'
import { Payer } from './payer-line.tsx'
import { SettlePayments, WithdrawSettlement } from './settle-payments.tsx'
import { useToday } from './use-today.ts'

/** Residents' payments in hand: who has pledged and paid what, entries and their corrections, refunds. */
export function KeepPayments(props: KeepProps) {
  const texts = usePaymentTexts().keep
  const { money, shown } = props
  const { kept = [], settled } = money
  const today = useToday(props.city)
  return (
    <div className={css.keep}>
      <h3>{texts.title}</h3>
      <p className="soft">{texts.words}</p>
      <div className={css.ways}>
        <EnterPayment {...props} />
        <EnterList today={today} onDone={() => void props.refresh()} />
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

/** What was done about the money as a whole, and why. */
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
