import { expect, test } from 'vitest'
import type { Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Poll } from '#shared/votes/poll.ts'
import { nearestFirst, topicOf } from '../../client/screens/prompter/prompt.ts'
import { aTask } from '../desk/a-task.ts'

const issue = (id: string, state: Issue['state'] = 'accepted') => ({ id, state }) as Issue
const issues = { lamp: issue('lamp'), pit: issue('pit'), rude: issue('rude', 'hidden') }
const polls = {
  poll: { id: 'poll', issue: 'pit', state: 'open' } as Poll,
  mistake: { id: 'mistake', issue: 'pit', state: 'cancelled' } as Poll,
}
const now = (meeting: Partial<Meeting>) => {
  const agenda = [{ id: 'item', text: 'Вопросы жителей' }]
  const told = topicOf({ picture: { scene: 'rating' }, agenda, ...meeting } as Meeting, {
    issues,
    polls,
    instructions: {},
  })
  return told && [told.kind, told.kind === 'item' ? told.item.id : told.issue?.id]
}
const asks = (about: string) => ({
  floor: { queue: [], next: 2, now: { id: 'one', label: '№ 1', seconds: 120, spent: 0, issue: about } },
})

test('what the hall sees is spoken about before what the speaker asked for, and that before the agenda', () => {
  expect(now({ picture: { scene: 'issue', of: 'lamp' }, ...asks('pit'), item: 'item' })).toEqual(['issue', 'lamp'])
  expect(now({ picture: { scene: 'vote', of: 'poll' } })).toEqual(['vote', 'pit'])
  expect(now({ ...asks('pit'), item: 'item' })).toEqual(['issue', 'pit'])
  expect(now({ item: 'item' })).toEqual(['item', 'item'])
  expect(now({})).toBeUndefined()
})

test('what has been hidden or cancelled is not read aloud', () => {
  expect(now({ picture: { scene: 'vote', of: 'mistake' } })).toBeUndefined()
  expect(now({ picture: { scene: 'issue', of: 'rude' }, item: 'item' })).toEqual(['item', 'item'])
  expect(now(asks('rude'))).toBeUndefined()
})

test('of what was promised here the same kind comes first, and what is not done before what is', () => {
  const promised = [
    aTask({ number: '7/1', category: 'roads', state: 'done' }),
    aTask({ number: '7/2', state: 'done' }),
    aTask({ number: '3/1' }),
    aTask({ number: '3/2', category: 'roads' }),
  ]
  const order = (category?: 'lighting') => nearestFirst(promised, category).map(task => task.number)
  expect(order('lighting')).toEqual(['3/1', '7/2', '3/2', '7/1'])
  expect(order()).toEqual(['3/1', '3/2', '7/1', '7/2'])
})
