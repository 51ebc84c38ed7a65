import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import { Link, useParams, useSearchParams } from 'react-router'
import { linesPerSheet } from '#shared/initiatives/sheet.ts'
import { useCity } from '../../core/city.ts'
import { useWhoSigns } from '../../initiatives/sign-initiative.tsx'
import { useInitiative } from '../../initiatives/use-initiative.ts'
import { formatMoney } from '../../texts/format.ts'
import { useSupportTexts } from '../../texts/support-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useTitle } from '../../ui/page.tsx'
import { Qr } from '../../ui/qr.tsx'
import { SignatureLines } from '../../ui/signature-lines.tsx'
import css from './sheets.module.css'

/** Printed signature sheets, one a page: what is signed, the sheet's number, numbered lines, the consent. */
export function SheetsScreen() {
  const { id = '' } = useParams()
  const [query] = useSearchParams()
  const { paper } = useSupportTexts()
  const { shown, state, refresh } = useInitiative(id, '')
  useTitle(paper.title)
  if (state === 'loading') return <Loading rows={6} />
  if (state === 'failed') return <ErrorState onRetry={() => void refresh()} />
  const numbers = numbersOf(query, shown?.support?.printed ?? 0)
  if (!shown || numbers.length === 0)
    return (
      <EmptyState alone title={paper.none} words={paper.noneWords}>
        <Link to={`/initiatives/${id}`}>{paper.back}</Link>
      </EmptyState>
    )
  return (
    <main>
      <div className={css.tools}>
        <Button onClick={() => window.print()}>{paper.print}</Button>
        <Link to={`/initiatives/${id}`}>{paper.back}</Link>
      </div>
      {numbers.map(n => (
        <Sheet key={n} n={n} shown={shown} />
      ))}
    </main>
  )
}

/** The sheets that are asked for, of those whose numbers were given out. */
function numbersOf(query: URLSearchParams, printed: number): number[] {
  const first = Math.max(1, Number(query.get('first')) || 1)
  const n = Math.min(50, Number(query.get('n')) || 1)
  return Array.from({ length: n }, (_, i) => first + i).filter(each => Number.isInteger(each) && each <= printed)
}

function Sheet({ n, shown }: { n: number; shown: InitiativeShown }) {
  const { paper } = useSupportTexts()
  const { language } = useLanguage()
  const { state: city } = useCity()
  const { card, support } = shown
  const who = useWhoSigns(support ?? {})
  const text = shown.submitted ?? shown.gathering
  const place = city?.places[card?.place ?? '']?.name
  const { columns } = paper
  return (
    <article className={css.sheet}>
      <header>
        <div>
          <h1>
            {paper.title} {paper.inSupport}
          </h1>
          <h2>«{text?.content.title ?? shown.title}»</h2>
          <p>
            <strong>{paper.number(n)}</strong>
            {card?.number !== undefined && ` · ${paper.initiative(card.number)}`}
            {place && ` · ${paper.territory}: ${place}`}
            {card?.cost !== undefined && ` · ${paper.cost}: ${formatMoney(language, card.cost)}`}
          </p>
          {text && (
            <p className={css.small}>
              {paper.hash} (SHA-256): {text.hash}
            </p>
          )}
        </div>
        <div className={css.code}>
          <Qr text={`${location.origin}/initiatives/${shown.id}`} label={paper.qr} />
          {paper.qr}
        </div>
      </header>
      <p>
        {support && <strong>{who} </strong>}
        {paper.consent(support?.age ?? 16)}
      </p>
      <SignatureLines
        lines={linesPerSheet}
        columns={[
          { title: columns.name, width: 34 },
          { title: columns.year, width: 11 },
          { title: columns.address, width: 31 },
          { title: columns.signature, width: 20 },
        ]}
      />
      <p>{paper.collector}</p>
      <p>{paper.official}</p>
    </article>
  )
}
