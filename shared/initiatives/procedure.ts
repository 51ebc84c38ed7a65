import { refuse } from '../core/refusal.ts'
import type { Day, Moment } from '../core/value.ts'
import type { Card, InitiativeFacts, InitiativeState } from './initiative.ts'

/** What a rule of the procedure must know of an initiative that everybody sees. */
export type ProcedureFacts = {
  readonly initiative: InitiativeFacts & { readonly card: Card }
  /** The day it was submitted last: the decision's term runs from it. */
  readonly submittedOn: Day
}

/** Refuses what only an initiative in this state takes. */
export function mustBe({ initiative }: ProcedureFacts, ...states: readonly InitiativeState[]): void {
  if (!states.includes(initiative.state)) refuse('initiative-elsewhere', { state: initiative.state })
}

/** The card in its next state, with the last day of what it waits for there. */
export function moved(
  { initiative: { card } }: ProcedureFacts,
  state: InitiativeState,
  now: Moment,
  deadline?: Day,
): Card {
  const { deadline: _, ...rest } = card
  return { ...rest, state, since: now, ...(deadline && { deadline }) }
}
