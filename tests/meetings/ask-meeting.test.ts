import { expect, test } from 'vitest'
import { askMeeting } from '#shared/meetings/ask-meeting.ts'
import { declineRequest } from '#shared/meetings/decline-request.ts'
import { joinRequest } from '#shared/meetings/join-request.ts'
import { planMeeting } from '#shared/meetings/plan-meeting.ts'
import {
  anId,
  aPerson,
  aPlan,
  elsewhere,
  everybody,
  given,
  guest,
  moderator,
  theDistrict,
  theMeeting,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const nobodyAsks = { placeKnown: true, waiting: false, own: 0 }
const input = { place: theYard, subjects: ['lighting' as const, 'roads' as const] }
const request = { id: anId('request'), state: 'waiting' as const, around: [theYard, theDistrict] }
const city = { id: anId('request'), stream: 'city' as const }

test('a passer-by asks for a meeting: the place and the subjects are public, own words and contact are not', () => {
  given(nobodyAsks)
    .by(guest)
    .when(askMeeting, { ...input, words: 'Темно у школы', contact: '+7 900 000-00-00' }, city)
    .makes(
      { type: 'meetings.meeting-asked', request: { id: city.id, ...input, state: 'waiting', joined: 1 } },
      {
        type: 'meetings.voice-noted',
        request: city.id,
        actor: guest.id,
        words: 'Темно у школы',
        contact: '+7 900 000-00-00',
      },
    )
  expect(whoMay(askMeeting, nobodyAsks, input)).toEqual(everybody)
})

test('one request a place: who comes later joins it', () => {
  given({ ...nobodyAsks, waiting: true })
    .by(guest)
    .when(askMeeting, input)
    .refuses('request-waiting')
})

test('nobody asks everywhere at once, or for a place that does not exist', () => {
  given({ ...nobodyAsks, own: 3 })
    .by(guest)
    .when(askMeeting, input)
    .refuses('too-many-requests')
  given({ ...nobodyAsks, placeKnown: false })
    .by(guest)
    .when(askMeeting, input)
    .refuses('place-unknown')
  given(nobodyAsks)
    .by(guest)
    .when(askMeeting, { ...input, subjects: [] })
    .refuses('bad-input')
})

test('who joins is counted once, however often they press', () => {
  const joining = { request, joined: 4, own: false }
  given(joining)
    .by(guest)
    .when(joinRequest, { request: request.id })
    .makes(
      { type: 'meetings.request-joined', request: request.id, joined: 5 },
      { type: 'meetings.voice-noted', request: request.id, actor: guest.id, words: undefined, contact: undefined },
    )
  given({ ...joining, own: true })
    .by(guest)
    .when(joinRequest, { request: request.id })
    .makes()
  expect(whoMay(joinRequest, joining, { request: request.id })).toEqual(everybody)
})

test('who plans meetings there declines a request with an answer, and nobody else', () => {
  const answer = 'В этом дворе встреча была в октябре'
  given({ request })
    .by(moderator)
    .when(declineRequest, { request: request.id, answer })
    .makes({ type: 'meetings.request-declined', request: request.id, answer })
  expect(whoMay(declineRequest, { request }, { request: request.id, answer })).toEqual(whoRunsIt)
})

const plan = { around: [theYard], houses: [], nextNumber: 7, initiatives: new Set<string>() }

test('a meeting planned for a request says so to those who asked', () => {
  const planned = given({ ...plan, request })
    .by(moderator)
    .when(planMeeting, { ...aPlan(), request: request.id }, { id: theMeeting })
  expect(planned.events()[1]).toEqual({
    type: 'meetings.request-planned',
    request: request.id,
    meeting: theMeeting,
  })
})

test('a request is decided once', () => {
  for (const state of ['planned', 'declined'] as const) {
    const decided = { ...request, state }
    given({ request: decided })
      .by(moderator)
      .when(declineRequest, { request: request.id, answer: 'Нет' })
      .refuses('request-decided')
    given({ request: decided, joined: 4, own: false })
      .by(guest)
      .when(joinRequest, { request: request.id })
      .refuses('request-decided')
    given({ ...plan, request: decided })
      .by(moderator)
      .when(planMeeting, { ...aPlan(), request: request.id }, { id: theMeeting })
      .refuses('request-decided')
  }
})

test('nobody answers by a meeting here what was asked elsewhere, out of their reach, or what nobody asked', () => {
  const far = { ...request, around: [elsewhere] }
  const here = aPerson('yard moderator', 'moderator', { place: theYard })
  given({ ...plan, request: far })
    .by(here)
    .when(planMeeting, { ...aPlan(), request: request.id }, { id: theMeeting })
    .refuses('forbidden')
  given(plan)
    .by(moderator)
    .when(planMeeting, { ...aPlan(), request: request.id }, { id: theMeeting })
    .refuses('not-found')
})
