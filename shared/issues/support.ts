import type { Issue } from './issue.ts'

/**
 * How many people support an issue: at the meeting, and in advance. The two stand apart wherever they are shown («12 + 5
 * заранее») and count alike wherever issues are put in order: somebody who asked for a lamp a week ago wants it no less than
 * somebody in the yard. Whoever did both is counted once, in advance, so that the sum is of people.
 */
export type Support = { readonly at: number; readonly ahead: number }

/** The supports of an issue; `now` is the running figure of the meeting, where it is known. */
export const supportOf = (issue: Pick<Issue, 'support' | 'ahead'>, now: number = issue.support): Support => ({
  at: now,
  ahead: issue.ahead ?? 0,
})

/** By what an order is made, and the size of a mark: everybody once. */
export const supporters = ({ at, ahead }: Support): number => at + ahead

/** Whose support is greater stands first. */
export const bySupport = (a: Support, b: Support): number => supporters(b) - supporters(a)
