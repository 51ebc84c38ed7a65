import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { id, text } from '../core/value.ts'
import { choices, countEntry, poll, pollCount, pollRules, type PollCount } from './poll.ts'

export const pollStarted = event('votes.poll-started', { poll }, { on: ['meeting', 'city'] })
export const rulesChanged = event(
  'votes.rules-changed',
  { poll: id, rules: z.object(pollRules) },
  { on: ['meeting', 'city'] },
)
export const optionAdded = event('votes.option-added', { poll: id, issue: id }, { on: ['meeting', 'city'] })
/** Whom a list names is the table's business: who was asked is told by their number alone. */
export const electorsNamed = event('votes.electors-named', { poll: id, electors: z.array(id) }, { on: [] })
/** A ballot is a row and nothing else: no log line, no broadcast. */
export const ballotCast = event('votes.ballot-cast', { poll: id, participant: id, receipt: id, choices }, { on: [] })
/** One person's count of a channel: for those who run the meeting, until it is checked. */
export const countEntered = event(
  'votes.count-entered',
  { poll: id, entry: countEntry },
  { on: ['meeting'], publicView: () => null },
)
/** Started by mistake: everybody learns that it is no more, and why. */
export const pollCancelled = event(
  'votes.poll-cancelled',
  { poll: id, because: text(200) },
  { on: ['meeting', 'city'] },
)
/** Counted once. Of a hidden poll the public learns only that it is over. */
export const counted = event(
  'votes.counted',
  { poll: id, revealed: z.boolean(), count: z.optional(pollCount) },
  {
    on: ['meeting', 'city'],
    publicView: e => ({
      type: e.type,
      poll: e.poll,
      revealed: e.revealed,
      count: e.revealed && e.count ? publicCount(e.count) : undefined,
    }),
  },
)
/** Makes the count public, so it carries it. */
export const pollRevealed = event(
  'votes.poll-revealed',
  { poll: id, count: pollCount },
  { on: ['meeting', 'city'], publicView: e => ({ ...e, count: publicCount(e.count) }) },
)

/** Totals without the groups they come from. */
export const publicCount = ({ voters, options, channels, voted, left }: PollCount): PollCount => ({
  voters,
  options,
  ...(channels && { channels }),
  ...(voted && { voted }),
  ...(left && { left }),
})

export const voteEvents = [
  pollStarted,
  electorsNamed,
  rulesChanged,
  optionAdded,
  ballotCast,
  countEntered,
  counted,
  pollCancelled,
  pollRevealed,
] as const
export type VoteEvent = EventOf<(typeof voteEvents)[number]>
