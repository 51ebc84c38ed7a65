import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PotOutcome, Round } from '#shared/rounds/round.ts'
import { entriesIn, potOf } from '#shared/rounds/round.ts'
import { formatMoney } from '../texts/format.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useRoundTexts } from '../texts/round-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { BarRow } from '../ui/bar-row.tsx'
import { ButtonLink, FileLink } from '../ui/button.tsx'
import { TableLinks } from '../ui/table-links.tsx'
import { Comparison } from './comparison.tsx'
import { EntryCard } from './entry-card.tsx'
import { MoneyBar } from './money-bar.tsx'
import { Recount } from './recount.tsx'
import { BeingCounted } from './being-counted.tsx'
import css from './rounds.module.css'

/** How a round came out, with the files from which anybody counts again; `map`: where the winners are. */
export function RoundResult({ round, map }: { round: Round; map?: ReactNode }) {
  const { result, page } = useRoundTexts()
  const recount = useRecountTexts().result
  const { phase, ballots, outcome } = round
  if (phase === 'closed') return <p>{result.waiting}</p>
  return (
    <section className={css.block}>
      <h2>{result.title}</h2>
      {phase === 'published' && <BeingCounted round={round.id} />}
      {outcome && map}
      {outcome?.pots.map(pot => (
        <Pot key={pot.district ?? ''} round={round} pot={pot} />
      ))}
      {outcome && (
        <div className={css.row}>
          <ButtonLink to={`/rounds/${round.id}/explained`}>{recount.explained}</ButtonLink>
          <ButtonLink to={`/rounds/${round.id}/what-if`} look="outline">
            {recount.whatIf}
          </ButtonLink>
        </div>
      )}
      <Comparison round={round} />
      {outcome && <TableLinks what="results" path={`/api/rounds/${round.id}/results`} />}
      {ballots && (
        <>
          <p>{result.ballots(ballots.ballots, ballots.paper, ballots.spoiled)}</p>
          {round.plan.channels.includes('paper') && (
            <p>{result.sheets(round.turnout?.channels['paper'] ?? 0, ballots.paper + ballots.spoiled)}</p>
          )}
          <div className={`${css.row} no-print`}>
            <FileLink
              look="outline"
              icon={<IconDownload size={20} aria-hidden />}
              href={`/api/rounds/${round.id}/ballots.pb`}
              download
            >
              {result.file}
            </FileLink>
            <span className="soft">{result.fileWords}</span>
          </div>
          <p className={css.hash}>
            {page.sum}: <span lang="zxx">{ballots.hash}</span>
          </p>
        </>
      )}
      {outcome && <Recount round={round} />}
    </section>
  )
}

function Pot({ round, pot }: { round: Round; pot: PotOutcome }) {
  const { result } = useRoundTexts()
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  const entries = entriesIn(round, pot.district)
  const votesOf = (number: number) => pot.votes[String(number)] ?? 0
  const winners = pot.winners.flatMap(number => entries.find(each => each.number === number) ?? [])
  const others = entries
    .filter(each => !pot.winners.includes(each.number))
    .toSorted((a, b) => votesOf(b.number) - votesOf(a.number) || a.number - b.number)
  const most = Math.max(0, ...entries.map(each => votesOf(each.number)))
  const title = round.plan.districts.find(each => each.id === pot.district)?.title
  const budget = potOf(round.plan, pot.district) ?? 0
  return (
    <div className={css.block}>
      {title !== undefined && <h3>{title}</h3>}
      <MoneyBar label={result.used} spent={pot.cost} budget={budget} />
      {winners.length === 0 ? (
        <p>{result.nobody}</p>
      ) : (
        <p>
          <strong>{result.winners}</strong>
        </p>
      )}
      <ol className={css.bars}>
        {winners.map((entry, at) => (
          <BarRow
            key={entry.id}
            rank={at + 1}
            title={entry.title}
            value={votesOf(entry.number)}
            max={most}
            label={result.votes(votesOf(entry.number))}
            note={`${formatMoney(language, entry.cost)} · ${explained.number(entry.number)}`}
          />
        ))}
      </ol>
      {others.length > 0 && (
        <details>
          <summary>
            {result.others} ({others.length})
          </summary>
          <ol className={css.list}>
            {others.map(entry => (
              <EntryCard key={entry.id} entry={entry} note={<strong>{result.votes(votesOf(entry.number))}</strong>} />
            ))}
          </ol>
        </details>
      )}
      {title !== undefined && (
        <p className="no-print">
          <a href={`/api/rounds/${round.id}/ballots.pb?district=${pot.district ?? ''}`}>{result.fileOf(title)}</a>
        </p>
      )}
    </div>
  )
}
