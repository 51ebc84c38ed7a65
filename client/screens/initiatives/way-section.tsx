import type { InitiativeShown, StepShown } from '#shared/initiatives/initiative-shown.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import type { CityState } from '#shared/state.ts'
import { DecisionWords } from '../../initiatives/decision-words.tsx'
import { waitWords } from '../../initiatives/initiative-card.tsx'
import { isGivenUp, milestonesOf } from '../../initiatives/standing.ts'
import { useTerms } from '../../initiatives/use-term.ts'
import { formatDate, formatDay } from '../../texts/format.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useProcedureTexts, type ProcedureTexts } from '../../texts/procedure-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Timeline, type TimelineStep } from '../../ui/timeline.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

/** Its whole way: the question it came from, each state with its day and what was decided, and what is still ahead. */
export function WaySection({ city, shown }: SectionProps) {
  const texts = useInitiativeTexts()
  const { way } = useProcedureTexts()
  const { language } = useLanguage()
  const termOf = useTerms()
  const { timeZone } = city.town
  const last = shown.steps.length - 1
  const steps = shown.steps.map((step, i): TimelineStep => {
    const day = shown.past?.yearOnly ? step.at.slice(0, 4) : formatDate(language, step.at, timeZone)
    const givenUp = isGivenUp(shown.steps.slice(0, i + 1))
    const due = i === last && shown.card ? termOf(shown.card, shown.round).due : undefined
    const wait = due !== undefined && waitWords(step, formatDay(language, due), texts)
    return {
      key: `${i}`,
      title: givenUp ? way.givenUp : texts.steps[step.state],
      note: [day, wait].filter(Boolean).join(' · '),
      state: givenUp || step.state === 'refused' || step.state === 'lost' ? 'failed' : i === last ? 'now' : 'done',
      more: step.result ? (
        <Link to={`/rounds/${step.result.round}`}>
          {'votes' in step.result
            ? texts.result(step.result.title, step.result.votes)
            : way.calledOff(step.result.title, step.result.because)}
        </Link>
      ) : (
        moreOf(step, city, shown, way)
      ),
    }
  })
  const ahead = (shown.past ? [] : aheadOf(shown.state)).map((state): TimelineStep => ({
    key: state,
    title: way.ahead[state],
    state: 'ahead',
  }))
  return (
    <section className={css.section} aria-labelledby="way">
      <h2 id="way">{texts.page.way}</h2>
      <Timeline label={texts.page.way} steps={[...beginning(city, shown, way), ...steps, ...ahead]} />
    </section>
  )
}

/** The question of residents it came from, and the meeting where it was asked. */
function beginning(city: CityState, { issue: id }: InitiativeShown, way: ProcedureTexts['way']): TimelineStep[] {
  const issue = city.issues[id ?? '']
  const meeting = city.meetings[issue?.meeting ?? '']
  if (!issue) return []
  const note = meeting && <Link to={`/meetings/${meeting.id}`}>{way.meeting(meeting.number)}</Link>
  return [{ key: 'issue', title: <Link to={`/?item=${issue.id}`}>{way.issue}</Link>, note, state: 'done' }]
}

/** What was decided or reported, or where more of it is read. */
function moreOf(
  { state, decision, words }: StepShown,
  city: CityState,
  { id, card, procedure }: InitiativeShown,
  way: ProcedureTexts['way'],
): ReactNode {
  if (decision) return <DecisionWords decision={decision} />
  if (words) return <p className={css.prose}>{words}</p>
  if (state === 'in-round' && card?.round) return <Link to={`/rounds/${card.round}`}>{way.round}</Link>
  if (state === 'under-way' && milestonesOf(city, id).length > 0) return <a href="#work">{way.milestones}</a>
  if (state === 'remarks' && procedure && procedure.remarks.length > 0) return <a href="#remarks">{way.remarks}</a>
  if (
    state === 'examination' &&
    [...(procedure?.opinions ?? []), ...(procedure?.earlier ?? [])].some(each => each.verdict)
  )
    return <a href="#examination">{way.opinions}</a>
  return undefined
}

const road = ['remarks', 'examination', 'supported', 'in-round', 'under-way', 'done', 'reported'] as const
type Ahead = (typeof road)[number] | 'returned'

/** What is still to come where all goes well. */
function aheadOf(state: InitiativeState): readonly Ahead[] {
  if (state === 'submitted') return road
  if (state === 'returned') return ['returned', ...road.slice(1)]
  if (state === 'won' || state === 'in-round') return road.slice(4)
  const at = road.findIndex(each => each === state)
  return at < 0 ? [] : road.slice(at + 1)
}
