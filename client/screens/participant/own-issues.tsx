import { IconClock, IconEyeOff, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Id } from '#shared/core/value.ts'
import type { MeetingState } from '#shared/state.ts'
import { useConnection, type Pending } from '../../core/send.ts'
import { ownLink } from '../../issues/own-link.ts'
import { useWaitingCounts } from '../../core/photo-box.ts'
import { useTexts } from '../../texts/texts.tsx'
import { InstructionLines } from './instruction-lines.tsx'
import css from './own-issues.module.css'
import { OutcomeNote } from './outcome-note.tsx'
import type { Mine, OwnIssue } from './own.ts'
import page from './participant.module.css'

type OwnIssuesProps = { mine: Mine; pending: readonly Pending[]; state: MeetingState; number: number }

/** One's own issues that the list below does not show as they are: on their way, waiting, hidden, or become an instruction. */
export function OwnIssues({ mine, pending, state, number }: OwnIssuesProps) {
  const { own } = useTexts().participant
  const isOver = Object.values(state.meetings).some(each => each.phase === 'closed' || each.phase === 'published')
  const shown = mine.issues.filter(issue => {
    if (isOver) return true
    const seen = state.issues[issue.id]
    return seen?.state === 'accepted'
      ? seen.outcome?.kind === 'instruction' || seen.outcome?.kind === 'joined' || issue.original !== undefined
      : true
  })
  if (shown.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="own">
      <h2 id="own">{own.title}</h2>
      <ul className={css.list}>
        {shown.map(issue => (
          <li key={issue.id}>
            <Fate issue={issue} pending={pending} state={state} number={number} />
            <OwnLink issue={issue.id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The private link: the same question, wherever it goes, also after the meeting. */
function OwnLink({ issue }: { issue: Id }) {
  const { own } = useTexts().participant
  const path = ownLink(issue)
  return path === undefined ? null : (
    <p>
      <Link to={path}>{own.link}</Link>
    </p>
  )
}

function Fate({ issue, pending, state, number }: { issue: OwnIssue } & Omit<OwnIssuesProps, 'mine'>) {
  const { own } = useTexts().participant
  const { online, storeAway } = useConnection()
  const outcome = state.issues[issue.id]?.outcome
  const kept = outcome?.kind === 'joined' ? state.issues[outcome.to] : undefined
  if (kept)
    return (
      <div className={css.became}>
        <p className={css.title}>{own.joinedTo(kept.text)}</p>
        <p className={css.said}>{issue.text}</p>
        {kept.outcome ? <OutcomeNote outcome={kept.outcome} state={state} /> : <p className="soft">{own.waits}</p>}
      </div>
    )
  if (outcome?.kind === 'instruction') {
    const instruction = state.instructions[outcome.instruction]
    return (
      <div className={css.became}>
        <p className={css.title}>{own.instruction(outcome.number)}</p>
        <p className={css.said}>{issue.text}</p>
        {instruction && <InstructionLines instruction={withoutNumber(instruction)} number={number} />}
      </div>
    )
  }
  if (issue.state === 'hidden')
    return (
      <Line
        issue={issue}
        tone="hidden"
        icon={<IconEyeOff size={18} aria-hidden />}
        words={own.hidden(issue.hiddenReason ?? '')}
      />
    )
  const seen = state.issues[issue.id]
  if (seen?.state === 'accepted' && issue.original === undefined)
    return (
      <div className={css.line}>
        <p>{seen.text}</p>
        {seen.outcome ? <OutcomeNote outcome={seen.outcome} state={state} /> : <p className="soft">{own.waits}</p>}
      </div>
    )
  if (issue.original !== undefined && seen?.state === 'accepted')
    return (
      <div className={css.line}>
        <p>{seen.text}</p>
        <p className="soft">{own.wrote(issue.original)}</p>
        {seen.outcome && <OutcomeNote outcome={seen.outcome} state={state} />}
      </div>
    )
  if (!pending.some(p => p.id === issue.id))
    return <Line issue={issue} tone="sent" icon={<IconClock size={18} aria-hidden />} words={own.sent} />
  const words = online && !storeAway ? own.sending : own.pending
  return <Line issue={issue} tone="waiting" icon={<IconRefresh size={18} aria-hidden />} words={words} />
}

function Line({
  issue,
  tone,
  icon,
  words,
}: {
  issue: OwnIssue
  tone: 'sent' | 'waiting' | 'hidden'
  icon: ReactNode
  words: string
}) {
  const { own } = useTexts().participant
  const photos = useWaitingCounts().get(issue.id) ?? 0
  return (
    <div className={css.line}>
      <p>{issue.text}</p>
      {photos > 0 && <p className="soft">{own.photos(photos)}</p>}
      <p className={css.state} data-tone={tone}>
        {icon}
        {words}
      </p>
    </div>
  )
}

/** The card's own title says the number. */
const withoutNumber = ({ number: _, ...rest }: MeetingState['instructions'][string]) => rest
