import type { Issue } from '#shared/issues/issue.ts'

/** Why the chosen issue is not to be dealt with now: it waits for its acceptance, has a decision, or is in no list any more. */
export type Lack = 'pending' | 'decided' | 'gone'

/** Why the hall is not shown the chosen issue; what is decided may be shown. */
export const pictureLack = (issue: Issue | undefined): Exclude<Lack, 'decided'> | undefined =>
  issue?.state === 'accepted' ? undefined : issue?.state === 'pending' ? 'pending' : 'gone'

/** Why nothing is instructed about the chosen issue. */
export const instructionLack = (issue: Issue | undefined): Lack | undefined =>
  pictureLack(issue) ?? (issue?.outcome ? 'decided' : undefined)
