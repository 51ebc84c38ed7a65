import type { Category } from '#shared/core/category.ts'
import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import type { Choices } from '#shared/votes/poll.ts'
import type { Pending } from '../../core/send.ts'

/** What this device's participant has done in a meeting, as the server knows it. */
export type Mine = {
  readonly participant?: { readonly id: Id; readonly group: Group; readonly house?: Id; readonly name?: string }
  readonly issues: readonly OwnIssue[]
  readonly supports: readonly Id[]
  /** Supported before the meeting and counted there; an older memory of this device lacks it. */
  readonly aheads?: readonly Id[]
  readonly ballots: readonly OwnBallot[]
  /** Polls whose list names this person; an older memory of this device lacks it. */
  readonly listed?: readonly Id[]
  /** Requests for the floor; an older memory lacks them. */
  readonly floor?: readonly Id[]
}
export type OwnIssue = {
  readonly id: Id
  readonly text: string
  readonly category: Category
  readonly state: Issue['state']
  readonly hiddenReason?: string
  /** Their own words, where the moderator has changed them. */
  readonly original?: string
}
export type OwnBallot = { readonly poll: Id; readonly choices: Choices; readonly receipt?: Id }

export const nothingDone: Mine = { issues: [], supports: [], ballots: [] }

/** Puts what is on its way on top of what the server knows, so that one's own doing is on the screen at once. */
export const withPending = (mine: Mine, pending: readonly Pending[]): Mine =>
  pending.filter(p => p.state !== 'refused').reduce(withOne, mine)

function withOne(mine: Mine, pending: Pending): Mine {
  switch (pending.name) {
    case 'issues.raise-issue': {
      const { text, category } = pending.input
      if (mine.issues.some(i => i.id === pending.id)) return mine
      return { ...mine, issues: [...mine.issues, { id: pending.id, text, category, state: 'pending' }] }
    }
    case 'issues.support-issue': {
      const others = mine.supports.filter(id => id !== pending.input.issue)
      return { ...mine, supports: pending.input.on ? [...others, pending.input.issue] : others }
    }
    case 'votes.cast-ballot': {
      const { poll, choices } = pending.input
      // The first ballot's id is its receipt, and every later one keeps it.
      const receipt = mine.ballots.find(b => b.poll === poll)?.receipt
      return {
        ...mine,
        ballots: [...mine.ballots.filter(b => b.poll !== poll), { poll, choices, ...(receipt && { receipt }) }],
      }
    }
    case 'meetings.ask-floor':
      return { ...mine, floor: [...(mine.floor ?? []), pending.id] }
    default:
      return mine
  }
}

/** What left the outbox between two looks at it: accepted, or given way to a newer one that is in it. */
export const vanished = (before: readonly Pending[], now: readonly Pending[]): Pending[] => {
  const left = new Set(now.map(p => p.id))
  return before.filter(p => p.state !== 'refused' && !left.has(p.id))
}
