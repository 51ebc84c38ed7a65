import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import { paidBy, type PayerShown } from '#shared/initiatives/money-shown.ts'
import { Link, useParams, useSearchParams } from 'react-router'
import { purposeOf, slipCode } from '#shared/initiatives/slip.ts'
import type { Payee } from '#shared/places/payee.ts'
import { useCity } from '../../core/city.ts'
import { useInitiative } from '../../initiatives/use-initiative.ts'
import { formatMoney } from '../../texts/format.ts'
import { usePaymentTexts } from '../../texts/payment-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { useTitle } from '../../ui/page.tsx'
import { Qr } from '../../ui/qr.tsx'
import css from './slip.module.css'

/** A payer's slip for the bank, on half an A4 sheet: the town's details, the purpose with the payer's code, and all of it as a QR code. */
export function SlipScreen() {
  const { id = '' } = useParams()
  const [query] = useSearchParams()
  const { state: city } = useCity()
  const { slip } = usePaymentTexts()
  const { shown, state } = useInitiative(id, '')
  useTitle(slip.title)
  const asked = query.get('payer')
  const payer = asked === null ? shown?.money?.own : shown?.money?.kept?.find(each => each.payer === asked)
  const back = <Link to={`/initiatives/${id}`}>{slip.back}</Link>
  if (!city) return <TownWaiting rows={6} />
  if (state === 'loading') return <Loading rows={6} />
  const { payee } = city.town
  if (!shown || !payer || !payee) {
    const isUnset = Boolean(shown && payer)
    return (
      <main>
        <EmptyState alone title={isUnset ? slip.unset : slip.none} words={isUnset ? slip.unsetWords : slip.noneWords}>
          {back}
        </EmptyState>
      </main>
    )
  }
  return (
    <main>
      <h1 className="unseen">{slip.title}</h1>
      <div className={css.tools}>
        <Button onClick={() => window.print()}>{slip.print}</Button> {back}
      </div>
      <Slip shown={shown} payer={payer} payee={payee} />
    </main>
  )
}

function Slip({ shown, payer, payee }: { shown: InitiativeShown; payer: PayerShown; payee: Payee }) {
  const { slip } = usePaymentTexts()
  const { language } = useLanguage()
  const left = payer.pledged - paidBy(payer)
  const sum = left > 0 ? left : undefined
  const purpose = purposeOf(shown.card?.number, shown.submitted?.content.title ?? shown.title, payer.payer)
  const lines: readonly [string, string | undefined][] = [
    [slip.payee, payee.name],
    [slip.inn, payee.inn],
    [slip.kpp, payee.kpp],
    [slip.account, payee.account],
    [slip.bank, payee.bank],
    [slip.bic, payee.bic],
    [slip.correspondent, payee.correspondent],
    [slip.kbk, payee.kbk],
    [slip.oktmo, payee.oktmo],
    [slip.sum, sum === undefined ? slip.freeSum : formatMoney(language, sum)],
  ]
  return (
    <article className={css.slip}>
      <div className={css.code}>
        <h2>{slip.title}</h2>
        <Qr text={slipCode(payee, purpose, sum)} label={slip.scan} />
        <p>{slip.scan}</p>
        <p>{slip.code}</p>
      </div>
      <div className={css.details}>
        <dl>
          {lines.map(
            ([name, words]) =>
              words && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </div>
              ),
          )}
          <div>
            <dt>{slip.purpose}</dt>
            {/* The words of the payment go to the bank as they are. */}
            <dd lang="ru">{purpose}</dd>
          </div>
        </dl>
        <p className={css.blank}>{slip.payer}</p>
        <p className={css.blanks}>
          <span className={css.blank}>{slip.date}</span> <span className={css.blank}>{slip.signature}</span>
        </p>
      </div>
    </article>
  )
}
