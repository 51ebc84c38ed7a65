import { useMemo } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { viewMeetingState, type CityState, type MeetingState } from '#shared/state.ts'
import { viewTasks } from '#shared/tasks/state.ts'
import type { PollTally } from '#shared/votes/poll.ts'
import type { MeetingInHand } from '../../core/meeting.ts'

/** All that the hall's screen is made of: the public's view alone, so that it may go from one window to another. */
export type Hall = {
  readonly meeting: Meeting
  readonly state: MeetingState
  readonly city: Pick<CityState, 'town' | 'places' | 'bodies' | 'tasks'>
  readonly supports: Readonly<Record<Id, number>>
  readonly tallies: Record<Id, PollTally>
  readonly joined?: number | undefined
}

type Running = Pick<MeetingInHand, 'supports' | 'tallies' | 'presence'>

/** What the hall may see of a meeting, whoever has it in hand: a moderator's window knows more than it may show. */
export function useHall(running: Running, meeting: Meeting, state: MeetingState, city: CityState): Hall {
  const { supports, tallies, presence } = running
  const shown = useMemo(() => viewMeetingState(state, 'public'), [state])
  const around = useMemo(() => cityOf(meeting, city), [meeting, city])
  return useMemo(
    () => ({
      meeting,
      state: shown,
      city: around,
      supports: Object.fromEntries(Object.entries(supports).filter(([issue]) => shown.issues[issue])),
      tallies: Object.fromEntries(Object.entries(tallies).map(([poll, tally]) => [poll, publicTally(tally)])),
      joined: presence?.joined,
    }),
    [meeting, shown, around, supports, tallies, presence?.joined],
  )
}

/** Who of which group has voted is the staff's alone. */
const publicTally = ({ poll, voters, options }: PollTally): PollTally => ({ poll, voters, ...(options && { options }) })

/** Of the town what a meeting's pictures need: its place, the bodies, and the tasks that came of meetings there. */
function cityOf({ id, place }: Meeting, { town, places, bodies, tasks }: CityState): Hall['city'] {
  const near = Object.entries(viewTasks(tasks, 'public')).filter(([, t]) => t.meeting === id || t.place === place)
  return { town, places: places[place] ? { [place]: places[place] } : {}, bodies, tasks: Object.fromEntries(near) }
}
