import { expect, test } from 'vitest'
import { defaultPolicy } from '#shared/core/policy.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { MeetingState } from '#shared/state.ts'
import type { Pending } from '../../client/core/send.ts'
import { foresee, type Known } from '../../client/screens/console/foresee.ts'
import { beginMeeting } from '../core/any-command.ts'
import { emptyCityState, newTown } from '../core/town-in-memory.ts'
import { anId, theLights, theMeeting } from '../support/rule.ts'

const known: Known = {
  meeting: theMeeting,
  city: { ...emptyCityState, bodies: { [theLights]: { id: theLights, name: 'МУП «Горсвет»' } as never } },
  supports: {},
  policy: defaultPolicy,
}
const at = '2026-11-20T16:00:00.000Z'
const aloud = deed('aloud', 'issues.raise-aloud', { text: 'Не горит фонарь', category: 'lighting', name: 'Мария' })
const prepare = deed('instruction', 'meetings.prepare-instruction', {
  issue: aloud.id,
  text: 'Починить фонарь',
  body: theLights,
  deadline: '2026-12-01',
})
const give = deed('give', 'tasks.give-instruction', { instruction: prepare.id })
const show = deed('show', 'meetings.show-picture', { picture: { scene: 'instruction', of: prepare.id } })

test('without network the console goes on by the same rules: a question, its instruction, its picture; the number is left to the server', () => {
  const { state, touched } = foresee(openMeeting(), [aloud, prepare, give, show], known)
  expect(state.issues[aloud.id]).toMatchObject({ state: 'accepted', outcome: { kind: 'instruction', number: '' } })
  expect(state.instructions[prepare.id]).toMatchObject({ state: 'given', number: undefined, givenAt: at })
  expect(state.meetings[theMeeting]?.picture).toEqual({ scene: 'instruction', of: prepare.id })
  expect([...touched]).toEqual(expect.arrayContaining([aloud.id, prepare.id]))
  expect(JSON.stringify(state)).not.toContain('Мария')
})

test('what the rules refuse is not foreseen, and what has arrived is not done twice', () => {
  const twice = deed('give again', 'tasks.give-instruction', { instruction: prepare.id })
  const unknown = deed('accept', 'issues.accept-issue', { issue: anId('nobody knows it') })
  const once = foresee(openMeeting(), [aloud, prepare, give], known).state
  expect(foresee(once, [aloud, prepare, twice, unknown], known).state).toBe(once)
})

test('of a vote nothing is foreseen: nobody could take part in it', () => {
  const base = foresee(openMeeting(), [aloud], known).state
  const rules = { title: 'Что важнее?', mode: 'taps', points: 1, visibility: 'live' }
  const start = deed('poll', 'votes.start-poll', rules)
  const shown = deed('show', 'meetings.show-picture', { picture: { scene: 'vote', of: start.id } })
  expect(foresee(base, [start, shown], known).state).toBe(base)
})

function openMeeting(): MeetingState {
  const town = newTown()
  beginMeeting(town)
  return town.truth
}

function deed(word: string, name: string, input: unknown): Pending {
  return { id: anId(word), name, stream: meetingStream(theMeeting), input, state: 'waiting', at } as unknown as Pending
}
