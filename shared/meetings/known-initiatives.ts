import { refuse } from '../core/refusal.ts'
import type { Id } from '../core/value.ts'
import type { AgendaItem } from './agenda.ts'

/** What the items of a plan or of an agenda are checked against. */
export type KnownInitiatives = {
  /** Those of the named initiatives that everybody sees. */
  readonly initiatives: ReadonlySet<Id>
}

/** Refuses an item about an initiative that not everybody sees, or that does not exist. */
export function mustKnow(items: readonly Pick<AgendaItem, 'initiative'>[], { initiatives }: KnownInitiatives): void {
  if (items.some(({ initiative }) => initiative !== undefined && !initiatives.has(initiative)))
    refuse('initiative-unknown')
}
