import { useMemo } from 'react'
import { dayOf } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'
import type { MeetingInHand } from '../../core/meeting.ts'
import { useNow } from '../../core/now.ts'
import { lastTime } from '../../tasks/last-time.ts'
import { rateIssues, type Rating } from '../../votes/rating.ts'
import { useAuthors, type Authors } from '../console/use-authors.ts'
import { issueOf, nearestFirst, topicOf, type Topic } from './prompt.ts'

export type PrompterData = {
  meeting: Meeting
  timeZone: string
  now: number
  today: Day
  topic: Topic | undefined
  /** Changes whenever something else is spoken about. */
  key: string
  /** Open issues, ranked. */
  rating: Rating
  /** Earlier instructions of this place, those nearest to the question first. */
  promised: Task[]
  authors: Authors
  bodies: CityState['bodies']
  issues: MeetingState['issues']
  supports: MeetingInHand['supports']
  tallies: MeetingInHand['tallies']
  joined: number
}

/** Sorts what the meeting's staff know for whoever speaks. */
export function usePrompter(
  { supports, tallies, presence }: MeetingInHand,
  meeting: Meeting,
  state: MeetingState,
  city: CityState,
): PrompterData {
  const now = useNow(1000)
  const { issues, polls } = state
  const topic = useMemo(() => topicOf(meeting, state), [meeting, state])
  const rating = useMemo(() => {
    const open = Object.values(issues).filter(issue => issue.state === 'accepted' && !issue.outcome)
    return rateIssues({ issues: open, supports, polls: Object.values(polls), tallies })
  }, [issues, polls, supports, tallies])
  const category = issueOf(topic)?.category
  const promised = useMemo(() => nearestFirst(lastTime(city.tasks, meeting), category), [city.tasks, meeting, category])
  return {
    meeting,
    timeZone: city.town.timeZone,
    now,
    today: dayOf(new Date(now).toISOString(), city.town.timeZone),
    topic,
    key: keyOf(topic),
    rating,
    promised,
    authors: useAuthors(meeting.id, Object.keys(issues).length),
    bodies: city.bodies,
    issues,
    supports,
    tallies,
    joined: presence?.joined ?? meeting.attendance ?? 0,
  }
}

function keyOf(topic: Topic | undefined): string {
  if (topic?.kind === 'issue') return topic.issue.id
  if (topic?.kind === 'vote') return topic.poll.id
  return topic?.kind === 'instruction' ? topic.instruction.id : (topic?.item.id ?? '')
}
