import { Link, useParams } from 'react-router'
import type { Round } from '#shared/rounds/round.ts'
import { useCity } from '../../core/city.ts'
import { useSession } from '../../core/session.tsx'
import { CountWords } from '../../rounds/count-words.tsx'
import { EntryCard } from '../../rounds/entry-card.tsx'
import { FindBallot } from '../../rounds/find-ballot.tsx'
import { FollowRound } from '../../rounds/follow-round.tsx'
import { PhaseChip, useWhen } from '../../rounds/round-card.tsx'
import { RoundResult } from '../../rounds/round-result.tsx'
import css from '../../rounds/rounds.module.css'
import type { RoundInHand } from '../../rounds/use-round.ts'
import { formatMoney } from '../../texts/format.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { mayRunAnyRound } from '#shared/people/rights.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EntriesMap } from './entries-map.tsx'
import { RoundPage } from './round-page.tsx'
import { WinnersMap } from './winners-map.tsx'

/** Everybody: what is voted on and how, how many have voted, and how it came out. */
export function RoundScreen() {
  const { id = '' } = useParams()
  return (
    <RoundPage id={id} title={round => round.plan.title}>
      {inHand => <Shown {...inHand} />}
    </RoundPage>
  )
}

function Shown({ round, turnout, head }: RoundInHand & { round: Round }) {
  const texts = useRoundTexts()
  const { actor } = useSession()
  const { plan, phase } = round
  const when = useWhen({ phase, opensAt: plan.opensAt, closesAt: plan.closesAt })
  const isOver = phase === 'closed' || phase === 'published' || phase === 'counted'
  return (
    <>
      <div className={css.row}>
        <PhaseChip phase={phase} />
        <span className="soft">{texts.number(round.number)}</span>
      </div>
      <h1>{plan.title}</h1>
      {plan.words !== undefined && <p>{plan.words}</p>}
      {phase === 'cancelled' ? <p role="status">{texts.cancelled(round.because ?? '')}</p> : <p>{when}</p>}
      {turnout && phase !== 'planned' && phase !== 'cancelled' && (
        <p role="status">
          <strong>{texts.voted(turnout.voters)}</strong>
          {Object.keys(turnout.channels).length > 1 &&
            ` (${Object.entries(turnout.channels)
              .map(([channel, n]) => `${texts.channels[channel as keyof typeof texts.channels]}: ${n}`)
              .join(', ')})`}
        </p>
      )}
      {turnout && phase !== 'planned' && phase !== 'cancelled' && (
        <p className="no-print">
          <Link to={`/rounds/${round.id}/turnout`}>{texts.turnout.more}</Link>
          {phase === 'voting' && (
            <>
              {' · '}
              <Link to={`/rounds/${round.id}/notice`}>{texts.turnout.notice}</Link>
            </>
          )}
        </p>
      )}
      <div className={css.row}>
        {phase === 'voting' && (
          <>
            <ButtonLink to={`/rounds/${round.id}/vote`} size="large">
              {texts.page.vote}
            </ButtonLink>
            <ButtonLink to={`/rounds/${round.id}/vote?change`} look="outline">
              {texts.page.change}
            </ButtonLink>
          </>
        )}
        <FollowRound round={round.id} phase={phase} />
        {mayRunAnyRound(actor) && (
          <ButtonLink to={`/rounds/${round.id}/desk`} look="plain">
            {texts.desk}
          </ButtonLink>
        )}
      </div>
      {isOver && <RoundResult round={round} map={<WinnersMap round={round} />} />}
      {round.ballots && <FindBallot round={round} />}
      <Rules round={round} />
      {round.hash !== undefined && <Lock round={round} head={round.head ?? head} />}
      {phase !== 'counted' && (
        <section className={css.block}>
          <h2>{texts.page.list}</h2>
          <EntriesMap entries={round.entries} place={plan.place} />
          <ol className={css.list}>
            {round.entries.map(entry => (
              <EntryCard key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      )}
      <p className="no-print">
        <Link to="/rounds">{texts.title}</Link>
      </p>
    </>
  )
}

function Rules({ round: { plan } }: { round: Round }) {
  const { page, budget } = useRoundTexts()
  const { language } = useLanguage()
  const { state: city } = useCity()
  const places = plan.electorate.places.map(place => city?.places[place]?.name ?? '').filter(Boolean)
  return (
    <section className={css.block}>
      <h2>{page.rules}</h2>
      <p>
        {budget}: <strong>{formatMoney(language, plan.budget)}</strong>
      </p>
      {plan.districts.length > 0 && (
        <ul>
          {plan.districts.map(each => (
            <li key={each.id}>
              {each.title}: {formatMoney(language, each.budget)}
            </li>
          ))}
        </ul>
      )}
      <p>{page.who(plan.electorate.age, places.join(', '))}</p>
      <p>{ballotWords(plan, page.ballots)}</p>
      <p>{page.counts[plan.count.rule]}</p>
      <CountWords plan={plan} />
      <p>{page.secret}</p>
    </section>
  )
}

/** The rule of the ballot in a sentence. */
export function ballotWords(
  { ballot }: Round['plan'],
  words: ReturnType<typeof useRoundTexts>['page']['ballots'],
): string {
  if (ballot.kind === 'points') return words.points(ballot.points)
  if (ballot.kind === 'approval' || ballot.kind === 'ranking') return words[ballot.kind](ballot.most)
  return words[ballot.kind]()
}

function Lock({ round, head }: { round: Round; head: string | undefined }) {
  const { page } = useRoundTexts()
  return (
    <details className={css.block}>
      <summary>{page.lock}</summary>
      <p>{page.lockWords}</p>
      <p>
        <a href={`/api/rounds/${round.id}/rules.json`}>{page.lockFile}</a>
      </p>
      <p className={css.hash}>
        {page.sum}: <span lang="zxx">{round.hash}</span>
      </p>
      {head !== undefined && (
        <>
          <p>{page.chainWords}</p>
          <p className={css.hash}>
            {page.chain}: <span lang="zxx">{head}</span>
          </p>
        </>
      )}
    </details>
  )
}
