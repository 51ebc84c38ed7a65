import { IconMinus, IconPlus } from '@tabler/icons-react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Choices, Poll } from '#shared/votes/poll.ts'
import { send } from '../core/send.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { SupportButton } from '../ui/support-button.tsx'
import { pointed, pointsLeft, pointsOn, sameChoices, tapped } from './ballot.ts'
import css from './cast-ballot.module.css'

type Voting = {
  poll: Pick<Poll, 'id' | 'meeting' | 'points'>
  /** The ballot as it stands on this screen. */
  choices: Choices
}

/** Casts a ballot; it replaces one that has not been sent yet. */
export function castBallot(poll: Pick<Poll, 'id' | 'meeting'>, choices: Choices) {
  return send(
    'votes.cast-ballot',
    meetingStream(poll.meeting),
    { poll: poll.id, choices },
    { about: `ballot ${poll.id}` },
  )
}

/** One issue of a poll by taps: each tap casts the ballot with everything chosen. */
export function TapChoice({ poll, choices, issue, title }: Voting & { issue: Id; title: string }) {
  return (
    <SupportButton
      title={title}
      on={pointsOn(choices, issue) > 0}
      onPress={() => castBallot(poll, tapped(choices, issue))}
    />
  )
}

type PointsChoiceProps = Voting & { issue: Id; title: string; onChange: (choices: Choices) => void }

/** One issue of a poll by points: «−», its points, «+». Nothing is sent before «Проголосовать». */
export function PointsChoice({ poll, choices, issue, title, onChange }: PointsChoiceProps) {
  const texts = useTexts().votes
  const n = pointsOn(choices, issue)
  const set = (points: number) => onChange(pointed(choices, issue, points))
  return (
    <div role="group" aria-label={title} className={css.points}>
      <button type="button" aria-label={texts.priority.takePoint(title)} disabled={n === 0} onClick={() => set(n - 1)}>
        <IconMinus size={22} stroke={2.4} aria-hidden />
      </button>
      <output className={css.number} aria-label={texts.points(n)}>
        {n}
      </output>
      <button
        type="button"
        aria-label={texts.priority.addPoint(title)}
        disabled={pointsLeft(poll, choices) === 0}
        onClick={() => set(n + 1)}
      >
        <IconPlus size={22} stroke={2.4} aria-hidden />
      </button>
    </div>
  )
}

type PointsBarProps = Voting & {
  /** The ballot that was cast; none yet. */
  cast?: Choices | undefined
  onTheWay: boolean
}

/** How many points are left, always in sight, and the button that casts the ballot. */
export function PointsBar({ poll, choices, cast, onTheWay }: PointsBarProps) {
  const { votes, participant } = useTexts()
  const unchanged = sameChoices(choices, cast ?? [])
  return (
    <div role="group" aria-label={participant.ballot.label} className={css.bar}>
      <p aria-live="polite">
        <strong>{votes.priority.pointsLeft(pointsLeft(poll, choices))}</strong>
        {cast && !unchanged && <span className={css.changed}>{participant.ballot.changed}</span>}
        {cast && unchanged && <span className={css.cast}>{onTheWay ? votes.castPending : votes.cast}</span>}
      </p>
      {(!cast || !unchanged) && (
        <Button disabled={unchanged} onClick={() => castBallot(poll, choices)}>
          {cast ? votes.priority.change : votes.priority.submit}
        </Button>
      )}
    </div>
  )
}
