import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { VoteEvent } from './events.ts'
import { channels, handCount, people, pollIsOpen, type CountEntry, type Poll } from './poll.ts'

export type EnterCountFacts = { readonly meeting: MeetingFacts; readonly poll: Poll }

/**
 * Enters what one person has counted in the hall or on paper, or corrects it; it counts when a second person has counted the
 * same. In a rating one person supports several questions, so that how many they were is counted apart.
 */
export const enterCount = command({
  name: 'votes.enter-count',
  input: z.object({ poll: id, channel: z.enum(channels), votes: handCount, people: z.optional(people) }),
  home: ['meeting'],
  allow: (actor, facts: EnterCountFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: ({ poll }, { channel, votes, people: came }, { actor, now }): VoteEvent[] => {
    if (!pollIsOpen(poll)) refuse('poll-not-open')
    if (!poll.channels?.includes(channel)) refuse('channel-closed')
    const named = new Map(votes)
    if (named.size !== votes.length || votes.some(([option]) => !poll.options.includes(option)))
      refuse('poll-option-unknown')
    const counted = poll.options.map(option => [option, named.get(option) ?? 0] as [string, number])
    const entry: CountEntry = { channel, by: actor.id, votes: counted, at: now }
    if (poll.kind !== 'priority') return [{ type: 'votes.count-entered', poll: poll.id, entry }]
    if (came === undefined || counted.some(([, n]) => n > came)) refuse('bad-input')
    return [{ type: 'votes.count-entered', poll: poll.id, entry: { ...entry, people: came } }]
  },
})
