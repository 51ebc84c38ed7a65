import * as z from 'zod/mini'
import { id, moment, text, type Id } from '../core/value.ts'

const count = z.number().check(z.int(), z.gte(0))

/** Taps: one per issue, as many issues as one likes. Points: N of them to spread. */
export const pollRules = {
  title: text(200),
  mode: z.enum(['taps', 'points']),
  /** How many points a voter has to spread; only for `points`. */
  points: z.number().check(z.int(), z.gte(1), z.lte(100)),
  /** Live: the tally is seen while it runs. Hidden: from the moment it is revealed. */
  visibility: z.enum(['live', 'hidden']),
}

/** `[issue, points, voters]`, in the order of the poll's options. */
export const optionCount = z.tuple([id, count, count])
export type OptionCount = z.infer<typeof optionCount>

/** The final count; groups are told apart for the staff only. */
export const pollCount = z.object({
  voters: count,
  options: z.array(optionCount),
  groups: z.optional(z.object({ yard: count, neighbours: count, guests: count })),
  byGroup: z.optional(
    z.object({ yard: z.array(optionCount), neighbours: z.array(optionCount), guests: z.array(optionCount) }),
  ),
})
export type PollCount = z.infer<typeof pollCount>

export const poll = z.object({
  id,
  meeting: id,
  kind: z.literal('priority'),
  ...pollRules,
  /** The issues voted on. */
  options: z.array(id).check(z.minLength(1), z.maxLength(200)),
  state: z.enum(['open', 'counted', 'revealed']),
  startedAt: moment,
  stoppedAt: z.optional(moment),
  count: z.optional(pollCount),
})
export type Poll = z.infer<typeof poll>

/** A ballot: points per issue; a tap is one point. */
export const choices = z.array(z.tuple([id, z.number().check(z.int(), z.gte(1), z.lte(100))])).check(z.maxLength(200))
export type Choices = z.infer<typeof choices>

/** What a person may still change in a poll. */
export const pollIsOpen = (poll: Pick<Poll, 'state'>): boolean => poll.state === 'open'

/** Points a ballot spreads in all. */
export const pointsOf = (choices: Choices): number => choices.reduce((sum, [, n]) => sum + n, 0)

/** Options by points, then by voters, then in the order they stood: place 1 first. */
export function ranked(options: readonly OptionCount[]): OptionCount[] {
  return options
    .map((option, index) => ({ option, index }))
    .sort((a, b) => b.option[1] - a.option[1] || b.option[2] - a.option[2] || a.index - b.index)
    .map(({ option }) => option)
}

/** The running figures of a poll, sent unnumbered; `options` only where it may be seen. */
export type PollTally = {
  readonly poll: Id
  readonly voters: number
  readonly options?: readonly OptionCount[]
  readonly groups?: Readonly<Record<string, number>>
}
