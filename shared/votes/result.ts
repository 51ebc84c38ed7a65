import type { Id } from '../core/value.ts'
import { outcomeOf, type Outcome } from './decision.ts'
import {
  answerOf,
  answers,
  ranked,
  type AnswerName,
  type Channel,
  type OptionCount,
  type Poll,
  type PollCount,
} from './poll.ts'

/** A line of a result: an issue that was rated, one of the three answers, or what could be chosen. */
export type ResultRow = {
  readonly option: Id
  readonly answer?: AnswerName
  /** The words of an option of a choice; an issue has its own. */
  readonly text?: string
  /** Points or votes. */
  readonly total: number
  /** The same by channel, where there were others than phones. */
  readonly by?: Readonly<Partial<Record<'online' | Channel, number>>>
}

/** How a vote came out: answers in their order, issues and options the most wanted first. */
export type PollResult = {
  readonly poll: Poll
  readonly voters: number
  readonly rows: readonly ResultRow[]
  /** Only where it is decided by a rule. */
  readonly outcome?: Outcome
  /** What was chosen; of equals nothing. */
  readonly chosen?: ResultRow
}

/** The result of a counted poll, from its count alone; `undefined` while it is not counted, or not shown to the reader. */
export function resultOf(poll: Poll): PollResult | undefined {
  const { count } = poll
  if (!count) return undefined
  const counted = poll.kind === 'open' ? count.options : ranked(count.options)
  const rows = counted.map(option => rowOf(poll, option, count))
  const chosen = poll.kind === 'choice' ? leader(rows) : undefined
  const outcome = decided(poll, count, chosen)
  return { poll, voters: count.voters, rows, ...(chosen && { chosen }), ...(outcome && { outcome }) }
}

function decided({ kind, decision }: Poll, { voters, options }: PollCount, chosen?: ResultRow): Outcome | undefined {
  if (!decision || kind === 'priority') return undefined
  const votes = kind === 'open' ? (options.find(([id]) => id === answers.for)?.[1] ?? 0) : (chosen?.total ?? 0)
  return outcomeOf(decision, votes, voters)
}

function rowOf({ options, texts }: Poll, [option, total]: OptionCount, { channels }: PollCount): ResultRow {
  const answer = answerOf(option)
  const text = texts?.[options.indexOf(option)]
  const by =
    channels &&
    Object.fromEntries(Object.entries(channels).map(([name, of]) => [name, of.find(c => c[0] === option)?.[1] ?? 0]))
  return { option, ...(answer && { answer }), ...(text !== undefined && { text }), total, ...(by && { by }) }
}

/** The first, unless another has as many, or nobody has any. */
const leader = ([first, second]: readonly ResultRow[]): ResultRow | undefined =>
  first && first.total > 0 && first.total !== second?.total ? first : undefined
