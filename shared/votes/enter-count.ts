import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { VoteEvent } from './events.ts'
import { channels, handCount, pollIsOpen, type Poll } from './poll.ts'

export type EnterCountFacts = { readonly meeting: MeetingFacts; readonly poll: Poll }

/** Enters what one person has counted in the hall or on paper, or corrects it; it counts when a second person has counted the same. */
export const enterCount = command({
  name: 'votes.enter-count',
  input: z.object({ poll: id, channel: z.enum(channels), votes: handCount }),
  home: ['meeting'],
  allow: (actor, facts: EnterCountFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: ({ poll }, { channel, votes }, { actor, now }): VoteEvent[] => {
    if (!pollIsOpen(poll)) refuse('poll-not-open')
    if (!poll.channels?.includes(channel)) refuse('channel-closed')
    const named = new Map(votes)
    if (named.size !== votes.length || votes.some(([option]) => !poll.options.includes(option)))
      refuse('poll-option-unknown')
    const counted = poll.options.map(option => [option, named.get(option) ?? 0] as [string, number])
    return [{ type: 'votes.count-entered', poll: poll.id, entry: { channel, by: actor.id, votes: counted, at: now } }]
  },
})
