import type { Poll } from '#shared/votes/poll.ts'
import { formatCode } from '../../texts/format.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Qr } from '../../ui/qr.tsx'
import { votersOf } from '../../votes/rating.ts'
import { joinAddress } from './join-address.ts'
import css from './projector.module.css'
import type { ProjectorData } from './use-projector.ts'

/** The same foot under every picture: how to take part, and how many do. */
export function ProjectorFoot({ data }: { data: ProjectorData }) {
  const { projector } = useStaffTexts()
  const { meeting, poll, tallies, joined, picture } = data
  const running = poll?.state === 'open' ? poll : undefined
  const shown = picture.scene === 'vote' ? data.state.polls[picture.of ?? ''] : running
  const voted = shown && votersOf(shown, tallies[shown.id])
  return (
    <footer className={css.foot}>
      <span className={css.qr}>
        <Qr text={joinAddress(meeting)} label={projector.qr} />
      </span>
      <Invitation data={data} running={running} />
      {meeting.phase !== 'planned' && (
        <p className={css.turnout}>
          <strong>{voted ?? joined}</strong>{' '}
          <span>{voted === undefined ? projector.here(joined) : projector.voted(voted, Math.max(joined, voted))}</span>
        </p>
      )}
    </footer>
  )
}

function Invitation({ data: { meeting, rows }, running }: { data: ProjectorData; running: Poll | undefined }) {
  const { projector } = useStaffTexts()
  const over = meeting.phase === 'closed' || meeting.phase === 'published'
  if (over) return <Words first={projector.closed} second={projector.closedWords} />
  if (!meeting.code) return <Words first={projector.waiting.title} second={projector.planned} />
  const question = running && running.kind !== 'priority'
  const support = running || rows.length > 0 ? projector.supportFromPhone : projector.join
  return (
    <Words
      first={question ? projector.voteFromPhone : support}
      second={
        <>
          {location.host}/m · {projector.code} <strong>{formatCode(meeting.code)}</strong>
        </>
      }
    />
  )
}

function Words({ first, second }: { first: string; second: React.ReactNode }) {
  return (
    <div className={css.invitation}>
      <p className={css.invitationFirst}>{first}</p>
      <p>{second}</p>
    </div>
  )
}
