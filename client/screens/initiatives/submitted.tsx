import { priceOf } from '#shared/core/money.ts'
import { draftTexts } from '#shared/initiatives/draft.ts'
import type { Frozen, FrozenDraft } from '#shared/initiatives/submit.ts'
import { shareText } from '../../initiatives/amounts.ts'
import { PaperList } from '../../initiatives/paper-list.tsx'
import { formatDay, formatMoney } from '../../texts/format.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { PhotoThumb } from '../../ui/photo-thumb.tsx'
import { FactList } from './fact-list.tsx'
import css from './initiatives.module.css'

type Content = FrozenDraft & Partial<Pick<Frozen, 'submittedOn'>>

/** A submitted initiative in its own words: texts, facts, budget, who pays, and the hash by which it is known. */
export function Submitted({ content, hash }: { content: Content; hash: string }) {
  const { draft, page, photos } = useInitiativeTexts()
  return (
    <>
      <Facts content={content} />
      {draftTexts
        .filter(name => content.texts[name])
        .map(name => (
          <section key={name} className={css.section}>
            <h2>{draft.texts[name]}</h2>
            <p className={css.prose}>{content.texts[name]}</p>
          </section>
        ))}
      <Budget content={content} />
      <Funding content={content} />
      {content.photos.length > 0 && (
        <section className={css.section}>
          <h2>{draft.sections.photos}</h2>
          <div className={css.chips}>
            {content.photos.map(({ photo, words }, i) => (
              <PhotoThumb
                key={photo}
                src={`/api/photos/${photo}/thumb`}
                full={`/api/photos/${photo}`}
                name={words ?? photos.name(i + 1)}
              />
            ))}
          </div>
        </section>
      )}
      {content.papers && (
        <section className={css.section}>
          <h2>{draft.sections.papers}</h2>
          <PaperList papers={content.papers} />
        </section>
      )}
      <p className={css.hash}>
        {page.hash}: {hash}. {page.hashWords}
      </p>
    </>
  )
}

function Facts({ content }: { content: Content }) {
  const { page, land } = useInitiativeTexts()
  const { language } = useLanguage()
  const { dates, upkeep, isTos, people, cost, submittedOn } = content
  const day = (each: string) => formatDay(language, each)
  const facts: readonly [string, string | undefined][] = [
    [page.cost, formatMoney(language, cost)],
    [page.dates, dates && `${page.from} ${day(dates.begins)} ${page.to} ${day(dates.ends)}`],
    [page.upkeep, upkeep],
    [page.land, content.land && [land.owners[content.land.owner], content.land.words].filter(Boolean).join('. ')],
    [page.group, isTos ? page.tos : page.groupSize(people)],
    [page.submittedOn, submittedOn && day(submittedOn)],
  ]
  return <FactList facts={facts} />
}

function Budget({ content: { budget, cost } }: { content: Content }) {
  const texts = useInitiativeTexts().budget
  const { language } = useLanguage()
  const number = new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { maximumFractionDigits: 3 })
  return (
    <section className={css.section}>
      <h2>{texts.title}</h2>
      <table className={css.money}>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.quantity}</th>
            <th scope="col">{texts.sum}</th>
          </tr>
        </thead>
        <tbody>
          {budget.map(({ line, name, unit, quantity, price }) => (
            <tr key={line}>
              <td>{name}</td>
              <td>
                {number.format(quantity / 1000)} {unit} × {formatMoney(language, price)}
              </td>
              <td>{formatMoney(language, priceOf(price, quantity))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {texts.total}
            </th>
            <td>{formatMoney(language, cost)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Funding({ content: { funding, cost } }: { content: Content }) {
  const texts = useInitiativeTexts().funding
  const { language } = useLanguage()
  return (
    <section className={css.section}>
      <h2>{texts.title}</h2>
      <table className={css.money}>
        <thead>
          <tr>
            <th scope="col">{texts.source}</th>
            <th scope="col">{texts.share}</th>
            <th scope="col">{texts.sum.replace(', ₽', '')}</th>
          </tr>
        </thead>
        <tbody>
          {funding
            .filter(each => each.sum > 0)
            .map(({ source, sum, words }) => (
              <tr key={source}>
                <td>
                  {texts.sources[source]}
                  {words && <span className="soft"> · {words}</span>}
                </td>
                <td>{shareText(language, sum, cost)}</td>
                <td>{formatMoney(language, sum)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
