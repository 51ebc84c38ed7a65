import type { PollFacts } from '#shared/votes/change-rules.ts'
import type { Poll, PollCount } from '#shared/votes/poll.ts'
import type { StartPollFacts } from '#shared/votes/start-poll.ts'
import { aMeeting, anId, now, theMeeting } from '../support/rule.ts'

export const [light, pit, bench] = [anId('light'), anId('pit'), anId('bench')]
export const rules = { title: 'Что важнее всего?', mode: 'taps', points: 1, visibility: 'live' } as const
export const hall: StartPollFacts = {
  meeting: aMeeting(),
  runningPolls: 0,
  openIssues: [light, pit],
  joined: 61,
  knownElectors: [anId('anna'), anId('boris')],
}
export const poll = anId('poll')
export const running: Poll = {
  id: poll,
  meeting: theMeeting,
  kind: 'priority',
  ...rules,
  options: [light, pit],
  electorate: 'all',
  state: 'open',
  startedAt: now,
}
export const facts = (known: Partial<Poll> = {}, ballots = 0): PollFacts => ({
  meeting: aMeeting(),
  poll: { ...running, ...known },
  ballots,
  openIssues: [light, pit, bench],
})

export const none: PollCount['options'] = []
export const count: PollCount = {
  voters: 1,
  options: [
    [light, 1, 1],
    [pit, 0, 0],
  ],
  groups: { yard: 1, neighbours: 0, guests: 0 },
  byGroup: { yard: [[light, 1, 1]], neighbours: none, guests: none },
}
export function over(known: Partial<Poll> = {}) {
  return { meeting: aMeeting(), poll: { ...running, ...known }, count }
}
