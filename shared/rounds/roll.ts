import { sha256 } from '../core/sha256.ts'
import type { Id } from '../core/value.ts'
import type { RoundChannel, Turnout } from './round.ts'

/** A line of who has voted; nothing in it says what. */
export type RollLine = {
  readonly n: number
  readonly person: Id
  readonly channel: RoundChannel
  /** Random, kept with the roll: without it nobody tries whether somebody's line made a link. */
  readonly salt: string
}

/**
 * The chain over the roll: each link is the hash of the one before it and of a line, the first before it is the hash the
 * round was locked with. Told while voting, it binds the roll: nobody can be added or taken out later without a new chain.
 */
export const linkOf = (before: string, { n, person, channel, salt }: RollLine): string =>
  sha256(`${before}\n${n} ${person} ${channel} ${salt}`.trimEnd())

/** Figures that may be told apart: a group smaller than `smallest`, and one to hide it behind, are left out. */
export function shownTurnout({ voters, channels }: Turnout, smallest: number): Turnout {
  const parts = Object.entries(channels)
    .filter(([, n]) => n > 0)
    .toSorted(([, a], [, b]) => a - b)
  const small = parts.filter(([, n]) => n < smallest).length
  const shown = small === 0 ? parts : parts.slice(Math.max(2, small))
  return { voters, channels: Object.fromEntries(shown) }
}
