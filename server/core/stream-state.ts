import { streamKind, streamMeeting, type Audience, type Sequenced, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { view } from '#shared/event-view.ts'
import type { VecheEvent } from '#shared/registry.ts'
import { evolveRoundState, type RoundState } from '#shared/rounds/state.ts'
import {
  evolveCityState,
  evolveMeetingState,
  viewCityState,
  viewMeetingState,
  type CityState,
  type MeetingState,
} from '#shared/state.ts'
import type { Sql } from './store.ts'

/** Loads the state of a stream from the tables; `null`: there is no such stream. */
export type StateLoaders = {
  readonly meeting: (sql: Sql, meeting: Id) => Promise<MeetingState | null>
  readonly round: (sql: Sql, round: Id) => Promise<RoundState | null>
  readonly city: (sql: Sql) => Promise<CityState | null>
}
export type State = MeetingState | CityState | RoundState

/** A state with the next event in it. */
export const fold = (stream: StreamName, state: State, [, at, event]: Sequenced<VecheEvent>): State => {
  if (!event) return state
  switch (streamKind(stream)) {
    case 'city':
      return evolveCityState(state as CityState, event, at)
    case 'meeting':
      return evolveMeetingState(state as MeetingState, event, at)
    case 'round':
      return evolveRoundState(state as RoundState, event, at)
  }
}

/** Its meeting is over: what is hidden from now on is hidden past its own numbers. */
export function isOver(stream: StreamName, state: State): boolean {
  if (streamKind(stream) !== 'meeting') return false
  const phase = (state as MeetingState).meetings[streamMeeting(stream) ?? '']?.phase
  return phase === 'closed' || phase === 'published'
}

/** A state as an audience may see it. A round has nothing to hide: what is secret of it is in no stream. */
export function viewOf(stream: StreamName, state: State, audience: Audience): State {
  switch (streamKind(stream)) {
    case 'city':
      return viewCityState(state as CityState, audience)
    case 'meeting':
      return viewMeetingState(state as MeetingState, audience)
    case 'round':
      return state
  }
}

/** An event as an audience may see it; one that is hidden keeps its number. */
export const viewed = ([seq, at, event]: Sequenced<VecheEvent>, audience: Audience): Sequenced<VecheEvent> => [
  seq,
  at,
  event && view(event, audience),
]
