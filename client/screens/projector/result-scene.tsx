import { revealsOf, type Reveal, type Revealed } from '#shared/rounds/reveal.ts'
import { potOf, type Round } from '#shared/rounds/round.ts'
import { formatMoney } from '../../texts/format.ts'
import { useRecountTexts } from '../../texts/recount-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { FitText } from './fit-text.tsx'
import { ProjectorMap } from './projector-map.tsx'
import own from './round-scene.module.css'
import type { ProjectorData } from './use-projector.ts'

type ResultProps = { data: ProjectorData; round: Round; step: number }

/** The winners one by one, from the last to the first; at the end of a district all of them. */
export function ResultScene({ data, round, step }: ResultProps) {
  const reveals = revealsOf(round)
  const reveal = reveals[Math.min(step, reveals.length) - 1]
  if (!reveal) return <Cover round={round} winners={reveals.filter(({ kind }) => kind === 'winner').length} />
  return reveal.kind === 'winner' ? (
    <One data={data} round={round} latest={reveal.winner} before={reveal.before} />
  ) : (
    <All round={round} {...reveal} />
  )
}

/** Before the first: that there is something to reveal. */
function Cover({ round, winners }: { round: Round; winners: number }) {
  const { wall } = useRecountTexts()
  const { language } = useLanguage()
  return (
    <section className={own.cover}>
      <p className={own.kind}>{wall.pictures['round-result']}</p>
      <FitText className={own.title} sizes={[9, 8, 7, 6, 5]}>
        {round.plan.title}
      </FitText>
      {round.outcome ? (
        <>
          <p className={own.money}>
            <strong>{winners === 0 ? wall.nobody : wall.winners(winners)}</strong>
          </p>
          <p className={own.line}>
            {wall.budget} {formatMoney(language, round.plan.budget)}
          </p>
          {winners > 0 && <p className={own.soft}>{wall.soonShown}</p>}
        </>
      ) : (
        <p className={own.money}>{wall.soon}</p>
      )}
    </section>
  )
}

type OneProps = { data: ProjectorData; round: Round; latest: Revealed; before: readonly Revealed[] }

/** A winner that has just been revealed, with those of its pot that were before, and where it is. */
function One({ data, round, latest, before }: OneProps) {
  const { wall } = useRecountTexts()
  const { language } = useLanguage()
  const { entry, district, place, votes } = latest
  const title = round.plan.districts.find(each => each.id === district)?.title
  const marks = [latest, ...before].flatMap(each =>
    each.entry.point
      ? [{ id: each.entry.id, point: each.entry.point, rank: each.place, size: 1, label: each.entry.title }]
      : [],
  )
  return (
    <>
      {entry.point && <ProjectorMap data={data} side="left" marks={marks} chosen={entry.id} />}
      <section className={own.one} key={entry.id}>
        <p className={own.kind}>
          {title !== undefined && <span>{title}</span>} <strong className={own.place}>{wall.place(place)}</strong>
        </p>
        <FitText className={own.title} sizes={[8, 7.2, 6.4, 5.6, 4.8, 4.2]}>
          {entry.title}
        </FitText>
        <p className={own.money}>
          <strong>{formatMoney(language, entry.cost)}</strong> <span>{wall.votes(votes)}</span>
        </p>
        <ol className={own.before}>
          {before.slice(0, 3).map(each => (
            <li key={each.entry.id}>
              <span className={own.rank}>{each.place}</span>
              <span className={own.name}>{each.entry.title}</span>
              <strong>{wall.votes(each.votes)}</strong>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

/** As many as can be read from the last row. */
const most = 20

/** All winners of a pot, and the money they take. */
function All({ round, pot, winners }: { round: Round } & Extract<Reveal, { kind: 'pot' }>) {
  const { wall } = useRecountTexts()
  const { language } = useLanguage()
  const title = round.plan.districts.find(each => each.id === pot.district)?.title
  const size = winners.length <= 5 ? 'large' : winners.length <= 12 ? 'middle' : 'small'
  const spent = formatMoney(language, pot.cost)
  const budget = potOf(round.plan, pot.district) ?? round.plan.budget
  return (
    <section className={own.all} data-size={size}>
      <p className={own.kind}>
        {title !== undefined && <span>{title}</span>}
        <strong className={own.place}>{winners.length === 0 ? wall.nobody : wall.all}</strong>
      </p>
      <div className={own.columns}>
        <ol className={own.before}>
          {winners.slice(0, most).map(({ entry, place, votes }) => (
            <li key={entry.id}>
              <span className={own.rank}>{place}</span>
              <span className={own.name}>{entry.title}</span>
              <strong>{votes}</strong>
            </li>
          ))}
        </ol>
      </div>
      <p className={own.spent}>
        <strong>{wall.spent(spent, formatMoney(language, budget))}</strong>
        <span className={own.track} aria-hidden>
          <span style={{ width: `${budget > 0 ? Math.min(100, (pot.cost / budget) * 100) : 0}%` }} />
        </span>
      </p>
    </section>
  )
}
