import { Refusal } from '#shared/core/refusal.ts'
import type { Command, Context, FactsOf, InputOf } from '#shared/core/command.ts'
import type { Policy } from '#shared/core/policy.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import type { IssueFacts } from '#shared/issues/issue.ts'
import type { Meeting, MeetingFacts } from '#shared/meetings/meeting.ts'
import { placesAround } from '#shared/places/place.ts'
import { addedIn } from '#shared/places/town-categories.ts'
import { calendarOf } from '#shared/places/town-calendar.ts'
import { eventDefinition } from '#shared/event-view.ts'
import { commands, type VecheCommand, type VecheEvent } from '#shared/registry.ts'
import { evolveMeetingState, type CityState, type MeetingState } from '#shared/state.ts'
import { isAbout } from '#shared/votes/poll.ts'
import type { Pending } from '../../core/send.ts'

/** What the rules must know besides the meeting itself. */
export type Known = {
  readonly meeting: Id
  readonly city: Pick<CityState, 'town' | 'places' | 'bodies'>
  readonly supports: Readonly<Record<Id, number>>
  readonly policy: Policy
}
export type Foreseen = {
  readonly state: MeetingState
  /** The issues and instructions that deeds on their way are about. */
  readonly touched: ReadonlySet<Id>
}

/**
 * The meeting as it will be when the server has heard of what was done here: the same rules, decided on this device. What
 * they refuse is left to the server to refuse; numbers of the protocol are its to give.
 */
export function foresee(base: MeetingState, deeds: readonly Pending[], known: Known): Foreseen {
  const touched = new Set<Id>()
  const state = deeds.reduce((state, deed) => {
    const foreseen = afterDeed(state, deed, known)
    if (foreseen !== state) for (const id of thingsOf(deed)) touched.add(id)
    return foreseen
  }, base)
  return { state, touched }
}

function afterDeed(state: MeetingState, deed: Pending, known: Known): MeetingState {
  const meeting = state.meetings[known.meeting]
  const facts = meeting && factsOf(state, meeting, deed, known)
  // Its event may be here already, while its answer is not.
  if (!facts || state.issues[deed.id] || state.instructions[deed.id]) return state
  const { decide } = commands.find(command => command.name === deed.name) as unknown as Command<
    string,
    unknown,
    unknown
  >
  try {
    const decided = decide(facts, deed.input, contextOf(deed, known)) as readonly VecheEvent[]
    const told = decided.filter(event => eventDefinition(event.type).on.includes('meeting'))
    return told.map(withoutNumber).reduce((folded, event) => evolveMeetingState(folded, event, deed.at), state)
  } catch (error) {
    if (error instanceof Refusal) return state
    throw error
  }
}

const contextOf = ({ id, at, stream }: Pending, { city, policy }: Known): Context => ({
  id,
  actor: { kind: 'system', id },
  now: at,
  stream,
  timeZone: city.town.timeZone,
  calendar: calendarOf(city.town.days),
  ownCategories: addedIn(city.town.categories),
  policy,
  newId: () => id,
})

/** «№ 7/3» is given once, by the server. */
function withoutNumber(event: VecheEvent): VecheEvent {
  if (event.type === 'meetings.instruction-given')
    return { ...event, instruction: { ...event.instruction, number: undefined } }
  if (event.type === 'issues.outcome-set' && event.outcome.kind === 'instruction')
    return { ...event, outcome: { ...event.outcome, number: '' } }
  return event
}

type Named<N extends VecheCommand['name']> = Extract<VecheCommand, { name: N }>
type Seen = { state: MeetingState; meeting: MeetingFacts; whole: Meeting; known: Known; at: Moment }
type Facts = {
  readonly [N in VecheCommand['name']]?: (seen: Seen, input: InputOf<Named<N>>) => FactsOf<Named<N>> | undefined
}

function factsOf(state: MeetingState, whole: Meeting, deed: Pending, known: Known): unknown {
  if (deed.stream !== meetingStream(whole.id)) return undefined
  const place = known.city.places[whole.place]
  const meeting = { ...whole, around: place ? placesAround(place) : [whole.place] }
  const load = facts[deed.name] as ((seen: Seen, input: unknown) => unknown) | undefined
  return load?.({ state, meeting, whole, known, at: deed.at }, deed.input)
}

