import type { Policy } from '../core/policy.ts'
import type { Place } from '../places/place.ts'

export type NamedPlace = Readonly<Pick<Place, 'id' | 'kind' | 'key' | 'name'>>

/** Where an initiative lies; neither: outside all places of the town. */
export type Lies = {
  /** The smallest place around it. */
  readonly territory?: NamedPlace
  /** The district that this is, or lies in. */
  readonly district?: NamedPlace
}

/**
 * Whose residents sign: of the initiative's own territory, of its district, of the whole town (`undefined`), as the local act
 * says. An initiative speaks for the residents of the municipality or of a part of it (131-ФЗ, article 26.1, part 4); where it
 * lies in no such part, the whole town signs.
 */
export function signersFrom({ territory, district }: Lies, policy: Policy): NamedPlace | undefined {
  if (policy.initiativeSignersFrom === 0) return undefined
  return policy.initiativeSignersFrom === 1 ? district : (territory ?? district)
}
