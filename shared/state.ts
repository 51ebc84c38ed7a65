import type { Audience } from './core/stream.ts'
import type { Moment } from './core/value.ts'
import { evolveInitiatives, type Initiatives } from './initiatives/state.ts'
import { evolveIssues, viewIssues, type Issues } from './issues/state.ts'
import {
  evolveInstructions,
  evolveMeetings,
  evolveRequests,
  viewInstructions,
  viewMeetings,
  type Instructions,
  type Meetings,
  type Requests,
} from './meetings/state.ts'
import { evolveBodies, type Bodies } from './people/state.ts'
import type { Town } from './places/place.ts'
import { evolvePlaces, evolveTown, type Places } from './places/state.ts'
import type { VecheEvent } from './registry.ts'
import { evolveTasks, viewTasks, type Tasks } from './tasks/state.ts'
import { evolvePolls, viewPolls, type Polls } from './votes/state.ts'

/** What everybody in a meeting follows. */
export type MeetingState = {
  readonly meetings: Meetings
  readonly instructions: Instructions
  readonly issues: Issues
  readonly polls: Polls
}

/** What everybody in the town follows. */
export type CityState = {
  readonly town: Town
  readonly places: Places
  readonly bodies: Bodies
  readonly meetings: Meetings
  readonly requests: Requests
  readonly issues: Issues
  readonly polls: Polls
  readonly tasks: Tasks
  readonly initiatives: Initiatives
}

export const emptyMeetingState: MeetingState = { meetings: {}, instructions: {}, issues: {}, polls: {} }

export const evolveMeetingState = (s: MeetingState, event: VecheEvent, at: Moment): MeetingState => ({
  meetings: evolveMeetings(s.meetings, event, at),
  instructions: rewordInstructions(evolveInstructions(s.instructions, event), event),
  issues: evolveIssues(s.issues, event, at),
  polls: evolvePolls(s.polls, event, at),
})

/** A hidden issue takes its words along from the instructions that repeated them. */
function rewordInstructions(all: Instructions, event: VecheEvent): Instructions {
  if (event.type !== 'issues.issue-hidden' || !event.reworded) return all
  return event.reworded.reduce((folded, { id, text }) => {
    const old = folded[id]
    return old ? { ...folded, [id]: { ...old, text } } : folded
  }, all)
}

export const evolveCityState = (s: CityState, event: VecheEvent, at: Moment): CityState => ({
  town: evolveTown(s.town, event),
  places: evolvePlaces(s.places, event),
  bodies: evolveBodies(s.bodies, event),
  meetings: evolveMeetings(s.meetings, event, at),
  requests: evolveRequests(s.requests, event, at),
  issues: evolveIssues(s.issues, event, at),
  polls: evolvePolls(s.polls, event, at),
  tasks: evolveTasks(s.tasks, event, at),
  initiatives: evolveInitiatives(s.initiatives, event),
})

export const viewMeetingState = (s: MeetingState, audience: Audience): MeetingState => ({
  ...s,
  meetings: viewMeetings(s.meetings, audience),
  instructions: viewInstructions(s.instructions, audience),
  issues: viewIssues(s.issues, audience),
  polls: viewPolls(s.polls, audience),
})

export const viewCityState = (s: CityState, audience: Audience): CityState => ({
  ...s,
  meetings: viewMeetings(s.meetings, audience),
  issues: viewIssues(s.issues, audience),
  polls: viewPolls(s.polls, audience),
  tasks: viewTasks(s.tasks, audience),
})
