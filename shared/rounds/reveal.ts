import type { Id } from '../core/value.ts'
import type { Entry, PotOutcome, Round } from './round.ts'

/** A winner as it is revealed: in which pot it came where, and with how many votes. */
export type Revealed = {
  readonly entry: Entry
  readonly district?: Id
  /** 1 was chosen first. */
  readonly place: number
  readonly votes: number
}

/** What one press of a key shows: a winner with those of its pot before it, or a pot with all its winners, the first on top. */
export type Reveal =
  | { readonly kind: 'winner'; readonly winner: Revealed; readonly before: readonly Revealed[] }
  | { readonly kind: 'pot'; readonly pot: PotOutcome; readonly winners: readonly Revealed[] }

/** A counted round as a hall is told of it: pot after pot, in each from the last winner to the first, and then all of them. */
export const revealsOf = ({ entries, outcome }: Pick<Round, 'entries' | 'outcome'>): Reveal[] =>
  (outcome?.pots ?? []).flatMap((pot): Reveal[] => {
    const winners = winnersOf(entries, pot)
    const one = winners.map((winner, at): Reveal => ({ kind: 'winner', winner, before: winners.slice(at + 1) }))
    return [...one.toReversed(), { kind: 'pot', pot, winners }]
  })

const winnersOf = (entries: readonly Entry[], { winners, votes, district }: PotOutcome): Revealed[] =>
  winners.flatMap((number, at): Revealed[] => {
    const entry = entries.find(each => each.number === number)
    if (!entry) return []
    return [{ entry, place: at + 1, votes: votes[String(number)] ?? 0, ...(district !== undefined && { district }) }]
  })
