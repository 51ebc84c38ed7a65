import type { AnyEvent } from '../core/event.ts'
import type { Audience } from '../core/stream.ts'
import type { Id, Moment } from '../core/value.ts'
import { publicCount, type VoteEvent } from './events.ts'
import type { CountEntry, Poll } from './poll.ts'

export type Polls = Readonly<Record<Id, Poll>>

/** Folds an event into the polls. */
export function evolvePolls(all: Polls, event: VoteEvent | AnyEvent, at: Moment): Polls {
  const e = event as VoteEvent
  switch (e.type) {
    case 'votes.poll-started':
      return { ...all, [e.poll.id]: e.poll }
    case 'votes.rules-changed':
      return change(all, e.poll, e.rules)
    case 'votes.option-added':
      return change(all, e.poll, { options: [...(all[e.poll]?.options ?? []), e.issue] })
    case 'votes.count-entered':
      return change(all, e.poll, { entries: entered(all[e.poll]?.entries ?? [], e.entry) })
    case 'votes.counted':
      return change(all, e.poll, { state: e.revealed ? 'revealed' : 'counted', stoppedAt: at, count: e.count })
    case 'votes.poll-cancelled':
      return change(all, e.poll, { state: 'cancelled', stoppedAt: at, because: e.because })
    case 'votes.poll-revealed':
      return change(all, e.poll, { state: 'revealed', count: e.count })
    default:
      return all
  }
}

/** A person's newer count of a channel takes the place of the older; the last one entered stands last. */
function entered(entries: readonly CountEntry[], entry: CountEntry): CountEntry[] {
  const others = entries.filter(each => each.channel !== entry.channel || each.by !== entry.by)
  return [...others, entry].sort((a, b) => a.at.localeCompare(b.at) || a.by.localeCompare(b.by))
}

/** The public sees no count before it is revealed, and never the groups. */
export function viewPolls(all: Polls, audience: Audience): Polls {
  if (audience === 'staff') return all
  const shown = ({ count, entries: _, ...poll }: Poll): Poll =>
    count && poll.state === 'revealed' ? { ...poll, count: publicCount(count) } : poll
  return Object.fromEntries(Object.entries(all).map(([id, poll]) => [id, shown(poll)]))
}

const change = (all: Polls, id: Id, fields: Partial<Poll>): Polls => {
  const old = all[id]
  return old ? { ...all, [id]: { ...old, ...fields } } : all
}
