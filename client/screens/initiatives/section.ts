import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import type { CityState } from '#shared/state.ts'

/** What every section of an initiative's page is given. */
export type SectionProps = {
  readonly city: CityState
  readonly shown: InitiativeShown
  /** Asks for the initiative again, after something was done. */
  readonly refresh: () => Promise<void>
}
