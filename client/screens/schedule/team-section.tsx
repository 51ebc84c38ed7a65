import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { mayPlanMeeting } from '#shared/people/rights.ts'
import type { CityState } from '#shared/state.ts'
import { useSession } from '../../core/session.tsx'
import { SetTeam } from '../../meetings/set-team.tsx'
import { TeamList } from '../../meetings/team-list.tsx'
import { useTeamTexts } from '../../texts/team-texts.ts'

type TeamProps = { city: CityState; meeting: Meeting; around: readonly Id[]; online: readonly Id[] | undefined }

/** Who runs the meeting and answers at it; whoever may plan it changes that until the protocol is approved. */
export function TeamSection({ city, meeting, around, online }: TeamProps) {
  const texts = useTeamTexts()
  const { actor } = useSession()
  const changes = mayPlanMeeting(actor, around) && meeting.phase !== 'published' && meeting.phase !== 'cancelled'
  if (!meeting.team && !changes) return null
  return (
    <section aria-labelledby="team">
      <h2 id="team">{texts.title}</h2>
      {meeting.team ? (
        <TeamList team={meeting.team} bodies={city.bodies} online={online} />
      ) : (
        <p className="soft">{texts.none}</p>
      )}
      {changes && (
        <div>
          <SetTeam meeting={meeting} bodies={Object.values(city.bodies)} />
        </div>
      )}
    </section>
  )
}
