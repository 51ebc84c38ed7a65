import * as z from 'zod/mini'
import type { Day, Id } from '../core/value.ts'

/** Ages that rules ask for, years: an official attests the greatest of them the resident has reached («не моложе»). */
export const ages = [14, 16, 18] as const
export type Age = (typeof ages)[number]
export const age = z.union([z.literal(14), z.literal(16), z.literal(18)])

/** How a resident was verified: an official saw a document; a code was handed over against one; a provider of identity vouched. */
export const verifiedWays = ['official', 'code', 'oidc'] as const
export type VerifiedWay = (typeof verifiedWays)[number]

/** Why a line does not count any more. */
export const revokedReasons = ['moved', 'double', 'mistake', 'asked'] as const
export type RevokedReason = (typeof revokedReasons)[number]

/** A line of the roll of residents («реестр жителей для голосований») as rules see it: no name, no house. */
export type Line = {
  readonly person: Id
  /** The home place: a yard or, where there is none, a district. */
  readonly place: Id
  /** The home place and all it lies in. */
  readonly around: readonly Id[]
  /** The greatest of 14, 16, 18 that was seen, and on which day. */
  readonly age: Age
  readonly attestedOn: Day
  readonly verified: boolean
  readonly consented: boolean
  readonly revoked: boolean
}

/** A line of the roll as its keepers are shown it. */
export type ListedLine = {
  readonly person: Id
  /** Absent: the person asked to be forgotten. */
  readonly name?: string
  readonly address?: string
  readonly house?: Id
  readonly place: Id
  readonly age: Age
  readonly attestedOn: Day
  readonly how?: VerifiedWay
  readonly verifiedAt?: string
  /** Who saw the document, by name. */
  readonly verifiedBy?: string
  readonly consentAt?: string
  readonly revoked?: RevokedReason
  readonly erased: boolean
  /** Until when the code that was given may be used. */
  readonly codeUntil?: string
  /** Has come in by a code or a provider. */
  readonly entered: boolean
}

/** Who may take part. */
export type Requirement = {
  /** Years, at least. */
  readonly age: number
  /** Residents of any of them; none: of the whole town. */
  readonly places: readonly Id[]
}

/**
 * Whether a person of the roll may sign or vote: verified, agreed to the use of their data, not struck off, old enough by what
 * was attested (nobody grows older by themselves: they come again), and at home in one of the places. Nobody else may.
 */
export const eligible = (line: Line | undefined, { age, places }: Requirement): boolean =>
  line !== undefined &&
  line.verified &&
  line.consented &&
  !line.revoked &&
  line.age >= age &&
  (places.length === 0 || places.some(place => line.around.includes(place)))

/** The greatest of 14, 16, 18 reached on a day by who was born on another; `undefined` for who is younger. On a birthday one is a year older. */
export function ageReached(born: Day, today: Day): Age | undefined {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  const full = today.slice(5) >= born.slice(5) ? years : years - 1
  return ages.findLast(each => full >= each)
}
