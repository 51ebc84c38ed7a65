import type { Id } from '../core/value.ts'
import type { Poll } from './poll.ts'
import { resultOf, type PollResult, type ResultRow } from './result.ts'
import { resultWords, type ResultWords } from './result-words.ts'

/** A result as a table with its words, as a protocol prints it. */
export type ResultTable = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How many voted, the sum, the quorum; each a sentence without a full stop. */
  readonly notes: readonly string[]
  /** «Решение принято»; none: an opinion. */
  readonly decided?: string
}

/** The table of a poll's result; `undefined` while there is none to show. `issueText` gives the words of an issue that was rated. */
export function resultTable(
  poll: Poll,
  issueText: (issue: Id) => string,
  language: keyof typeof resultWords = 'ru',
): ResultTable | undefined {
  const result = resultOf(poll)
  if (!result) return undefined
  const words = resultWords[language]
  const first = { priority: words.issue, open: words.answer, choice: words.option }[poll.kind]
  const figure = poll.mode === 'points' ? words.points : words.votes
  const channels = allChannels.filter(channel => poll.count?.channels?.[channel])
  const left = poll.count?.left ?? []
  const decided = decidedWords(result, words)
  return {
    title: poll.title,
    head: [first, ...channels.map(c => words.channels[c]), channels.length > 0 ? words.together : figure],
    rows: result.rows.map(row => [
      rowWords(row, words, issueText),
      ...channels.map(c => String(row.by?.[c] ?? 0)),
      String(row.total),
    ]),
    notes: [votersWords(result, words), ...sumsOf(result, words), ...left.map(words.left)],
    ...(decided && { decided }),
  }
}

/** «Решение принято», «Выбрано: липы»; `undefined`: nothing was decided by a rule, nor chosen. */
export function decidedWords({ poll, outcome, chosen, voters }: PollResult, words: ResultWords): string | undefined {
  if (voters === 0 && !outcome) return undefined
  if (poll.kind === 'choice' && !chosen) return outcome ? words.notAccepted : words.equal
  if (outcome && !outcome.accepted) return words.notAccepted
  if (poll.kind === 'choice') return words.chosen(chosen?.text ?? '')
  return outcome && words.accepted
}

/** The sum by which it was decided, and the quorum where one is asked for. */
export function sumsOf({ poll, outcome, chosen }: PollResult, words: ResultWords): string[] {
  if (!outcome || !poll.decision) return []
  const what = poll.kind === 'choice' ? chosen && `«${chosen.text}»:` : undefined
  const sum = poll.kind === 'choice' && !chosen ? words.equal : words.sum(outcome, poll.decision.base, what)
  return [sum, ...(outcome.quorum ? [words.quorum(outcome.quorum)] : [])]
}

const allChannels = ['online', 'hands', 'paper'] as const

/** In a rating the votes of a channel do not add up to its people, so that they are said. */
function votersWords({ poll: { kind, count }, voters }: PollResult, words: ResultWords): string {
  const sum = kind === 'priority' ? channelSum(count, words) : undefined
  return sum ? `${words.voters(voters)} (${sum})` : words.voters(voters)
}

/** «с телефона 6 + руки 10»: the people of each channel; `undefined` where there were phones alone. */
export function channelSum(count: Poll['count'], words: ResultWords): string | undefined {
  const voted = count?.voted
  const parts = allChannels.flatMap(c =>
    voted?.[c] === undefined ? [] : [`${words.channels[c].toLowerCase()} ${voted[c]}`],
  )
  return parts.length > 0 ? parts.join(' + ') : undefined
}

const rowWords = ({ answer, text, option }: ResultRow, words: ResultWords, issueText: (issue: Id) => string): string =>
  answer ? words.answers[answer] : (text ?? issueText(option))
