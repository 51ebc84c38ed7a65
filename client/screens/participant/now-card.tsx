import { Link } from 'react-router'
import type { ReactNode } from 'react'
import { agendaNumbers, publicAgenda } from '#shared/meetings/agenda.ts'
import type { Poll } from '#shared/votes/poll.ts'
import type { MeetingInHand } from '../../core/meeting.ts'
import { useTexts } from '../../texts/texts.tsx'
import { InstructionLines } from './instruction-lines.tsx'
import css from './now-card.module.css'
import type { Now } from './now.ts'
import { PollResults } from './poll-results.tsx'
import { RunningPoll } from './running-poll.tsx'
import type { BallotInHand } from './use-ballot.ts'

export type Ready = MeetingInHand & Required<Pick<MeetingInHand, 'state' | 'meeting'>>
type NowCardProps = { now: Now; inHand: Ready; ballot: BallotInHand | undefined }

/** «Сейчас»: the one thing that is happening, in plain words. */
export function NowCard({ now, inHand, ballot }: NowCardProps) {
  const { participant, votes } = useTexts()
  const texts = participant.now
  const { meeting, state } = inHand
  const rulesOf = ({ mode, points }: Poll) => {
    if (mode === 'one') return undefined
    return `${mode === 'points' ? votes.priority.points(points) : votes.priority.taps} ${votes.priority.noForce}`
  }
  switch (now.kind) {
    case 'closed':
      return (
        <Card title={texts.closed} words={texts.closedWords} tone="quiet">
          <LastResults polls={Object.values(state.polls)} inHand={inHand} />
        </Card>
      )
    case 'poll':
      return (
        <Card title={now.poll.title} words={rulesOf(now.poll)} tone="vote">
          <RunningPoll poll={now.poll} inHand={inHand} ballot={ballot} />
        </Card>
      )
    case 'instruction':
      return (
        <Card title={texts.announced} tone="given">
          <InstructionLines instruction={now.instruction} number={meeting.number} />
        </Card>
      )
    case 'cancelled':
      return (
        <Card
          label={texts.cancelled}
          title={now.poll.title}
          words={texts.cancelledWords(now.poll.because ?? '')}
          tone="quiet"
        />
      )
    case 'counted':
      return <Card title={texts.hidden} words={texts.hiddenWords} tone="vote" />
    case 'results':
      return (
        <Card
          label={texts.results}
          title={now.poll.title}
          words={now.poll.kind === 'priority' ? votes.priority.noForce : undefined}
          tone="vote"
        >
          <PollResults poll={now.poll} state={state} />
        </Card>
      )
    case 'agenda':
      return (
        <Card
          title={now.item.text}
          words={texts.agendaItem(
            agendaNumbers(meeting.agenda)[now.item.id] ?? '',
            publicAgenda(meeting.agenda).filter(each => !each.sub).length,
          )}
          tone="quiet"
        >
          {now.item.initiative && <Link to={`/initiatives/${now.item.initiative}`}>{texts.readInitiative}</Link>}
        </Card>
      )
    case 'waiting':
      return <Card title={texts.waiting} words={texts.waitingWords} tone="quiet" />
    case 'talk':
      return <Card title={texts.talk} words={texts.talkWords} tone="quiet" />
  }
}

/** After the meeting: the results of every poll that was shown to all. */
function LastResults({ polls, inHand }: { polls: readonly Poll[]; inHand: Ready }) {
  const shown = polls.filter(poll => poll.state === 'revealed' && poll.count)
  return shown.map(poll => (
    <section key={poll.id} className={css.results}>
      <h3>{poll.title}</h3>
      <PollResults poll={poll} state={inHand.state} />
    </section>
  ))
}

type CardProps = {
  label?: string
  title: string
  words?: string | undefined
  tone: 'vote' | 'given' | 'quiet'
  children?: ReactNode
}

function Card({ label, title, words, tone, children }: CardProps) {
  const { now } = useTexts().participant
  return (
    <section className={css.card} data-tone={tone} aria-label={now.title}>
      <div>
        <p className={css.now}>{label ?? now.title}</p>
        <h2 className={css.title}>{title}</h2>
      </div>
      {words && <p className={css.words}>{words}</p>}
      {children}
    </section>
  )
}