/**
 * What can be foreseen, with the facts of its rule. A vote is not: without network nobody could take part in it. Nor is a
 * hidden issue shown again: its words are not on this device.
 */
const facts: Facts = {
  'issues.accept-issue': (seen, { issue }) => issueFacts(seen, issue),
  'issues.withdraw-acceptance': (seen, { issue }) => {
    const about = issueFacts(seen, issue)
    if (!about) return undefined
    const polls = Object.values(seen.state.polls).filter(poll => poll.state !== 'cancelled')
    const instructed = Object.values(seen.state.instructions).some(i => i.issue === issue && i.state !== 'withdrawn')
    return {
      ...about,
      // Whose supports they are, and the minute of the acceptance, the server knows.
      supportedByOthers: false,
      acceptedAt: seen.at,
      inPoll: polls.some(poll => isAbout(poll, issue)),
      instructed,
    }
  },
  'issues.edit-issue': (seen, { issue }) => issueFacts(seen, issue),
  'issues.hide-issue': (seen, { issue }) => issueFacts(seen, issue),
  'issues.set-outcome': (seen, { issue }) => issueFacts(seen, issue),
  'issues.raise-aloud': ({ meeting, whole, known }) => ({
    meeting,
    point: known.city.places[whole.place]?.point ?? known.city.town.centre,
    houses: whole.houses.map(house => house.id),
  }),
  'tasks.promise-answer': (seen, { issue, body }) => {
    const about = issueFacts(seen, issue)
    return about && { ...about, bodyKnown: body in seen.known.city.bodies }
  },
  'tasks.cancel-answer': (seen, { issue }) => {
    const about = issueFacts(seen, issue)
    const outcome = about?.issue.outcome
    return about && { ...about, task: outcome && 'task' in outcome ? { id: outcome.task, state: 'given' } : undefined }
  },
  'meetings.start-agenda-item': ({ meeting }) => ({ meeting }),
  'meetings.show-picture': ({ state, meeting }, { picture: { of = '' } }) => ({
    meeting,
    ofKnown: isPublic(state, of),
  }),
  'meetings.set-screens': ({ state, meeting, whole }, { second, third }) => ({
    meeting,
    screens: whole.screens ?? {},
    ofKnown: [second, third].every(picture => !picture?.of || isPublic(state, picture.of)),
  }),
  'meetings.prepare-instruction': ({ state, meeting, known }, { body, issue }) => {
    const about = state.issues[issue ?? '']
    const accepted = about?.state === 'accepted'
    return {
      meeting,
      bodyKnown: body in known.city.bodies,
      ...(about && { issue: { accepted, decided: about.outcome !== undefined } }),
    }
  },
  'meetings.revise-instruction': ({ state, meeting, known }, { instruction, body }) => {
    const old = state.instructions[instruction]
    return old && { meeting, bodyKnown: body in known.city.bodies, instruction: old }
  },
  'meetings.discard-instruction': ({ state, meeting }, { instruction }) => {
    const old = state.instructions[instruction]
    return old && { meeting, bodyKnown: true, instruction: old }
  },
  'tasks.give-instruction': (seen, { instruction }) => giveFacts(seen, instruction),
  'tasks.withdraw-instruction': (seen, { instruction }) => giveFacts(seen, instruction),
}

const isPublic = ({ issues, polls, instructions }: MeetingState, of: Id): boolean =>
  issues[of]?.state === 'accepted' || of in polls || instructions[of]?.state === 'given'

function issueFacts({ state, meeting, known }: Seen, id: Id): IssueFacts | undefined {
  const issue = state.issues[id]
  return issue && { meeting, issue, support: known.supports[id] ?? issue.support }
}

function giveFacts(seen: Seen, id: Id): FactsOf<Named<'tasks.give-instruction'>> | undefined {
  const { state, meeting, whole, known } = seen
  const instruction = state.instructions[id]
  const about = issueFacts(seen, instruction?.issue ?? '')
  return (
    instruction && {
      meeting,
      point: known.city.places[whole.place]?.point ?? known.city.town.centre,
      instruction,
      lastNumber: 0,
      task: id,
      ...(about && { issue: { ...about.issue, supports: about.support } }),
    }
  )
}

/** What a deed made, and what it is about. */
function thingsOf({ id, input }: Pending): Id[] {
  const { issue, instruction } = input as { issue?: Id; instruction?: Id }
  return [id, issue, instruction].filter(thing => thing !== undefined)
}
