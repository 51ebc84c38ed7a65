import { dayOf } from '#shared/core/calendar.ts'
import { sumOf } from '#shared/core/money.ts'
import { type MoneyShown, paidBy, type PayerShown } from '#shared/initiatives/money-shown.ts'
import { takesPledges } from '#shared/initiatives/money.ts'
import { spelledCode } from '#shared/initiatives/payer-code.ts'
import { isIdentified, mayKeepPayments } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import { useNow } from '../../core/now.ts'
import { useSession } from '../../core/session.tsx'
import { MoneyBar, type MoneyPart } from '../../initiatives/money-bar.tsx'
import moneyCss from '../../initiatives/money.module.css'
import { Pledge } from '../../initiatives/pledge.tsx'
import { formatDay, formatMoney } from '../../texts/format.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { usePaymentTexts } from '../../texts/payment-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { later } from '../../ui/later.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

// For one official, not for the hundred who read.
const KeepPayments = later(async () => (await import('./keep-payments.tsx')).KeepPayments)

/** «Деньги»: what was planned, what residents pledged and paid, what was spent and returned; and one's own part. */
export function MoneySection(props: SectionProps) {
  const texts = usePaymentTexts()
  const { actor } = useSession()
  const { city, shown } = props
  const { money, submitted, card } = shown
  if (!money || !submitted || !card) return null
  const place = city.places[card.place ?? '']
  const keeps = money.kept !== undefined && mayKeepPayments(actor, place ? placesAround(place) : [])
  return (
    <section className={css.section} aria-labelledby="money">
      <h2 id="money">{texts.title}</h2>
      <Picture {...props} money={money} />
      <Own {...props} money={money} />
      {keeps && <KeepPayments {...props} money={money} />}
    </section>
  )
}

type MoneyProps = SectionProps & { money: MoneyShown }

function Picture({ shown, money }: MoneyProps) {
  const texts = usePaymentTexts()
  const { sources } = useInitiativeTexts().funding
  const { language } = useLanguage()
  const rubles = (sum: number) => formatMoney(language, sum)
  const { funding = [], cost = 0 } = shown.submitted?.content ?? {}
  const planned = funding.map(({ source, sum }) => ({ key: source, name: sources[source], sum, look: source }))
  const expected = sumOf(funding.filter(each => each.source === 'residents').map(each => each.sum))
  const { paid, payers } = money
  const parts = useParts(money, expected)
  return (
    <div className={moneyCss.lines}>
      <MoneyBar title={texts.planned} figure={rubles(cost)} parts={planned} whole={cost} />
      {(expected > 0 || paid > 0 || money.pledged > 0) && (
        <MoneyBar
          title={texts.payments}
          figure={[texts.of(rubles(paid), rubles(expected)), payers > 0 ? texts.payers(payers) : texts.nobody].join(
            ' · ',
          )}
          parts={parts}
          whole={expected}
        />
      )}
      {shown.spent !== undefined && (
        <MoneyBar
          title={texts.spent}
          figure={texts.of(rubles(shown.spent), rubles(cost))}
          parts={[
            { key: 'spent', name: texts.used, sum: shown.spent, look: 'federal' },
            { key: 'left', name: texts.left, sum: cost - shown.spent, look: 'missing' },
          ]}
          whole={cost}
        />
      )}
      {money.settled?.because && <p className={css.notice}>{texts.because(money.settled.because)}</p>}
    </div>
  )
}

/** Residents' payments in their parts: while they are gathered, and after it was said what was used. */
function useParts({ paid, pledged, settled }: MoneyShown, expected: number): MoneyPart[] {
  const texts = usePaymentTexts()
  if (settled) {
    const { used, refunds, returned } = settled
    return [
      { key: 'used', name: texts.used, sum: used, look: 'residents' },
      { key: 'returned', name: texts.returned, sum: returned, look: 'back' },
      { key: 'to-return', name: texts.toReturn, sum: refunds - returned, look: 'back-ahead' },
    ]
  }
  const ahead = Math.max(0, pledged - paid)
  return [
    { key: 'paid', name: texts.paid, sum: paid, look: 'residents' },
    { key: 'pledged', name: texts.pledged, sum: ahead, look: 'ahead' },
    { key: 'missing', name: texts.missing, sum: Math.max(0, expected - paid - ahead), look: 'missing' },
  ]
}

/** One's own pledge and payments, and the way to make one. */
function Own({ city, shown, money, refresh }: MoneyProps) {
  const texts = usePaymentTexts()
  const { language } = useLanguage()
  const { actor } = useSession()
  const today = dayOf(new Date(useNow(60_000)).toISOString(), city.town.timeZone)
  const { until, settled, own } = money
  const over = until !== undefined && today > until
  const open = takesPledges(shown.state) && !settled && !over
  if (!open && !own) return null
  const day = until && formatDay(language, until)
  return (
    <div className={moneyCss.own}>
      <h3>{texts.own.title}</h3>
      {own && <OwnFigures own={own} />}
      {day && takesPledges(shown.state) && <p>{over ? texts.over(day) : texts.until(day)}</p>}
      <div className={moneyCss.ways}>
        {open &&
          (isIdentified(actor) ? (
            <Pledge initiative={shown.id} pledged={own?.pledged} onDone={() => void refresh()} />
          ) : (
            <ButtonLink look="outline" to={`/login?next=/initiatives/${shown.id}`}>
              {texts.pledge.signIn}
            </ButtonLink>
          ))}
        {own && open && (
          <ButtonLink look="outline" to={`/initiatives/${shown.id}/slip`}>
            {texts.own.slip}
          </ButtonLink>
        )}
      </div>
      <p className="soft">
        {texts.voluntary} {texts.privacy}
      </p>
    </div>
  )
}

function OwnFigures({ own }: { own: PayerShown }) {
  const texts = usePaymentTexts().own
  const { language } = useLanguage()
  const rubles = (sum: number) => formatMoney(language, sum)
  const paid = paidBy(own)
  const { refund, pledged, payer } = own
  const facts: readonly [string, string][] = [
    [texts.pledged, rubles(pledged)],
    [texts.paid, rubles(paid)],
    ...(pledged > paid && !refund ? [[texts.toPay, rubles(pledged - paid)] as const] : []),
    ...(refund && refund.sum > refund.returned ? [[texts.refund, rubles(refund.sum - refund.returned)] as const] : []),
  ].map(([name, sum]) => [name ?? '', sum ?? ''])
  return (
    <>
      <dl className={moneyCss.figures}>
        <div>
          <dt>{texts.code}</dt>
          <dd className={moneyCss.code}>{spelledCode(payer)}</dd>
        </div>
        {facts.map(([name, sum]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sum}</dd>
          </div>
        ))}
      </dl>
      {refund?.on && <p>{texts.refunded(rubles(refund.returned), formatDay(language, refund.on))}</p>}
    </>
  )
}
