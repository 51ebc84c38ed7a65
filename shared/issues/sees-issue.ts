import type { Actor } from '../core/actor.ts'
import type { Id } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { Issue } from './issue.ts'

type Seen = Pick<Issue, 'state'> & {
  /** The place it was raised in and all that lies in. */
  readonly around: readonly Id[]
  /** The actors who raised it. */
  readonly authors: readonly Id[]
}

/**
 * Whether an issue is there for somebody: accepted it is for everybody, waiting or hidden for its author and for those who run
 * meetings there. To all others it answers as if it did not exist.
 */
export const seesIssue = (actor: Actor, { state, around, authors }: Seen): boolean =>
  state === 'accepted' || authors.includes(actor.id) || mayRunMeeting(actor, around)
