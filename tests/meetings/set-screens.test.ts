import { expect, test } from 'vitest'
import { pictureOn, type Screens } from '#shared/meetings/screens.ts'
import { setScreens } from '#shared/meetings/set-screens.ts'
import { aMeeting, anId, given, moderator, theMeeting, whoMay, whoRunsIt } from '../support/rule.ts'

const strip = { name: 'Иван Петров', post: 'глава города' }
const facts = (screens: Screens = {}, ofKnown = true) => ({ meeting: aMeeting(), screens, ofKnown })
const makes = (screens: Screens) => ({ type: 'meetings.screens-set' as const, meeting: theMeeting, screens })

test('what is named is changed, what is not stays, and null takes it away', () => {
  given(facts({ theme: 'dark', message: 'Перерыв' }))
    .by(moderator)
    .when(setScreens, { strip, message: null })
    .makes(makes({ theme: 'dark', strip }))
})

test('a further screen shows its own picture, and without one the same as the first', () => {
  const second = { scene: 'issue' as const, of: anId('issue') }
  given(facts()).by(moderator).when(setScreens, { second }).makes(makes({ second }))
  const picture = { scene: 'rating' as const }
  expect([1, 2, 3].map(n => pictureOn({ picture, screens: { second } }, n as 1 | 2 | 3))).toEqual([
    picture,
    second,
    picture,
  ])
})

test('no screen shows what is hidden or of another meeting, nor a scene without its thing', () => {
  const third = { scene: 'issue' as const, of: anId('hidden') }
  given(facts({}, false)).by(moderator).when(setScreens, { third }).refuses('not-found')
  given(facts())
    .by(moderator)
    .when(setScreens, { third: { scene: 'vote' } })
    .refuses('bad-input')
})

test('a strip without a name and a message too long for the wall are refused', () => {
  given(facts())
    .by(moderator)
    .when(setScreens, { strip: { name: ' ' } })
    .refuses('bad-input')
  given(facts())
    .by(moderator)
    .when(setScreens, { message: 'а'.repeat(121) })
    .refuses('bad-input')
})

test('only whoever runs the meeting dresses its screens', () => {
  expect(whoMay(setScreens, facts(), { message: 'Перерыв' })).toEqual(whoRunsIt)
})
