import * as z from 'zod/mini'
import type { Policy } from '../core/policy.ts'
import type { MeetingKind } from '../meetings/meeting.ts'

const people = z.number().check(z.int(), z.gte(1), z.lte(10_000_000))
const part = z.number().check(z.int(), z.gte(1), z.lte(1000))

/** A part of a whole in integers: `top`/`bottom` of it, and whether more than that is needed or as much is enough. */
export const share = z.object({ top: part, bottom: part, more: z.boolean() })
export type Share = z.infer<typeof share>

/** Of whom the part is reckoned: who voted, who is present, the elected, an established number. */
export const bases = ['voted', 'present', 'elected', 'established'] as const
export type Base = (typeof bases)[number]

/** By what a vote is decided; it stands with the vote, so that nobody reckons by another rule later. */
export const decision = z
  .object({
    base: z.enum(bases),
    share,
    /** People present, as they were counted when the vote began. */
    present: z.optional(people),
    /** The elected deputies, or the established number of those entitled. */
    whole: z.optional(people),
    /** The part of the whole that must be present; none: no quorum is asked for. */
    quorum: z.optional(share),
  })
  .check(
    z.refine(({ base, share: { top, bottom, more }, present, whole, quorum }) => {
      const reachable = [{ top, bottom, more }, ...(quorum ? [quorum] : [])].every(s =>
        s.more ? s.top < s.bottom : s.top <= s.bottom,
      )
      const known = base === 'present' ? present !== undefined : base === 'voted' || whole !== undefined
      return reachable && known && (quorum === undefined || whole !== undefined)
    }),
  )
export type Decision = z.infer<typeof decision>

/** What must be reached: more than so many, or at least so many. */
export type Need = { readonly more: number } | { readonly least: number }

/** How a vote came out, with the numbers it is said with. */
export type Outcome = {
  readonly accepted: boolean
  /** Votes for it. */
  readonly votes: number
  /** How many people the base is. */
  readonly base: number
  readonly need: Need
  readonly quorum?: { readonly present: number; readonly whole: number; readonly need: Need; readonly met: boolean }
}

/** Reckons the outcome from the count alone. Whoever took part was present, whatever was counted when the vote began. */
export function outcomeOf(rule: Decision, votes: number, tookPart: number): Outcome {
  const present = Math.max(rule.present ?? 0, tookPart)
  const whole = rule.whole ?? 0
  const base = { voted: tookPart, present, elected: whole, established: whole }[rule.base]
  const quorum = rule.quorum && {
    present,
    whole,
    need: needOf(rule.quorum, whole),
    met: reaches(rule.quorum, present, whole),
  }
  return {
    accepted: votes > 0 && reaches(rule.share, votes, base) && quorum?.met !== false,
    votes,
    base,
    need: needOf(rule.share, base),
    ...(quorum && { quorum }),
  }
}

/** Compared in integers: no third is lost in a fraction. */
const reaches = ({ top, bottom, more }: Share, n: number, of: number): boolean =>
  more ? n * bottom > of * top : n * bottom >= of * top

const needOf = ({ top, bottom, more }: Share, of: number): Need => {
  const exact = (of * top) % bottom === 0
  if (more && exact) return { more: (of * top) / bottom }
  return { least: Math.ceil((of * top) / bottom) }
}

/** The usual rule of a kind of meeting, by the town's numbers; `present` is how many have joined. */
export function usualDecision(kind: MeetingKind, policy: Policy, present: number): Decision {
  const here = present > 0 ? { present } : {}
  const usual = { top: policy.voteShareTop, bottom: policy.voteShareBottom, more: true }
  const deputies = policy.electedDeputies
  if (kind === 'council' && deputies > 0) {
    const quorum = { top: policy.councilQuorumTop, bottom: policy.councilQuorumBottom, more: false }
    return { base: 'elected', share: usual, whole: deputies, ...here, quorum }
  }
  const gathered = kind === 'assembly' || kind === 'conference' || kind === 'council'
  return { base: gathered && present > 0 ? 'present' : 'voted', share: usual, ...here }
}
