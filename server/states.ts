import type { CityState, MeetingState } from '#shared/state.ts'
import type { ProtocolFacts } from '#shared/documents/protocol-of.ts'
import { initiativesOf } from '#shared/meetings/agenda.ts'
import { streamMeeting, streamRound, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Figures } from './core/live.ts'
import type { StateLoaders } from './core/stream-state.ts'
import type { Sql } from './core/store.ts'
import { findInitiativeNames, loadInitiatives } from './initiatives/state.ts'
import { loadMeetingIssues, loadRegister } from './issues/state.ts'
import { supportsOf } from './issues/store.ts'
import { loadRequests } from './meetings/requests.ts'
import { loadInstructions, loadMeeting, loadMeetings } from './meetings/state.ts'
import { presenceOf } from './meetings/store.ts'
import * as people from './people/store.ts'
import { loadPlaces, loadTown } from './places/state.ts'
import { loadRoundState } from './rounds/store.ts'
import { turnoutOf } from './rounds/turnout.ts'
import { loadTasks } from './tasks/state.ts'
import { loadPolls } from './votes/store.ts'
import { talliesOf } from './votes/tallies.ts'

/** Loads what a stream's events have made so far. Several queries: run it in one repeatable-read transaction. */
export const stateLoaders: StateLoaders = { meeting: loadMeetingState, round: loadRoundState, city: loadCityState }

/** The running figures of a stream, by audience. */
export const figures = { tally: tallyOf, joined: joinedOf }

/** What everybody in a meeting follows, as its stream has told it; `null`: there is no such meeting. */
export async function loadMeetingState(sql: Sql, id: Id): Promise<MeetingState | null> {
  const meeting = await loadMeeting(sql, id)
  if (!meeting) return null
  const isOver = meeting.phase !== 'planned' && meeting.phase !== 'open'
  return {
    meetings: { [id]: meeting },
    instructions: await loadInstructions(sql, id),
    issues: await loadMeetingIssues(sql, id, isOver),
    polls: await loadPolls(sql, id),
  }
}

/** What everybody in the town follows; `null` while no town is set. */
export async function loadCityState(sql: Sql): Promise<CityState | null> {
  const town = await loadTown(sql)
  if (!town) return null
  return {
    town,
    places: await loadPlaces(sql),
    bodies: await people.loadBodies(sql),
    meetings: await loadMeetings(sql),
    requests: await loadRequests(sql),
    issues: await loadRegister(sql),
    polls: await loadPolls(sql),
    tasks: await loadTasks(sql),
    initiatives: await loadInitiatives(sql),
  }
}

/** What a meeting's protocol is made from, as the tables have it now; `null`: there is no such meeting. */
export async function loadProtocolFacts(sql: Sql, id: Id): Promise<ProtocolFacts | null> {
  const [town, meeting] = await Promise.all([loadTown(sql), loadMeeting(sql, id)])
  if (!town || !meeting) return null
  const [{ groups }, issues, polls, instructions, bodies] = await Promise.all([
    presenceOf(sql, id),
    loadMeetingIssues(sql, id, false),
    loadPolls(sql, id),
    loadInstructions(sql, id),
    people.loadBodies(sql),
  ])
  const names = Object.values(bodies).map(body => [body.id, body.name])
  return {
    town,
    meeting,
    groups,
    issues: Object.values(issues),
    polls: Object.values(polls),
    instructions: Object.values(instructions),
    bodies: Object.fromEntries(names),
    initiatives: await findInitiativeNames(sql, initiativesOf(meeting.agenda)),
  }
}

async function tallyOf(sql: Sql, stream: StreamName, smallestGroupShown: number): Promise<Figures> {
  const round = streamRound(stream)
  if (round !== undefined) return turnoutOf(sql, round, smallestGroupShown)
  const meeting = streamMeeting(stream) ?? ''
  const [supports, tallies] = await Promise.all([supportsOf(sql, meeting), talliesOf(sql, meeting, smallestGroupShown)])
  return {
    public: { supports, polls: tallies.map(tally => tally.public) },
    staff: { supports, polls: tallies.map(tally => tally.tally) },
  }
}

async function joinedOf(sql: Sql, stream: StreamName): Promise<Figures> {
  const meeting = streamMeeting(stream)
  // Nobody joins a round: how many look at it is all there is.
  if (meeting === undefined) return { public: {}, staff: {} }
  const { joined, groups } = await presenceOf(sql, meeting)
  return { public: { joined }, staff: { joined, groups } }
}
