import { expect, test } from 'vitest'
import { handOver, type HandOverFacts } from '#shared/meetings/hand-over.ts'
import { anId, everybody, given, guest, theMeeting, whoMay } from '../support/rule.ts'

const house = anId('house')
const phone = anId('phone')
const facts = (sharing: number, code = '402917'): HandOverFacts => ({
  meeting: { id: theMeeting, phase: 'open', code, houses: [{ id: house, address: 'Садовая, 12' }] },
  sharing,
})
const next = { code: '402917', from: { house }, device: phone }

test('the next person by the same phone is a participant of their own', () => {
  const handed = given(facts(1)).by(guest).when(handOver, next)
  handed.makes({
    type: 'meetings.participant-joined',
    participant: anId('command'),
    meeting: theMeeting,
    actor: guest.id,
    group: 'yard',
    house,
    name: undefined,
    device: phone,
  })
  handed.answers({ participant: anId('command') })
  expect(whoMay(handOver, facts(1), next)).toEqual(everybody)
})

test('one phone serves as many people as the town allows, and not one more', () => {
  expect(given(facts(9)).by(guest).when(handOver, next).events()).toHaveLength(1)
  given(facts(10)).by(guest).when(handOver, next).refuses('phone-full', { people: 10 })
})

test('a phone nobody has joined by is handed to nobody, and the code must be right', () => {
  given(facts(0)).by(guest).when(handOver, next).refuses('not-joined')
  given(facts(1, '111111')).by(guest).when(handOver, next).refuses('wrong-code')
})
