import type { Id } from '#shared/core/value.ts'
import type { Team, TeamMember } from '#shared/meetings/team.ts'
import type { Body } from '#shared/people/body.ts'
import { useTeamTexts } from '../texts/team-texts.ts'
import css from './team.module.css'

type TeamListProps = {
  team: Team
  bodies: Readonly<Record<Id, Body>>
  /** Accounts that have the meeting open now; not given where that is nobody's business. */
  online?: readonly Id[] | undefined
}

/** Who is in the team: what they do, their name and office, what they answer for. */
export function TeamList({ team, bodies, online }: TeamListProps) {
  const texts = useTeamTexts()
  return (
    <ul className={css.team} aria-label={texts.title}>
      {team.map((member, index) => (
        <li key={`${index} ${member.person ?? member.name}`}>
          <span className={css.job}>{texts.jobs[member.job]}</span>
          <span className={css.who}>
            <strong>{member.name ?? texts.unnamed}</strong>
            {aboutMember(member, bodies) && <span className={css.about}>{aboutMember(member, bodies)}</span>}
          </span>
          {online && member.person && <Presence here={online.includes(member.person)} />}
        </li>
      ))}
    </ul>
  )
}

/** «Главный энергетик, МУП «Горсвет» · планшет у входа». */
const aboutMember = (member: TeamMember, bodies: TeamListProps['bodies']): string =>
  [officeOf(member, bodies), member.duty].filter(Boolean).join(' · ')

/** «Главный энергетик, МУП «Горсвет»». */
export const officeOf = ({ office, body }: TeamMember, bodies: TeamListProps['bodies']): string =>
  [office, body && bodies[body]?.name].filter(Boolean).join(', ')

function Presence({ here }: { here: boolean }) {
  const texts = useTeamTexts()
  return (
    <span className={css.presence} data-here={here || undefined}>
      {here ? texts.online : texts.offline}
    </span>
  )
}
