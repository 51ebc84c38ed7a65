import { expect, test } from 'vitest'
import { changeMeeting } from '#shared/meetings/change-meeting.ts'
import { planMeeting } from '#shared/meetings/plan-meeting.ts'
import {
  aMeeting,
  anId,
  aPerson,
  aPlan,
  elsewhere,
  given,
  moderator,
  now,
  theDistrict,
  theMeeting,
  theTown,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const houses = [{ id: anId('house'), address: 'Лесная, 3' }]
const place = { around: [theYard, theDistrict], houses, nextNumber: 7, initiatives: new Set<string>() }
const here = { id: theMeeting }

test('a planned meeting has the next number, its yard’s houses, and waits', () => {
  const planned = given(place).by(moderator).when(planMeeting, aPlan(), here)
  const meeting = {
    id: theMeeting,
    number: 7,
    ...aPlan(),
    phase: 'planned' as const,
    houses,
    picture: { scene: 'waiting' as const },
  }
  planned.makes({ type: 'meetings.meeting-planned', meeting })
  planned.answers({ number: 7 })
})

test('who runs meetings here plans them, and nobody else', () => {
  expect(whoMay(planMeeting, place, aPlan())).toEqual(whoRunsIt)
})

test('a meeting begins its own stream, not another’s', () => {
  given(place)
    .by(moderator)
    .when(planMeeting, aPlan(), { id: anId('another') })
    .refuses('wrong-stream')
})

test('a meeting cannot be planned for yesterday, or a second ago', () => {
  given(place)
    .by(moderator)
    .when(planMeeting, aPlan({ startsAt: '2026-11-20T15:29:59.999Z' }), here)
    .refuses('starts-in-past')
  expect(
    given(place)
      .by(moderator)
      .when(planMeeting, aPlan({ startsAt: now }), here)
      .events(),
  ).toHaveLength(1)
})

test('the town’s own import may plan what has been', () => {
  expect(
    given(place)
      .by(theTown)
      .when(planMeeting, aPlan({ startsAt: '2025-05-01T15:00:00.000Z' }), here)
      .events(),
  ).toHaveLength(1)
})

test('a time that is not written in UTC, to the millisecond, is no time: it would be compared wrongly', () => {
  for (const startsAt of ['2026-11-25T18:00:00.000+03:00', '2026-11-25T15:00:00Z', '2026-11-25', 'завтра'])
    given(place).by(moderator).when(planMeeting, aPlan({ startsAt }), here).refuses('bad-input')
})

test('a title of blanks is no title', () => {
  given(place)
    .by(moderator)
    .when(planMeeting, aPlan({ title: ' \n\t ' }), here)
    .refuses('bad-input')
})

test('an agenda item takes a minute at least', () => {
  const agenda = [{ id: anId('item'), text: 'Двор', minutes: -5 }]
  given(place).by(moderator).when(planMeeting, aPlan({ agenda }), here).refuses('bad-input')
})

test('a plan names no initiative that not everybody sees, neither at first nor when it changes; what was named before may stay', () => {
  const initiative = anId('initiative')
  const plan = aPlan({ agenda: [{ id: anId('item'), text: 'Площадка', initiative }] })
  const known = { initiatives: new Set([initiative]) }
  given(place).by(moderator).when(planMeeting, plan, here).refuses('initiative-unknown')
  const [event] = given({ ...place, ...known })
    .by(moderator)
    .when(planMeeting, plan, here)
    .events()
  expect(event).toMatchObject({ meeting: { agenda: [{ initiative }] } })
  given(planned).by(moderator).when(changeMeeting, plan).refuses('initiative-unknown')
  const meeting = aMeeting({ phase: 'planned', agenda: plan.agenda })
  for (const facts of [
    { ...planned, ...known },
    { ...planned, meeting },
  ])
    expect(given(facts).by(moderator).when(changeMeeting, plan).events()).toMatchObject([{ plan }])
})

const planned = {
  meeting: aMeeting({ phase: 'planned' }),
  around: [theYard, theDistrict],
  houses,
  initiatives: new Set<string>(),
}

test('the plan changes as a whole, houses too, before the meeting begins', () => {
  const plan = aPlan({ title: 'Встреча перенесена' })
  given(planned)
    .by(moderator)
    .when(changeMeeting, plan)
    .makes({ type: 'meetings.meeting-changed', meeting: theMeeting, plan, houses })
})

test('the plan of a meeting that has begun stays', () => {
  for (const phase of ['open', 'closed', 'published'] as const)
    given({ ...planned, meeting: aMeeting({ phase }) })
      .by(moderator)
      .when(changeMeeting, aPlan())
      .refuses('meeting-not-planned')
})

test('a meeting is not moved into the past', () => {
  given(planned)
    .by(moderator)
    .when(changeMeeting, aPlan({ startsAt: '2026-11-19T15:00:00.000Z' }))
    .refuses('starts-in-past')
})

test('a meeting is moved to another place only by who runs meetings in both', () => {
  expect(whoMay(changeMeeting, planned, aPlan())).toEqual(whoRunsIt)
  const moved = { ...planned, around: [elsewhere] }
  expect(whoMay(changeMeeting, moved, aPlan({ place: elsewhere }))).toEqual(['town', 'moderator', 'head', 'admin'])
  const ofTheYard = aPerson('moderator of one yard', 'moderator', { place: theYard })
  given(moved)
    .by(ofTheYard)
    .when(changeMeeting, aPlan({ place: elsewhere }))
    .refuses('forbidden')
})
