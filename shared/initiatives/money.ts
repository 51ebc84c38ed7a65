import type { Day } from '../core/value.ts'
import { refuse } from '../core/refusal.ts'
import type { Card, InitiativeFacts, InitiativeState } from './initiative.ts'

/** What a rule about residents' payments (инициативные платежи) must know of an initiative that was submitted. */
export type MoneyFacts = {
  readonly initiative: InitiativeFacts & { readonly card: Card }
  /** The last day for pledges and payments, where one is set. */
  readonly until?: Day | undefined
  /** It was said what of the payments is used, and what goes back. */
  readonly isSettled: boolean
}

/** While an initiative may still be carried out, residents may pledge for it. */
const pledging: readonly InitiativeState[] = [
  'submitted',
  'remarks',
  'examination',
  'supported',
  'in-round',
  'won',
  'reserve',
  'under-way',
]

/** What was never begun has used nothing. */
const unbegun: readonly InitiativeState[] = ['refused', 'lost', 'reserve']
/** What has come to its end is settled without more words. */
const ended: readonly InitiativeState[] = [...unbegun, 'done', 'reported', 'archived']

export const takesPledges = (state: InitiativeState): boolean => pledging.includes(state)
export const isUnbegun = (state: InitiativeState): boolean => unbegun.includes(state)
export const isEnded = (state: InitiativeState): boolean => ended.includes(state)

/** Refuses what is only possible before the payments are settled. */
export function mustBeUnsettled({ isSettled }: MoneyFacts): void {
  if (isSettled) refuse('payments-settled')
}
