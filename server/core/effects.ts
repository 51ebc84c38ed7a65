import type { StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { VecheEvent } from '#shared/registry.ts'
import type { Happened } from './store.ts'

/** What must be done besides telling the streams, when something happened. */
export type Effects = {
  /** Streams whose running figures changed: supports and ballots; who has joined. */
  readonly tally: ReadonlySet<StreamName>
  readonly presence: ReadonlySet<StreamName>
  /** People whose rights changed. */
  readonly people: ReadonlySet<Id>
  /** The team of a meeting is another one: whoever has left it has its rights no more. */
  readonly teams: boolean
  /** Issues whose authors' own things changed, with the stream that told it. */
  readonly issues: ReadonlyMap<Id, StreamName>
  /** Meetings whose protocols were approved. */
  readonly approved: ReadonlySet<Id>
  /** Drafts that their groups are to look at anew, and initiatives that were submitted. */
  readonly drafts: ReadonlySet<Id>
  readonly submitted: ReadonlySet<Id>
  /** Initiatives whose followers are to be told. */
  readonly followed: ReadonlySet<Id>
  /** Rounds of which their followers are told. */
  readonly told: ReadonlySet<Id>
  /** The town's places, map or zone changed. */
  readonly town: boolean
}

export function effectsOf(happened: readonly Happened[]): Effects {
  const tally = new Set<StreamName>()
  const presence = new Set<StreamName>()
  const people = new Set<Id>()
  const issues = new Map<Id, StreamName>()
  const approved = new Set<Id>()
  const drafts = new Set<Id>()
  const submitted = new Set<Id>()
  const followed = new Set<Id>()
  const told = new Set<Id>()
  let town = false
  let teams = false
  for (const { event, stream } of happened) {
    if (tallied.test(event.type)) tally.add(stream)
    if (isOfTown.has(event.type)) town = true
    switch (event.type) {
      case 'meetings.participant-joined':
        presence.add(stream)
        break
      case 'people.role-granted':
      case 'people.role-revoked':
      case 'people.person-disabled':
      case 'people.resident-revoked':
      case 'people.resident-erased':
      case 'people.code-given':
        people.add(event.person)
        break
      case 'meetings.team-set':
        teams = true
        break
      case 'rounds.voting-opened':
      case 'rounds.reminded':
      case 'rounds.round-cancelled':
      case 'rounds.voting-closed':
      case 'rounds.ballots-published':
      case 'rounds.counted':
        told.add(event.round)
        break
      case 'documents.protocol-approved':
        approved.add(event.meeting)
        break
      case 'initiatives.draft-changed':
        drafts.add(event.initiative)
        break
      case 'initiatives.text-frozen':
        drafts.add(event.initiative)
        submitted.add(event.initiative)
        break
      case 'initiatives.moved':
        followed.add(event.card.id)
        break
      case 'initiatives.procedure-went-on':
        followed.add(event.initiative)
        break
      case 'issues.issue-hidden':
      case 'issues.issue-edited':
      case 'issues.acceptance-withdrawn':
        issues.set(event.issue, stream)
        break
      case 'issues.issue-accepted':
      case 'issues.issue-restored':
        issues.set(event.issue.id, stream)
    }
  }
  return { tally, presence, people, teams, issues, approved, drafts, submitted, followed, told, town }
}

/** What changes the town's places, map, numbers or zone. */
const townEvents = [
  'places.town-set',
  'places.calendar-set',
  'places.arms-set',
  'places.payee-set',
  'places.categories-set',
  'places.setting-changed',
  'places.places-put',
] as const satisfies readonly VecheEvent['type'][]
const isOfTown: ReadonlySet<string> = new Set(townEvents)

/** Whoever joins again, as another group's, takes their ballot along. */
const tallied =
  /^(votes\.|rounds\.(ballot-cast|voter-marked)|issues\.(issue-(supported|accepted|restored|hidden)|acceptance-|outcome-)|meetings\.participant-joined)/
