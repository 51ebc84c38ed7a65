import { Link, useParams } from 'react-router'
import type { Round } from '#shared/rounds/round.ts'
import { useRound } from '../../rounds/use-round.ts'
import { formatMoney } from '../../texts/format.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useTitle } from '../../ui/page.tsx'
import { Qr } from '../../ui/qr.tsx'
import { serialsMade } from './paper-serials.ts'
import { ballotWords } from './round-screen.tsx'
import css from './paper.module.css'

/** The sheets of a stack, one a page: entries with squares, a serial and its QR, nothing of any person. */
export function PaperScreen() {
  const { id = '' } = useParams()
  const { sheet, poster, missing } = useRoundTexts()
  const { round } = useRound(id)
  const serials = serialsMade()
  useTitle(sheet.title)
  if (!round || serials.length === 0)
    return (
      <EmptyState alone title={missing}>
        <Link to={`/rounds/${id}/desk`}>{poster}</Link>
      </EmptyState>
    )
  return (
    <main>
      <div className={css.tools}>
        <Button onClick={() => window.print()}>{sheet.print}</Button> <Link to={`/rounds/${id}/desk`}>{poster}</Link>
      </div>
      {serials.map(serial => (
        <Sheet key={serial} round={round} serial={serial} />
      ))}
    </main>
  )
}

function Sheet({ round, serial }: { round: Round; serial: string }) {
  const { sheet, page } = useRoundTexts()
  const { language } = useLanguage()
  const { plan } = round
  const how =
    { points: sheet.howPoints, ranking: sheet.howRanking }[plan.ballot.kind as 'points' | 'ranking'] ?? sheet.how
  return (
    <article className={css.sheet}>
      <header>
        <div>
          <h1>{sheet.title}</h1>
          <p>{plan.title}</p>
          <p>{ballotWords(plan, page.ballots)}</p>
          <p>
            <strong>{how}</strong>
          </p>
        </div>
        <div className={css.serial}>
          <Qr text={serial} label={`${sheet.number} ${serial}`} />
          <p>{serial}</p>
        </div>
      </header>
      <ol>
        {round.entries.map(entry => (
          <li key={entry.id}>
            <span className={css.square} aria-hidden />
            <span>
              {entry.number}. {entry.title}
              {plan.districts.length > 0 &&
                ` (${plan.districts.find(each => each.id === entry.district)?.title ?? ''})`}
            </span>
            <span>{formatMoney(language, entry.cost)}</span>
          </li>
        ))}
      </ol>
      <footer>{sheet.keep}</footer>
    </article>
  )
}
