import type { Id } from '../core/value.ts'
import type { Entry, Round } from './round.ts'

/** A winner as it is revealed: in which pot it came where, and with how many votes. */
export type Revealed = {
  readonly entry: Entry
  readonly district?: Id
  /** 1 was chosen first. */
  readonly place: number
  readonly votes: number
}

/** All winners of a counted round in the order in which a hall is told: pot after pot, in each from the last to the first. */
export const revealOrder = ({ entries, outcome }: Pick<Round, 'entries' | 'outcome'>): Revealed[] =>
  (outcome?.pots ?? []).flatMap(({ winners, votes, district }) =>
    winners
      .flatMap((number, at): Revealed[] => {
        const entry = entries.find(each => each.number === number)
        if (!entry) return []
        return [
          { entry, place: at + 1, votes: votes[String(number)] ?? 0, ...(district !== undefined && { district }) },
        ]
      })
      .toReversed(),
  )

/** How often a key can be pressed: once for each winner, and once more for all of them together. */
export const lastReveal = (round: Pick<Round, 'entries' | 'outcome'>): number => revealOrder(round).length + 1
