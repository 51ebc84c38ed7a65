import type { Policy } from '../core/policy.ts'
import type { Id } from '../core/value.ts'
import type { InitiativeState } from './initiative.ts'

/** Ways in which residents support an initiative, each counted apart. */
export const supportChannels = ['online', 'sheets', 'assembly'] as const
export type SupportChannel = (typeof supportChannels)[number]

/** What was gathered: signatures on-line, valid lines of checked sheets, votes for of the linked assembly. */
export type Gathered = {
  readonly online: number
  readonly sheets: number
  /** Absent: no assembly is linked. */
  readonly assembly?: number | undefined
}

export const nothingGathered: Gathered = { online: 0, sheets: 0 }

export type Support = {
  /** People that the local act asks for. */
  readonly needed: number
  readonly channels: readonly { readonly channel: SupportChannel; readonly people: number; readonly counts: boolean }[]
  /** Of the channels that count, together. */
  readonly total: number
  readonly left: number
  /** An assembly has supported it, which is enough by itself. */
  readonly byAssembly: boolean
  readonly reached: boolean
}

/** Whether a channel counts by the local act (131-ФЗ, article 26.1, part 4: an assembly always may, a poll or signatures where the act says so). */
export const channelCounts = (channel: SupportChannel, policy: Policy): boolean =>
  ({
    online: policy.initiativeSupportOnline,
    sheets: policy.initiativeSupportSheets,
    assembly: policy.initiativeSupportAssembly,
  })[channel] !== 0

/** What was gathered against what is needed: each channel by itself, and those that count together. */
export function supportOf(gathered: Gathered, policy: Policy): Support {
  const channels = supportChannels.map(channel => ({
    channel,
    people: gathered[channel] ?? 0,
    counts: channelCounts(channel, policy),
  }))
  const needed = policy.initiativeSupportPeople
  const total = channels.reduce((sum, { people, counts }) => sum + (counts ? people : 0), 0)
  const byAssembly =
    gathered.assembly !== undefined && channelCounts('assembly', policy) && policy.initiativeAssemblyAlone !== 0
  const left = Math.max(0, needed - total)
  return { needed, channels, total, left, byAssembly, reached: byAssembly || left === 0 }
}

/** Whether support is gathered in a state: from the day its group opens it to the decision. */
export const takesSupport = (state: InitiativeState): boolean =>
  ['gathering', 'submitted', 'remarks', 'examination', 'returned'].includes(state)

/** A part of a whole by the town's numbers. */
export type Fraction = { readonly top: number; readonly bottom: number }

/**
 * The least number present that is a quorum: of an assembly a part of the residents of 16 and more (131-ФЗ, article 27,
 * part 6: a third), of a conference a part of the elected delegates (two thirds).
 */
export const quorumOf = (kind: 'assembly' | 'conference', entitled: number, policy: Policy): number => {
  const { top, bottom } = quorumPart(kind, policy)
  return bottom === 0 ? entitled : Math.ceil((entitled * top) / bottom)
}

const quorumPart = (kind: 'assembly' | 'conference', policy: Policy): Fraction =>
  kind === 'conference'
    ? { top: policy.conferenceQuorumTop, bottom: policy.conferenceQuorumBottom }
    : { top: policy.assemblyQuorumTop, bottom: policy.assemblyQuorumBottom }

/** The open vote of an assembly that stands for its support. */
export type LinkedAssembly = {
  readonly meeting: Id
  readonly poll: Id
  readonly kind: 'assembly' | 'conference'
  /** Residents of 16 and more, or elected delegates. */
  readonly entitled: number
  readonly present: number
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number }
}
