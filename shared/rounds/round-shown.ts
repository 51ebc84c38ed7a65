import type { Kopecks } from '../core/money.ts'
import type { Id, Moment } from '../core/value.ts'
import type { Round, Turnout } from './round.ts'
import type { TerritoryTurnout } from './territories.ts'

/** A round in the list of all. */
export type RoundItem = Pick<Round, 'id' | 'number' | 'phase'> & {
  readonly title: string
  readonly place?: Id | undefined
  readonly budget: Kopecks
  readonly entries: number
  readonly opensAt: Moment
  readonly closesAt: Moment
  readonly voters: number
  /** How many have won, once it is counted. */
  readonly winners?: number | undefined
  /** Why it was called off. */
  readonly because?: string | undefined
}

/** What the asker may do in a round, and whether they are on the roll. */
export type OwnRound = {
  readonly may: boolean
  /** The districts in which they may vote. */
  readonly districts: readonly Id[]
  readonly voted: boolean
  readonly follows: boolean
}

/** How many have voted, by how they did and where they live. */
export type TurnoutByPlace = Turnout & { readonly territories: readonly TerritoryTurnout[] }

/** How the stack of paper stands: sheets. */
export type PaperStack = {
  readonly printed: number
  /** Given out: residents marked on the roll for a sheet. */
  readonly given: number
  readonly checked: number
  /** Entered once, and not yet by a second one. */
  readonly unchecked: number
  readonly spoiled: number
}
