import { IconBroadcast } from '@tabler/icons-react'
import { Link } from 'react-router'
import { supporters, supportOf } from '#shared/issues/support.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useMeeting, type MeetingInHand } from '../../core/meeting.ts'
import { formatWhenNear } from '../../texts/format.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import css from './open-meeting.module.css'

/** A meeting that is on now: when, what, where, how many people, and the ways in. */
export function OpenMeeting({ meeting, now, timeZone }: { meeting: Meeting; now: number; timeZone: string }) {
  const { map, meetings, publicMap } = useTexts()
  const { language } = useLanguage()
  const inHand = useMeeting(meeting.id)
  const { presence } = inHand
  const figures = useFigures(inHand)
  const when = formatWhenNear(language, meeting.startsAt, now, timeZone)
  return (
    <section className={css.card} aria-label={`${map.liveNow}: ${meeting.title}`}>
      <div className={css.words}>
        <p className={css.title}>
          {when[0]?.toUpperCase() + when.slice(1)} · {meetings.kinds[meeting.kind]}
        </p>
        <p>
          {meeting.address} · {presence?.joined ? publicMap.here(presence.joined) : publicMap.hereNow}
        </p>
        {figures && <p>{figures}</p>}
      </div>
      <div className={css.ways}>
        <Link to={`/meetings/${meeting.id}`} className={css.way}>
          <IconBroadcast size={18} aria-hidden />
          {map.watch}
        </Link>
        {meeting.code && (
          <Link to={`/m/${meeting.code}`} className={css.way}>
            {publicMap.take}
          </Link>
        )}
      </div>
    </section>
  )
}

/** While a vote runs, how many have voted; before it, how much has been raised and supported. */
function useFigures({ state, supports, tallies }: MeetingInHand): string | undefined {
  const { publicMap } = useTexts()
  if (!state) return undefined
  const poll = Object.values(state.polls).find(each => each.state === 'open')
  const voters = poll && tallies[poll.id]?.voters
  if (poll) return voters ? publicMap.voted(voters) : publicMap.chain.voteRuns
  const issues = Object.values(state.issues).filter(issue => issue.state === 'accepted')
  const times = issues.reduce((sum, issue) => sum + supporters(supportOf(issue, supports[issue.id])), 0)
  return issues.length > 0 ? publicMap.raised(issues.length, times) : undefined
}
