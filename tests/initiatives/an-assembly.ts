import { v7 } from 'uuid'
import { meetingStream, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { answers } from '#shared/votes/poll.ts'
import type { Device, TestVeche } from '../support/veche.ts'

/** An assembly that is over, with an open vote that two tellers have counted by hands; its protocol waits to be approved. */
export async function anAssembly(
  veche: Pick<TestVeche, 'system' | 'placeNamed' | 'now'>,
  tellers: readonly Device[],
  votes: { for: number; against: number },
): Promise<{ meeting: Id; poll: Id; stream: StreamName }> {
  const meeting = v7()
  const stream = meetingStream(meeting)
  const place = await veche.placeNamed('Садовая, 8–14')
  const plan = { title: 'Собрание жителей', place, address: 'Двор', startsAt: veche.now().toISOString(), agenda: [] }
  await veche.system(stream, 'meetings.plan-meeting', { kind: 'assembly', ...plan }, meeting)
  await veche.system(stream, 'meetings.open-meeting', {})
  const rules = {
    title: 'Поддержать площадку?',
    kind: 'open',
    mode: 'one',
    points: 1,
    visibility: 'live',
    channels: ['hands'],
  }
  const poll = await veche.system(stream, 'votes.start-poll', rules)
  const counted = [
    [answers.for, votes.for],
    [answers.against, votes.against],
  ]
  for (const device of tellers)
    await device.send(stream, 'votes.enter-count', { poll, channel: 'hands', votes: counted })
  await veche.system(stream, 'votes.stop-poll', { poll })
  await veche.system(stream, 'meetings.close-meeting', { leaveIssues: true })
  return { meeting, poll, stream }
}
