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
