import { afterAll, beforeAll, expect, test } from 'vitest'
import { streamMeeting, type Audience, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { view } from '#shared/event-view.ts'
import { events as declared } from '#shared/registry.ts'
import {
  evolveCityState,
  evolveMeetingState,
  viewCityState,
  viewMeetingState,
  type CityState,
  type MeetingState,
} from '#shared/state.ts'
import { loadCityState, loadMeetingState } from '../../server/states.ts'
import { openBoard, type Board } from './board.ts'
import { randomEvening } from './random-evening.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

test('state and events make the later state, on every stream, for staff and public', { timeout: 120_000 }, async () => {
  const followed = new Map<string, CityState | MeetingState | null>()
  const evening = await randomEvening(board)
  const seen = new Set<string>()
  // A round has a stream and a test of its own.
  const unseen = () =>
    declared
      .filter(({ on }) => on.length > 0)
      .map(({ type }) => type)
      .filter(type => !seen.has(type) && !once.has(type) && !type.startsWith('rounds.'))
  // What is rare may take longer: the evening goes on until everything has happened.
  for (let round = 0; round < 20 || (round < 160 && unseen().length > 0); round++) {
    for (const stream of evening.streams())
      for (const audience of audiences) {
        const key = `${audience} ${stream}`
        if (!followed.has(key)) followed.set(key, await load(stream, audience))
      }
    const from = board.commits.length
    for (let n = 0; n < 25; n++) await evening.step()
    for (const { logged, happened } of board.commits.slice(from)) {
      happened.forEach(h => seen.add(h.event.type))
      for (const [stream, entries] of logged)
        for (const audience of audiences) {
          const key = `${audience} ${stream}`
          const state = followed.get(key)
          if (state)
            followed.set(
              key,
              entries.reduce((s, [, at, event]) => fold(stream, s, event && view(event, audience), at), state),
            )
        }
      // What is hidden after the close leaves the meeting's snapshot without an event on its stream.
      for (const { event, stream } of happened) {
        if (stream === 'city' && event.type.startsWith('issues.issue-'))
          for (const audience of audiences) {
            const { meeting } = (await board.sql`select meeting from issue where id = ${issueOf(event)}`)[0]
            followed.set(`${audience} meeting:${meeting}`, await load(`meeting:${meeting}`, audience))
          }
      }
    }
    for (const stream of new Set([...followed.keys()].map(key => key.split(' ')[1] as StreamName))) {
      const look = await looked(stream)
      for (const audience of audiences) {
        const key = `${audience} ${stream}`
        expect(plain(followed.get(key)), key).toEqual(plain(look(audience)))
      }
    }
  }
  expect(unseen()).toEqual([])
})

const audiences = ['staff', 'public'] as const
/** Events of the board's own setting up, or that belong to the roll, which is in no state that travels. */
const once: ReadonlySet<string> = new Set([
  'places.town-set',
  'people.person-created',
  'people.person-disabled',
  'people.role-granted',
  'people.role-revoked',
  'people.resident-verified',
  'people.resident-revoked',
  'people.resident-erased',
])

const issueOf = (event: object): Id => {
  const { issue } = event as { issue: Id | { id: Id } }
  return typeof issue === 'string' ? issue : issue.id
}

const load = async (stream: StreamName, audience: Audience) => (await looked(stream))(audience)

/** A stream's state as it is in the database now, for whoever looks. */
async function looked(stream: StreamName): Promise<(audience: Audience) => CityState | MeetingState | null> {
  const meeting = streamMeeting(stream)
  if (meeting === undefined) {
    const city = (await loadCityState(board.sql))!
    return audience => viewCityState(city, audience)
  }
  const state = await loadMeetingState(board.sql, meeting)
  return audience => state && viewMeetingState(state, audience)
}

const plain = (state: unknown): unknown => JSON.parse(JSON.stringify(state))

function fold(
  stream: StreamName,
  state: CityState | MeetingState,
  event: Parameters<typeof evolveCityState>[1] | null,
  at: string,
) {
  if (!event) return state
  return stream === 'city'
    ? evolveCityState(state as CityState, event, at)
    : evolveMeetingState(state as MeetingState, event, at)
}
