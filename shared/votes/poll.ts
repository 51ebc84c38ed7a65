import * as z from 'zod/mini'
import { id, moment, text, type Id } from '../core/value.ts'
import type { Group } from '../meetings/meeting.ts'
import { decision } from './decision.ts'

const count = z.number().check(z.int(), z.gte(0))

/** Priority: the «рейтинг вопросов». Open: for, against, abstained. Choice: one of several. */
export const pollKinds = ['priority', 'open', 'choice'] as const
export type PollKind = (typeof pollKinds)[number]

/** The options of an open vote: the same three in every one of them. */
export const answers = {
  for: '00000000-0000-4000-8000-00000000f001',
  against: '00000000-0000-4000-8000-00000000f002',
  abstain: '00000000-0000-4000-8000-00000000f003',
} as const
export type AnswerName = keyof typeof answers
export const answerNames = ['for', 'against', 'abstain'] as const

/** Taps: one per issue, as many issues as one likes. Points: N of them to spread. One: exactly one of the options. */
export const pollRules = {
  title: text(200),
  mode: z.enum(['taps', 'points', 'one']),
  /** How many points a voter has to spread; only for `points`. */
  points: z.number().check(z.int(), z.gte(1), z.lte(100)),
  /** Live: the tally is seen while it runs. Hidden: from the moment it is revealed. */
  visibility: z.enum(['live', 'hidden']),
  /** By what it is decided; none: it is an opinion. */
  decision: z.optional(decision),
}

/** Who may vote: all who joined, those who live in the meeting's yard, those on a list. */
export const electorates = ['all', 'yard', 'list'] as const
export type Electorate = (typeof electorates)[number]

/** What there is to choose from, in words. */
export const optionTexts = z.array(text(200)).check(z.minLength(2), z.maxLength(20))

/** What a vote is about, where it is about one thing of the meeting: an issue, or a public item of the agenda. */
export const pollSubject = {
  issue: z.optional(id),
  item: z.optional(id),
}

/** `[option, points, voters]`, in the order of the poll's options. */
export const optionCount = z.tuple([id, count, count])
export type OptionCount = z.infer<typeof optionCount>

/** Ways to vote without a phone, each counted by one of the staff and checked by another. */
export const channels = ['hands', 'paper'] as const
export type Channel = (typeof channels)[number]

/** `[option, people]` as somebody has counted them. */
export const handCount = z
  .array(z.tuple([id, z.number().check(z.int(), z.gte(0), z.lte(100_000))]))
  .check(z.minLength(1), z.maxLength(200))

/** How many people a channel's count is of. */
export const people = z.number().check(z.int(), z.gte(0), z.lte(100_000))

/** What one of the staff has counted in a channel; of a rating, where one person supports several questions, with how many people they were. */
export const countEntry = z.object({
  channel: z.enum(channels),
  by: id,
  votes: handCount,
  people: z.optional(people),
  at: moment,
})
export type CountEntry = z.infer<typeof countEntry>

/** The final count; groups are told apart for the staff only. */
export const pollCount = z.object({
  voters: count,
  options: z.array(optionCount),
  /** The same by channel, where there were others than phones. */
  channels: z.optional(
    z.object({
      online: z.array(optionCount),
      hands: z.optional(z.array(optionCount)),
      paper: z.optional(z.array(optionCount)),
    }),
  ),
  /** How many people took part in each of them. */
  voted: z.optional(z.object({ online: count, hands: z.optional(count), paper: z.optional(count) })),
  /** Channels whose numbers were not checked, and are not in it. */
  left: z.optional(z.array(z.enum(channels))),
  /** Of the voters those who shared a phone with another; for the staff alone. */
  shared: z.optional(count),
  groups: z.optional(z.object({ yard: count, neighbours: count, guests: count })),
  byGroup: z.optional(
    z.object({ yard: z.array(optionCount), neighbours: z.array(optionCount), guests: z.array(optionCount) }),
  ),
})
export type PollCount = z.infer<typeof pollCount>

export const poll = z.object({
  id,
  meeting: id,
  kind: z.enum(pollKinds),
  ...pollRules,
  /** Issues, the three answers, or what there is to choose from. */
  options: z.array(id).check(z.minLength(1), z.maxLength(200)),
  /** The words of a choice's options, in their order. */
  texts: z.optional(optionTexts),
  ...pollSubject,
  electorate: z.enum(electorates),
  /** How many are on the list. */
  electors: z.optional(count),
  /** The channels besides phones; none: phones alone. */
  channels: z.optional(z.array(z.enum(channels))),
  /** What was counted in them, in the order it was entered; for the staff alone. */
  entries: z.optional(z.array(countEntry)),
  /** Cancelled: started by mistake; it has no count, and is nobody's result. */
  state: z.enum(['open', 'counted', 'revealed', 'cancelled']),
  startedAt: moment,
  stoppedAt: z.optional(moment),
  count: z.optional(pollCount),
  /** Why it was cancelled. */
  because: z.optional(text(200)),
})
export type Poll = z.infer<typeof poll>

/** A ballot: points per option; a tap is one point, and so is the one chosen. */
export const choices = z.array(z.tuple([id, z.number().check(z.int(), z.gte(1), z.lte(100))])).check(z.maxLength(200))
export type Choices = z.infer<typeof choices>

/** Which of the three answers an option of an open vote is. */
export const answerOf = (option: Id): AnswerName | undefined => answerNames.find(name => answers[name] === option)

/** Whether somebody is of those who may vote: by how they belong to the meeting, or by the list. */
export const mayVote = (electorate: Electorate, voter: { readonly group: Group; readonly listed: boolean }): boolean =>
  electorate === 'all' || (electorate === 'yard' ? voter.group === 'yard' : voter.listed)

/** Whether a vote is about an issue: it is one of those rated, or the one question that is put. */
export const isAbout = (poll: Pick<Poll, 'options' | 'issue'>, issue: Id): boolean =>
  poll.issue === issue || poll.options.includes(issue)

/** What a person may still change in a poll. */
export const pollIsOpen = (poll: Pick<Poll, 'state'>): boolean => poll.state === 'open'

/** Of polls those that were not cancelled. */
export const standing = <P extends Pick<Poll, 'state'>>(polls: readonly P[]): P[] =>
  polls.filter(poll => poll.state !== 'cancelled')

/** Hands and papers can be counted wherever a vote is a yes to something; points are spread by phones alone. */
export const modeTakesChannels = (mode: Poll['mode']): boolean => mode !== 'points'

/** Issues are rated by taps or points; of answers and options one chooses one. */
export const modeFits = (kind: PollKind, mode: Poll['mode']): boolean => (kind === 'priority') === (mode !== 'one')

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
  /** How many voted in each channel, where there are several and each is large enough to be told apart. */
  readonly channels?: Readonly<Partial<Record<'online' | Channel, number>>>
  readonly groups?: Readonly<Record<string, number>>
  /** Votes from phones that several people used. */
  readonly shared?: number
}
