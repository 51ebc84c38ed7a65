import type { Round, Turnout } from '#shared/rounds/round.ts'
import { useRound } from '../../rounds/use-round.ts'
import { useNow } from '../../core/now.ts'
import { formatMoney, formatWhenNear } from '../../texts/format.ts'
import { formatNumber } from '../../texts/plural.ts'
import { useRecountTexts } from '../../texts/recount-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { Qr } from '../../ui/qr.tsx'
import { FitText } from './fit-text.tsx'
import css from './projector.module.css'
import { ResultScene } from './result-scene.tsx'
import own from './round-scene.module.css'
import type { ProjectorData } from './use-projector.ts'

/** A vote on projects in front of a hall: that it is open, how many have voted, how it came out. */
export function RoundScene({ data }: { data: ProjectorData }) {
  const { core } = useTexts()
  const { scene, of, step = 0 } = data.picture
  const { round, turnout } = useRound(of)
  if (!round)
    return (
      <p className={css.loading} role="status">
        {core.loading}
      </p>
    )
  if (scene === 'round-opening') return <Opening data={data} round={round} />
  if (scene === 'round-turnout') return <TurnoutScene data={data} round={round} turnout={turnout} />
  return <ResultScene data={data} round={round} step={step} />
}

/** What is voted on, over which money, until when, and the way to it. */
function Opening({ data: { town }, round }: { data: ProjectorData; round: Round }) {
  const { wall } = useRecountTexts()
  const { language } = useLanguage()
  const now = useNow(30_000)
  const { plan, phase, entries } = round
  const state = phase === 'planned' || phase === 'voting' ? phase : 'over'
  const said = (moment: string) => formatWhenNear(language, moment, now, town.timeZone)
  return (
    <section className={own.opening}>
      <div className={own.qr}>
        <Qr text={`${location.origin}/rounds/${round.id}`} label={wall.qr} />
      </div>
      <div className={own.words}>
        <p className={own.kind}>{wall.opening[state]}</p>
        <FitText className={own.title} sizes={[8, 7.2, 6.4, 5.6, 4.8, 4.2]}>
          {plan.title}
        </FitText>
        <p className={own.money}>
          <span>{wall.budget}</span> <strong>{formatMoney(language, plan.budget)}</strong>
        </p>
        <p className={own.line}>
          {wall.projects(entries.length)}
          {state !== 'over' && (
            <>
              {' · '}
              <strong>{state === 'planned' ? wall.from(said(plan.opensAt)) : wall.until(said(plan.closesAt))}</strong>
            </>
          )}
        </p>
        <p className={own.soft}>
          {state !== 'over' && `${wall.scan}: `}
          {location.host}/rounds
        </p>
      </div>
    </section>
  )
}

type TurnoutProps = { data: ProjectorData; round: Round; turnout: Turnout | undefined }

/** How many have voted, and nothing of what. */
function TurnoutScene({ data: { town }, round, turnout }: TurnoutProps) {
  const { wall } = useRecountTexts()
  const { channels: names } = useRoundTexts()
  const { language } = useLanguage()
  const now = useNow(30_000)
  const said = (moment: string) => formatWhenNear(language, moment, now, town.timeZone)
  const voters = turnout?.voters ?? 0
  const channels = Object.entries(turnout?.channels ?? {}).filter(([, n]) => n > 0)
  const over = round.phase !== 'voting' && round.phase !== 'planned'
  return (
    <section className={css.secret}>
      <div className={css.secretNumber}>
        <p className={css.secretState}>
          {wall.opening[over ? 'over' : round.phase === 'planned' ? 'planned' : 'voting']}
        </p>
        <strong className={own.figure}>{formatNumber(language, voters)}</strong>
        <p>{wall.voted(voters)}</p>
        {!round.outcome && <p className={css.secretNote}>{over ? wall.ended : wall.hidden}</p>}
      </div>
      <div className={own.beside}>
        <FitText className={own.title} sizes={[7, 6.4, 5.6, 4.8, 4.2]}>
          {round.plan.title}
        </FitText>
        {channels.length > 1 && (
          <ul className={own.channels}>
            {channels.map(([channel, n]) => (
              <li key={channel}>
                <span>{names[channel as keyof typeof names]}</span>
                <strong>{formatNumber(language, n)}</strong>
                <span className={own.track} aria-hidden>
                  <span style={{ width: `${(n / Math.max(1, voters)) * 100}%` }} />
                </span>
              </li>
            ))}
          </ul>
        )}
        {!over && (
          <div className={own.until}>
            <span className={own.smallQr}>
              <Qr text={`${location.origin}/rounds/${round.id}`} label={wall.qr} />
            </span>
            <p>
              {wall.projects(round.entries.length)}
              <br />
              <strong>
                {round.phase === 'planned'
                  ? wall.from(said(round.plan.opensAt))
                  : wall.until(said(round.plan.closesAt))}
              </strong>
            </p>
          </div>
        )}
      </div>
    </section>
  )
}
