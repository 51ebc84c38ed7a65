import { expect, test } from 'vitest'
import { joinMeeting, type JoinFacts } from '#shared/meetings/join-meeting.ts'
import { anId, everybody, given, guest, theMeeting, whoMay } from '../support/rule.ts'

const house = anId('house')
const code = '402917'
const open: JoinFacts = {
  meeting: { id: theMeeting, phase: 'open', code, houses: [{ id: house, address: 'Лесная, 3' }] },
}
const joined = {
  type: 'meetings.participant-joined' as const,
  participant: anId('command'),
  meeting: theMeeting,
  actor: guest.id,
}

test('a resident of the yard taps their house and is in, without an account and without a name', () => {
  const came = given(open).by(guest).when(joinMeeting, { code, from: { house } })
  came.makes({ ...joined, group: 'yard', house })
  came.answers({ participant: anId('command') })
})

test('people of other houses and guests are counted apart', () => {
  given(open)
    .by(guest)
    .when(joinMeeting, { code, from: 'another-house', name: ' Анна ' })
    .makes({ ...joined, group: 'neighbours', name: 'Анна' })
  given(open)
    .by(guest)
    .when(joinMeeting, { code, from: 'guest' })
    .makes({ ...joined, group: 'guests' })
})

test('everybody may join', () => {
  expect(whoMay(joinMeeting, open, { code, from: 'guest' })).toEqual(everybody)
})

test('one phone is one participant, however often it joins', () => {
  const again = given({ ...open, participant: anId('first time') })
    .by(guest)
    .when(joinMeeting, { code, from: { house } })
  again.makes({ ...joined, participant: anId('first time'), group: 'yard', house })
  again.answers({ participant: anId('first time') })
})

test('nobody joins by a wrong code, nor a meeting that has not opened or is over', () => {
  given(open).by(guest).when(joinMeeting, { code: '111111', from: 'guest' }).refuses('wrong-code')
  for (const phase of ['planned', 'closed', 'published'])
    given({ meeting: { ...open.meeting, phase } })
      .by(guest)
      .when(joinMeeting, { code, from: 'guest' })
      .refuses('wrong-code')
})

test('a code is six digits and nothing else', () => {
  for (const wrong of ['40291', '4029177', '40291a', ' 402917', '402917\n', '４０２９１７'])
    given(open).by(guest).when(joinMeeting, { code: wrong, from: 'guest' }).refuses('bad-input')
})

test('nobody comes from a house that is not of this yard', () => {
  given(open)
    .by(guest)
    .when(joinMeeting, { code, from: { house: anId('other house') } })
    .refuses('house-unknown')
})
