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

/** Figures that may be told apart: groups smaller than `smallest` are left out, with as many others as they need to be no small group together. */
export function shownTurnout({ voters, channels }: Turnout, smallest: number): Turnout {
  const parts = Object.entries(channels)
    .filter(([, n]) => n > 0)
    .toSorted(([, a], [, b]) => a - b)
  const small = parts.filter(([, n]) => n < smallest).length
  let hidden = small === 0 ? 0 : Math.max(2, small)
  while (hidden > 0 && hidden < parts.length && sum(parts.slice(0, hidden)) < smallest) hidden++
  return { voters, channels: Object.fromEntries(parts.slice(hidden)) }
}

const sum = (parts: readonly (readonly [string, number])[]): number => parts.reduce((all, [, n]) => all + n, 0)
