import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { MeetingState } from '#shared/state.ts'
import type { Poll } from '#shared/votes/poll.ts'

/** The issues everybody sees: those of the running poll first, in its order, then the others as they came, the decided ones last. Figures never move a row under a finger. */
export function listed(state: Pick<MeetingState, 'issues'>, poll: Poll | undefined): Issue[] {
  const place = (issue: Issue): number => {
    if (issue.outcome) return 2_000
    const at = poll?.options.indexOf(issue.id) ?? -1
    return at >= 0 ? at : 1_000
  }
  return Object.values(state.issues)
    .filter(issue => issue.state === 'accepted')
    .sort((a, b) => place(a) - place(b) || (a.raisedAt < b.raisedAt ? -1 : 1))
}

/** The issues that were joined to this one. */
export const joinedTo = (state: Pick<MeetingState, 'issues'>, issue: Id): Id[] =>
  Object.values(state.issues)
    .filter(each => each.state === 'accepted' && each.outcome?.kind === 'joined' && each.outcome.to === issue)
    .map(each => each.id)
