import type { Id } from '#shared/core/value.ts'

/** Under what name a half-written issue of a meeting is remembered. */
export const draftName = (meeting: Id): string => `veche.draft.${meeting}`
