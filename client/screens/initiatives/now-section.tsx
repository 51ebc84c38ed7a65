import type { ReactNode } from 'react'
import type { PolicyKey } from '#shared/core/policy.ts'
import { deedsOf, inTheWay, type Deed } from '#shared/initiatives/deeds.ts'
import type { TermSource } from '#shared/initiatives/term.ts'
import { useSession } from '../../core/session.tsx'
import { BeginWork } from '../../initiatives/begin-work.tsx'
import { Complete } from '../../initiatives/complete.tsx'
import { Decide } from '../../initiatives/decide.tsx'
import { DecisionWords } from '../../initiatives/decision-words.tsx'
import { GiveUp } from '../../initiatives/give-up.tsx'
import { isPlain, PlainStep } from '../../initiatives/plain-steps.tsx'
import { Report } from '../../initiatives/report.tsx'
import { isGivenUp, standingOf } from '../../initiatives/standing.ts'
import { useTerms } from '../../initiatives/use-term.ts'
import { daysLeft } from '../../tasks/task-look.ts'
import { useProcedureTexts } from '../../texts/procedure-texts.ts'
import { Deadline } from '../../ui/deadline.tsx'
import { townPolicy, useCalendar } from '../../ui/town.ts'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'
import { useToday } from './use-today.ts'

/** The rule in numbers that a deadline comes from. */
const terms: Partial<Record<TermSource, PolicyKey>> = {
  submitted: 'initiativePublishWorkingDays',
  remarks: 'initiativeRemarkWorkingDays',
  examination: 'initiativeDecisionDays',
  returned: 'initiativeReworkDays',
  supported: 'initiativeSupportedDays',
  won: 'initiativeBeginDays',
  reserve: 'initiativeReserveDays',
  counting: 'roundCountWorkingDays',
  done: 'initiativeReportDays',
}

/** What goes on with a submitted initiative now, who answers for it and until when; below it, to those who may, the next step. */
export function NowSection({ city, shown, refresh }: SectionProps) {
  const texts = useProcedureTexts().now
  const { card, state, steps, submitted } = shown
  const today = useToday(city)
  const calendar = useCalendar()
  const termOf = useTerms()
  if (!submitted || !card) return null
  const { on, due, source } = termOf(card, shown.round)
  const decision = steps.at(-1)?.decision
  const givenUp = isGivenUp(steps)
  return (
    <section className={css.now} aria-labelledby="now">
      <h2 id="now">{texts.title}</h2>
      <p>{givenUp ? texts.givenUp : isOfRound(source) ? texts.inRound[source] : texts.states[state]}</p>
      {givenUp && steps.at(-1)?.words && <p className={css.prose}>{steps.at(-1)?.words}</p>}
      {decision && <DecisionWords decision={decision} />}
      {on !== 'nobody' && (
        <dl className={css.facts}>
          <div>
            <dt>{texts.who}</dt>
            <dd>{texts.responsible[on]}</dd>
          </div>
          {due && (
            <div>
              <dt>{texts.until}</dt>
              <dd>
                <Deadline due={due} {...daysLeft(due, today, calendar)} />
                <p className={css.source}>
                  {source === 'won' && due === submitted.content.dates?.begins
                    ? texts.begins
                    : sourceOf(source, texts.sources)}
                </p>
              </dd>
            </div>
          )}
        </dl>
      )}
      <NextSteps city={city} shown={shown} refresh={refresh} today={today} />
    </section>
  )
}

type Sources = ReturnType<typeof useProcedureTexts>['now']['sources']

function sourceOf(source: TermSource, sources: Sources): string {
  const term = terms[source]
  return source in sources ? sources[source as keyof Sources](term ? townPolicy()[term] : 0) : ''
}

const isOfRound = (source: TermSource): source is 'opening' | 'voting' | 'counting' =>
  source === 'opening' || source === 'voting' || source === 'counting'

/** The steps that this reader may make. */
function NextSteps({ city, shown, refresh, today }: SectionProps & { today: string }) {
  const { actor } = useSession()
  const standing = standingOf(city, shown)
  const { id: initiative, card } = shown
  const steps: Partial<Record<Deed, (blocked: ReturnType<typeof inTheWay>) => ReactNode>> = {
    decide: blocked => <Decide initiative={initiative} support={shown.support} blocked={blocked} refresh={refresh} />,
    'begin-work': () => (
      <BeginWork initiative={initiative} bodies={Object.values(city.bodies)} today={today} refresh={refresh} />
    ),
    complete: blocked => (
      <Complete initiative={initiative} planned={card?.cost ?? 0} blocked={blocked} refresh={refresh} />
    ),
    'give-up': () => <GiveUp initiative={initiative} paid={shown.money?.paid ?? 0} refresh={refresh} />,
    report: () => <Report initiative={initiative} refresh={refresh} />,
  }
  return deedsOf(actor, standing).map(deed => {
    const blocked = inTheWay(deed, standing, today)
    if (isPlain(deed))
      return <PlainStep key={deed} initiative={initiative} deed={deed} blocked={blocked} refresh={refresh} />
    const step = steps[deed]
    return step && <div key={deed}>{step(blocked)}</div>
  })
}
