import type { Card } from '#shared/initiatives/initiative.ts'
import { useMemo } from 'react'
import type { Id } from '#shared/core/value.ts'
import { publicAgenda } from '#shared/meetings/agenda.ts'
import type { Instruction, Meeting } from '#shared/meetings/meeting.ts'
import type { Picture } from '#shared/meetings/picture.ts'
import type { Place, Town } from '#shared/places/place.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import type { Poll, PollTally } from '#shared/votes/poll.ts'
import { givenInstructions } from '../../meetings/picture-steps.ts'
import { latestPoll, rateIssues, type Rated } from '../../votes/rating.ts'
import type { Hall } from './hall.ts'

/** What the hall may see, whoever opened the window. */
export type ProjectorData = {
  meeting: Meeting
  place: Place | undefined
  town: Town
  state: MeetingState
  tasks: CityState['tasks']
  bodies: CityState['bodies']
  tallies: Record<Id, PollTally>
  /** Open issues, ranked. */
  rows: Rated[]
  decided: Rated[]
  /** The poll the ranking comes from; none: from supports. */
  ratedBy: Poll | undefined
  poll: Poll | undefined
  given: Instruction[]
  joined: number
  picture: Picture
  /** The moment that is looked at in a recording; else it is now. */
  at?: number
  /** In a recording: the shown initiative as its card was then; absent, where that is not known. */
  past?: { readonly card: Card | undefined }
}

/** Sorts what the hall may see, for one picture of it. */
export function useProjectorData(hall: Hall, picture: Picture = hall.meeting.picture): ProjectorData {
  const { meeting, state, city, supports, tallies, joined } = hall
  const { polls, rows, ratedBy, decided } = useMemo(() => {
    const all = Object.values(state.issues)
    const given = { polls: Object.values(state.polls), supports, tallies }
    const { rows, poll: ratedBy } = rateIssues({ ...given, issues: all.filter(i => !i.outcome) })
    const { rows: decided } = rateIssues({
      ...given,
      issues: all.filter(i => i.outcome && i.outcome.kind !== 'joined'),
    })
    return { polls: given.polls, rows, ratedBy, decided }
  }, [state, supports, tallies])
  return {
    meeting: { ...meeting, agenda: publicAgenda(meeting.agenda) },
    place: city.places[meeting.place],
    town: city.town,
    state,
    tasks: city.tasks,
    bodies: city.bodies,
    tallies,
    rows,
    decided,
    ratedBy,
    poll: latestPoll(polls),
    given: givenInstructions(state.instructions),
    joined: joined ?? meeting.attendance ?? 0,
    picture: shownPicture(picture, state),
  }
}

/** A picture of something that is gone (hidden, taken back) gives way to the ranking. */
function shownPicture(picture: Picture, { issues, polls, instructions }: MeetingState): Picture {
  const { scene, of = '' } = picture
  const there = {
    waiting: true,
    floor: true,
    rating: true,
    summary: true,
    issue: issues[of],
    vote: polls[of] && polls[of].state !== 'cancelled',
    instruction: instructions[of]?.state === 'given',
    'last-time': true,
    'round-opening': true,
    'round-turnout': true,
    'round-result': true,
    initiative: true,
  }[scene]
  return there ? picture : { scene: 'rating' }
}
