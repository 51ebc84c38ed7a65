import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { Id } from '../core/value.ts'
import { mayPlanMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'
import { inOrder, mostInTeam, teamMember, tellsContact, type TeamMember } from './team.ts'

export type SetTeamFacts = {
  readonly meeting: MeetingFacts
  /** The names of those chosen who work for the town and may sign in, by account. */
  readonly staff: Readonly<Record<Id, string>>
  /** Every organisation that is named exists. */
  readonly bodiesKnown: boolean
}

/** By account, or by name and office: a name without either is nobody the town could show. */
const isWhole = ({ person, name, office }: TeamMember) =>
  person !== undefined || (name !== undefined && office !== undefined)

const chosen = z.array(teamMember.check(z.refine(isWhole))).check(
  z.maxLength(mostInTeam),
  z.refine(all => new Set(all.flatMap(each => each.person ?? [])).size === all.filter(each => each.person).length),
)

/** «Команда встречи»: says whole who runs, writes, reports and helps, until the protocol is approved. */
export const setTeam = command({
  name: 'meetings.set-team',
  input: z.object({ team: chosen }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: SetTeamFacts) => mayPlanMeeting(actor, facts.meeting.around),
  decide: ({ meeting, staff, bodiesKnown }, input): MeetingEvent[] => {
    if (meeting.phase === 'published') refuse('protocol-approved')
    if (meeting.phase === 'cancelled') refuse('meeting-not-open')
    if (!bodiesKnown) refuse('body-unknown')
    const team = input.team.map(member => named(member, staff))
    if (team.some(({ name = '', office = '', duty = '' }) => [name, office, duty].some(tellsContact)))
      refuse('contact-in-team')
    return [{ type: 'meetings.team-set', meeting: meeting.id, team: inOrder(team) }]
  },
})

/** Whoever has an account is called as the account is. */
const named = (member: TeamMember, staff: SetTeamFacts['staff']): TeamMember =>
  member.person === undefined ? member : { ...member, name: staff[member.person] ?? refuse('member-unknown') }
