import { lazy, Suspense } from 'react'
import { sumOf } from '#shared/core/money.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import { useInitiative } from '../../initiatives/use-initiative.ts'
import { formatMoney } from '../../texts/format.ts'
import { formatNumber } from '../../texts/plural.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { useWallTexts } from '../../texts/wall-texts.ts'
import { Qr } from '../../ui/qr.tsx'
import { FitText } from './fit-text.tsx'
import own from './initiative-scene.module.css'
import { mapStyle } from './projector-map.tsx'
import css from './projector.module.css'
import type { ProjectorData } from './use-projector.ts'

const ShapeMap = lazy(async () => ({ default: (await import('../../map/shape-map.tsx')).ShapeMap }))

/** An initiative before the hall: its title as large as it fits, what it costs, who pays, how many support it, where it is. */
export function InitiativeScene({ data }: { data: ProjectorData }) {
  const { core } = useTexts()
  const { shown, state } = useInitiative(data.picture.of ?? '', '')
  const { missing } = useInitiativeTexts().page
  if (!shown)
    return (
      <p className={css.nothing} role="status">
        {state === 'missing' ? missing : core.loading}
      </p>
    )
  const seen = data.past?.card ? asThen(shown, data.past.card) : shown
  const { card, submitted, gathering } = seen
  const shape = submitted?.content.territory ?? gathering?.content.territory
  return (
    <>
      <Words shown={seen} past={data.past} />
      {card && (
        <div className={css.map} data-side="right">
          <Suspense fallback={null}>
            <ShapeMap town={data.town} shape={shape} point={card.point} style={mapStyle(data.meeting)} />
          </Suspense>
        </div>
      )}
    </>
  )
}

/** What its card said then; what was written into it is shown where it was submitted already, and had the same cost. */
function asThen(shown: InitiativeShown, card: Card): InitiativeShown {
  const { submitted: now, ...rest } = shown
  const submitted = card.number !== undefined && now?.content.cost === card.cost ? now : undefined
  return { ...rest, state: card.state, title: card.title, card, ...(submitted && { submitted }) }
}

function Words({ shown, past }: { shown: InitiativeShown; past: ProjectorData['past'] }) {
  const texts = useWallTexts()
  const { states } = useInitiativeTexts()
  const { card, state, title, submitted } = shown
  return (
    <section className={css.words}>
      <p className={css.kind}>
        {state === 'idea' ? texts.idea : texts.kind}{' '}
        {card?.number !== undefined && <span className={css.number}>{texts.number(card.number)}</span>}
        <span className={css.category}>{states[state]}</span>
      </p>
      <FitText className={css.big} sizes={sizes}>
        {(!past && submitted?.content.title) || title}
      </FitText>
      <div className={own.below}>
        <div className={own.words}>
          <Figures shown={shown} />
          {past && <p className={own.now}>{past.card ? texts.figuresNow : texts.allNow}</p>}
        </div>
        <div className={own.qr}>
          <Qr text={`${location.origin}/initiatives/${shown.id}`} label={texts.read} />
          <p>{texts.read}</p>
        </div>
      </div>
    </section>
  )
}

const sizes = [9, 8, 7, 6.2, 5.4, 4.6, 4]

/** Cost and who pays it, support against what is needed, payments against what was planned. */
function Figures({ shown }: { shown: InitiativeShown }) {
  const texts = useWallTexts()
  const { sources } = useInitiativeTexts().funding
  const { language } = useLanguage()
  const rubles = (sum: number) => formatMoney(language, sum)
  const { card, submitted, money, support } = shown
  const content = submitted?.content
  const cost = content?.cost ?? card?.cost
  const funding = (content?.funding ?? []).filter(each => each.sum > 0)
  const planned = sumOf(funding.filter(each => each.source === 'residents').map(each => each.sum))
  const people = support ? support.total : (card?.support ?? 0)
  return (
    <dl className={own.figures}>
      {cost !== undefined && (
        <div>
          <dt>{texts.cost}</dt>
          <dd>{rubles(cost)}</dd>
          {funding.length > 0 && (
            <dd className={own.bar} aria-hidden>
              {funding.map(({ source, sum }) => (
                <span key={source} data-look={source} style={{ width: `${(sum / Math.max(cost, 1)) * 100}%` }} />
              ))}
            </dd>
          )}
          {funding.length > 0 && (
            <dd className={own.sources}>
              {funding
                .toSorted((a, b) => b.sum - a.sum)
                .slice(0, 3)
                .map(({ source, sum }) => (
                  <span key={source}>
                    <span className={own.sign} data-look={source} aria-hidden /> {sources[source]} {rubles(sum)}
                  </span>
                ))}
            </dd>
          )}
        </div>
      )}
      <div>
        <dt>{texts.support}</dt>
        <dd>
          {texts.supporters(people)}{' '}
          {support && support.needed > 0 && <small>{texts.of(formatNumber(language, support.needed))}</small>}
          {support?.byAssembly && <small>{texts.byAssembly}</small>}
        </dd>
      </div>
      {money && (planned > 0 || money.paid > 0) && (
        <div>
          <dt>{texts.residents}</dt>
          <dd>
            {rubles(money.paid)} {planned > 0 && <small>{texts.of(rubles(planned))}</small>}
          </dd>
        </div>
      )}
    </dl>
  )
}
