import { decision, type Base, type Decision, type Share } from '#shared/votes/decision.ts'

/** A rule of one's own as it is being filled in. */
export type DecisionDraft = {
  base: Base
  /** People present, or the whole: as they were typed. */
  present: string
  whole: string
  share: ShareName
  quorum: QuorumName
}

/** The parts that are asked for in practice. */
export const shares = {
  half: { top: 1, bottom: 2, more: true },
  'two-thirds': { top: 2, bottom: 3, more: false },
  'three-quarters': { top: 3, bottom: 4, more: false },
  all: { top: 1, bottom: 1, more: false },
} as const satisfies Record<string, Share>
export type ShareName = keyof typeof shares
export const shareNames = ['half', 'two-thirds', 'three-quarters', 'all'] as const

export const quorums = {
  none: undefined,
  third: { top: 1, bottom: 3, more: false },
  half: { top: 1, bottom: 2, more: false },
  'over-half': { top: 1, bottom: 2, more: true },
  'two-thirds': { top: 2, bottom: 3, more: false },
} as const satisfies Record<string, Share | undefined>
export type QuorumName = keyof typeof quorums
export const quorumNames = ['none', 'third', 'half', 'over-half', 'two-thirds'] as const

/** Whether the whole must be named: for the base, or for the quorum. */
export const asksWhole = ({ base, quorum }: DecisionDraft): boolean =>
  base === 'elected' || base === 'established' || quorum !== 'none'
/** Whether those present must be counted. */
export const asksPresent = ({ base, quorum }: DecisionDraft): boolean => base === 'present' || quorum !== 'none'

/** The rule as it is sent; `undefined` while a number is missing or is none. */
export function decisionOf(draft: DecisionDraft): Decision | undefined {
  const { base, share, quorum } = draft
  const numbers = {
    ...(asksPresent(draft) && { present: Number(draft.present) }),
    ...(asksWhole(draft) && { whole: Number(draft.whole) }),
  }
  const asked = quorums[quorum]
  const parsed = decision.safeParse({ base, share: shares[share], ...numbers, ...(asked && { quorum: asked }) })
  return parsed.success ? parsed.data : undefined
}
