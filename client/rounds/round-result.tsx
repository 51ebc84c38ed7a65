import { IconDownload } from '@tabler/icons-react'
import type { PotOutcome, Round } from '#shared/rounds/round.ts'
import { entriesIn, potOf } from '#shared/rounds/round.ts'
import { formatMoney } from '../texts/format.ts'
import { useRoundTexts } from '../texts/round-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { FileLink } from '../ui/button.tsx'
import { EntryCard } from './entry-card.tsx'
import css from './rounds.module.css'

/** How a round came out, with the files from which anybody counts again. */
export function RoundResult({ round }: { round: Round }) {
  const { result, page } = useRoundTexts()
  const { phase, ballots, outcome } = round
  if (phase === 'closed') return <p>{result.waiting}</p>
  return (
    <section className={css.block}>
      <h2>{result.title}</h2>
      {phase === 'published' && <p role="status">{result.counting}</p>}
      {outcome?.pots.map(pot => (
        <Pot key={pot.district ?? ''} round={round} pot={pot} />
      ))}
      {ballots && (
        <>
          <p>{result.ballots(ballots.ballots, ballots.paper, ballots.spoiled)}</p>
          <div className={css.row}>
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
    </section>
  )
}

function Pot({ round, pot }: { round: Round; pot: PotOutcome }) {
  const { result } = useRoundTexts()
  const { language } = useLanguage()
  const entries = entriesIn(round, pot.district)
  const votesOf = (number: number) => pot.votes[String(number)] ?? 0
  const winners = pot.winners.flatMap(number => entries.find(each => each.number === number) ?? [])
  const others = entries
    .filter(each => !pot.winners.includes(each.number))
    .toSorted((a, b) => votesOf(b.number) - votesOf(a.number) || a.number - b.number)
  const title = round.plan.districts.find(each => each.id === pot.district)?.title
  const budget = potOf(round.plan, pot.district) ?? 0
  return (
    <div className={css.block}>
      {title !== undefined && <h3>{title}</h3>}
      <p>{result.spent(formatMoney(language, pot.cost), formatMoney(language, budget))}</p>
      {title !== undefined && (
        <p>
          <a href={`/api/rounds/${round.id}/ballots.pb?district=${pot.district ?? ''}`}>{result.fileOf(title)}</a>
        </p>
      )}
      {winners.length === 0 ? (
        <p>{result.nobody}</p>
      ) : (
        <p>
          <strong>{result.winners}</strong>
        </p>
      )}
      <ol className={css.list}>
        {winners.map(entry => (
          <EntryCard
            key={entry.id}
            entry={entry}
            winner
            note={<strong>{result.votes(votesOf(entry.number))}</strong>}
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
    </div>
  )
}
