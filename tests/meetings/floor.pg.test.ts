import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Floor } from '#shared/meetings/floor.ts'
import { houses, openBoard, stranger, type Board } from './board.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

test('the queue knows the house that a phone has chosen, a guest, and nothing of somebody from elsewhere', async () => {
  const meeting = await board.openMeeting()
  const elsewhere = stranger()
  const joining = { code: meeting.code, from: 'another-house' }
  await board.does('meetings.join-meeting', meeting.stream, joining, elsewhere)
  const phones = [await board.joins(meeting, houses[0].id), await board.joins(meeting), elsewhere]
  for (const phone of phones) await board.does('meetings.ask-floor', meeting.stream, {}, phone)
  const [{ floor }] = await board.sql<{ floor: Floor }[]>`select floor from meeting where id = ${meeting.id}`
  expect(floor.queue.map(({ id: _, ...told }) => told)).toEqual([
    { label: '№ 1', address: 'Садовая улица, 10' },
    { label: '№ 2', guest: true },
    { label: '№ 3' },
  ])
})
