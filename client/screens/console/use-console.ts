import { useMemo } from 'react'
import { dayOf } from '#shared/core/calendar.ts'
import type { Day, Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { Instruction, Meeting } from '#shared/meetings/meeting.ts'
import type { Body } from '#shared/people/body.ts'
import { placesAround, type Place } from '#shared/places/place.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import type { Poll, PollTally } from '#shared/votes/poll.ts'
import type { MeetingInHand } from '../../core/meeting.ts'
import { useNow } from '../../core/now.ts'
import { protocolOf } from '../../meetings/picture-steps.ts'
import { lastTime } from '../../tasks/last-time.ts'
import { latestPoll, rateIssues, type Rating } from '../../votes/rating.ts'
import type { Foresight } from './use-foresight.ts'

/** Everything the console shows, sorted into its columns. */
export type ConsoleData = {
  meeting: Meeting
  place: Place | undefined
  around: Id[]
  bodies: Body[]
  timeZone: string
  today: Day
  now: number
  issues: Readonly<Record<Id, Issue>>
  pending: Issue[]
  /** Accepted and open, ranked. */
  rating: Rating
  decided: Issue[]
  hidden: Issue[]
  /** Accepted at earlier meetings of the place. */
  earlier: Issue[]
  /** Something was instructed at earlier meetings of the place. */
  promisedBefore: boolean
  poll: Poll | undefined
  tally: PollTally | undefined
  prepared: Instruction[]
  given: Instruction[]
  instructions: MeetingState['instructions']
  joined: number
  online: number | undefined
  /** Accounts that have the meeting open. */
  people: readonly Id[] | undefined
  /** All organisations by id. */
  bodiesById: CityState['bodies']
  initiatives: CityState['initiatives']
  /** Issues and instructions that deeds waiting for the network are about. */
  waiting: ReadonlySet<Id>
}

/** Sorts a meeting as its staff see it. */
export function useConsoleData(
  hand: MeetingInHand,
  meeting: Meeting,
  { state, waiting }: Pick<Foresight, 'state' | 'waiting'>,
  city: CityState,
): ConsoleData {
  const now = useNow(1000)
  const { supports, tallies, presence } = hand
  const issues = useMemo(() => issuesNow(meeting, state, city), [meeting, state, city])
  const sorted = useMemo(() => {
    const all = Object.values(issues).toSorted((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1))
    const polls = Object.values(state.polls)
    const open = all.filter(i => i.state === 'accepted' && !i.outcome)
    return {
      pending: all.filter(i => i.state === 'pending'),
      rating: rateIssues({ issues: open, supports, polls, tallies }),
      decided: all
        .filter(i => i.state === 'accepted' && i.outcome)
        .toSorted((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1)),
      hidden: all.filter(i => i.state === 'hidden'),
      poll: latestPoll(polls),
      prepared: Object.values(state.instructions).filter(i => i.state === 'prepared'),
      given: protocolOf(state.instructions).toReversed(),
    }
  }, [issues, state, supports, tallies])
  const bodies = useMemo(
    () => Object.values(city.bodies).toSorted((a, b) => a.name.localeCompare(b.name, 'ru')),
    [city.bodies],
  )
  const earlier = useMemo(
    () =>
      Object.values(city.issues).filter(
        i =>
          i.place === meeting.place &&
          i.meeting !== meeting.id &&
          i.state === 'accepted' &&
          i.outcome?.kind !== 'joined',
      ),
    [city.issues, meeting.place, meeting.id],
  )
  const promisedBefore = useMemo(() => lastTime(city.tasks, meeting).length > 0, [city.tasks, meeting])
  const place = city.places[meeting.place]
  return {
    ...sorted,
    earlier,
    promisedBefore,
    meeting,
    place,
    around: place ? placesAround(place) : [meeting.place],
    bodies,
    timeZone: city.town.timeZone,
    today: dayOf(new Date(now).toISOString(), city.town.timeZone),
    now,
    issues,
    tally: sorted.poll && tallies[sorted.poll.id],
    instructions: state.instructions,
    joined: presence?.joined ?? meeting.attendance ?? 0,
    online: presence?.online,
    people: presence?.people,
    bodiesById: city.bodies,
    initiatives: city.initiatives,
    waiting,
  }
}

/** Once a meeting is closed its issues live on in the city, which then knows them better. */
function issuesNow(meeting: Meeting, state: MeetingState, city: CityState): Readonly<Record<Id, Issue>> {
  if (meeting.phase === 'planned' || meeting.phase === 'open') return state.issues
  const later = Object.values(city.issues).filter(issue => issue.meeting === meeting.id)
  return { ...state.issues, ...Object.fromEntries(later.map(issue => [issue.id, issue])) }
}
