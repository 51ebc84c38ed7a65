import type { MeetingState } from '#shared/state.ts'
import { ranked, type Poll } from '#shared/votes/poll.ts'
import { useTexts } from '../../texts/texts.tsx'
import { BarRow } from '../../ui/bar-row.tsx'
import css from './poll-results.module.css'

/** The count of a poll that has been shown to all: place, issue, bar, number. */
export function PollResults({ poll, state }: { poll: Poll; state: MeetingState }) {
  const { participant, votes } = useTexts()
  if (!poll.count) return null
  const rows = ranked(poll.count.options).filter(([id]) => state.issues[id])
  const most = rows[0]?.[1] ?? 0
  return (
    <>
      <ol className={css.rows}>
        {rows.map(([id, n], index) => (
          <BarRow
            key={id}
            rank={index + 1}
            title={state.issues[id]?.text ?? ''}
            value={n}
            max={most}
            label={poll.mode === 'points' ? votes.points(n) : votes.count(n)}
          />
        ))}
      </ol>
      <p className={css.voters}>{participant.now.voted(poll.count.voters)}</p>
    </>
  )
}
