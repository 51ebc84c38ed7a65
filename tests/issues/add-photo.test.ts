import { expect, test } from 'vitest'
import { defaultPolicy } from '#shared/core/policy.ts'
import { addPhoto, type AddPhotoFacts } from '#shared/issues/add-photo.ts'
import type { Issue } from '#shared/issues/issue.ts'
import {
  aMeeting,
  anId,
  everybody,
  given,
  guest,
  moderator,
  theMeeting,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const [issue, photo] = [anId('issue'), anId('photo')]
const facts = (state: Issue['state'] = 'pending', more: Partial<AddPhotoFacts> = {}): AddPhotoFacts => ({
  meeting: aMeeting(),
  issue: {
    id: issue,
    state,
    text: 'Яма',
    category: 'roads',
    point: [39.9, 59.2],
    place: theYard,
    channel: 'phone',
    raisedAt: '2026-11-20T15:00:00.000Z',
    support: 0,
  },
  support: 0,
  isAuthor: true,
  photos: [],
  ...more,
})
const add = (known: AddPhotoFacts) => given(known).by(guest).when(addPhoto, { issue, photo })

test('a photo of an issue that waits is told to the staff alone, of an accepted one to everybody', () => {
  add(facts('pending')).makes({ type: 'issues.photo-added', issue, photo, isPublic: false })
  add(facts('accepted')).makes({ type: 'issues.photo-added', issue, photo, isPublic: true })
})

test('its author and who runs the meeting add photos, and nobody else', () => {
  expect(whoMay(addPhoto, facts(), { issue, photo })).toEqual(everybody)
  expect(whoMay(addPhoto, facts('pending', { isAuthor: false }), { issue, photo })).toEqual(whoRunsIt)
})

test('an issue has three photos and not a fourth; the same one sent again is no second', () => {
  const some = (n: number) => Array.from({ length: n }, (_, i) => anId(`photo ${i}`))
  const most = defaultPolicy.photosPerIssue
  expect(add(facts('pending', { photos: some(most - 1) })).events()).toHaveLength(1)
  add(facts('pending', { photos: some(most) })).refuses('too-many-photos', { most })
  add(facts('pending', { photos: [photo] })).makes()
})

test('after the meeting a photo goes to the city’s register', () => {
  const closed = facts('accepted', { meeting: aMeeting({ phase: 'closed' }) })
  given(closed)
    .by(moderator)
    .when(addPhoto, { issue, photo }, { stream: `meeting:${theMeeting}` })
    .refuses('wrong-stream')
  expect(given(closed).by(moderator).when(addPhoto, { issue, photo }, { stream: 'city' }).events()).toHaveLength(1)
})
