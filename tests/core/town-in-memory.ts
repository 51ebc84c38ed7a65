import { defaultPolicy } from '#shared/core/policy.ts'
import { systemActor } from '#shared/core/actor.ts'
import type { Command, Context } from '#shared/core/command.ts'
import { Refusal } from '#shared/core/refusal.ts'
import { meetingStream, type StreamName } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { Meeting, MeetingFacts } from '#shared/meetings/meeting.ts'
import type { Town } from '#shared/places/place.ts'
import { addedIn } from '#shared/places/town-categories.ts'
import { calendarOf } from '#shared/places/town-calendar.ts'
import { eventDefinition } from '#shared/event-view.ts'
import type { VecheEvent } from '#shared/registry.ts'
import {
  emptyMeetingState,
  evolveCityState,
  evolveMeetingState,
  type CityState,
  type MeetingState,
} from '#shared/state.ts'
import { aMeeting, anId, theMeeting, theYard } from '../support/rule.ts'

const town: Town = {
  name: 'Приречный',
  timeZone: 'Europe/Moscow',

  bounds: [39, 59, 40, 60],
  centre: [39.9, 59.2],
  basemap: 'v1',
  attribution: '',
}
export const emptyCityState: CityState = {
  town,
  places: {},
  bodies: {},
  meetings: {},
  requests: {},
  issues: {},
  polls: {},
  tasks: {},
  initiatives: {},
}

/** A town that lives in memory: the rules decide, the logs keep, as at the one door. */
export type TownInMemory = {
  readonly logs: { meeting: [Moment, VecheEvent][]; city: [Moment, VecheEvent][] }
  /** All that happened, wherever it is logged: what the tables know. */
  truth: MeetingState
  city: CityState
  /** The latest words of each issue, which a hidden one keeps in its table alone. */
  readonly words: Map<Id, string>
  readonly supports: Map<Id, number>
  readonly photos: Map<Id, Id[]>
  ballots: number
  clock: number
}

export const newTown = (): TownInMemory => ({
  logs: { meeting: [], city: [] },
  truth: emptyMeetingState,
  city: emptyCityState,
  words: new Map(),
  supports: new Map(),
  photos: new Map(),
  ballots: 0,
  clock: Date.parse('2026-11-20T15:30:00.000Z'),
})

/** The meeting of which all this is told. */
export const meetingOf = ({ truth }: TownInMemory): Meeting | undefined => truth.meetings[theMeeting]
/** The meeting as a rule knows it now. */
export const factsOf = (town: TownInMemory): MeetingFacts => {
  const { phase = 'planned', agenda = [], item, done } = meetingOf(town) ?? {}
  return aMeeting({ phase, agenda, item, done, around: [theYard] })
}
export const homeOf = (town: TownInMemory): StreamName =>
  ['planned', 'open'].includes(meetingOf(town)?.phase ?? '') ? meetingStream(theMeeting) : 'city'

/** An issue as its table has it: with its words, also when hidden. */
export const issueOf = (town: TownInMemory, id: Id): Issue | undefined => {
  const issue = town.truth.issues[id]
  return issue && { ...issue, text: town.words.get(id) ?? '', photos: town.photos.get(id) ?? [] }
}

/** Sends a command whose facts are given; a refusal leaves everything as it was. */
export function send<I, F, E extends VecheEvent>(
  town: TownInMemory,
  stream: StreamName,
  command: Command<string, I, F, E>,
  facts: F,
  input: I,
): void {
  town.clock += 7000
  const now = new Date(town.clock).toISOString()
  const id =
    stream === meetingStream(theMeeting) && command.name === 'meetings.plan-meeting'
      ? theMeeting
      : anId(`made at ${now}`)
  const context: Context = {
    id,
    actor: systemActor,
    now,
    stream,
    timeZone: 'Europe/Moscow',
    calendar: calendarOf(),
    ownCategories: addedIn(town.city.town.categories),
    policy: defaultPolicy,
    newId: () => anId(`also made at ${now}`),
  }
  for (const event of decided(() => command.decide(facts, input, context)))
    happen(town, event, now, [stream === 'city' ? 'city' : 'meeting', ...(command.city ? ['city' as const] : [])])
}

function decided<E>(decide: () => readonly E[]): readonly E[] {
  try {
    return decide()
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

function happen(town: TownInMemory, event: VecheEvent, at: Moment, streams: readonly ('meeting' | 'city')[]): void {
  const { on } = eventDefinition(event.type)
  if (event.type === 'issues.acceptance-withdrawn') emptyTold(town, event.issue)
  for (const stream of new Set(streams)) if (on.includes(stream)) town.logs[stream].push([at, event])
  town.truth = evolveMeetingState(town.truth, event, at)
  if (streams.includes('city') && on.includes('city')) town.city = evolveCityState(town.city, event, at)
  if (event.type === 'issues.issue-raised' || event.type === 'issues.issue-edited')
    town.words.set(event.issue, event.text)
  if (event.type === 'issues.photo-added')
    town.photos.set(event.issue, [...(town.photos.get(event.issue) ?? []), event.photo])
  if (event.type === 'issues.issue-supported')
    town.supports.set(event.issue, (town.supports.get(event.issue) ?? 0) + (event.on ? 1 : 0))
  if (event.type === 'votes.poll-started') town.ballots = 0
  if (event.type === 'votes.ballot-cast') town.ballots++
}

/** As the tables do it: what an acceptance has told leaves the log when it is taken back. */
function emptyTold({ logs }: TownInMemory, issue: Id): void {
  for (const log of Object.values(logs))
    for (const [n, [at, event]] of log.entries()) {
      if (
        (event.type === 'issues.issue-accepted' || event.type === 'issues.issue-restored') &&
        event.issue.id === issue
      )
        log[n] = [at, { ...event, issue: { ...event.issue, text: '' } }]
      if (event.type === 'issues.issue-edited' && event.issue === issue && event.isPublic)
        log[n] = [at, { ...event, text: '' }]
    }
}
