import type { Id, Moment } from '../core/value.ts'
import type { ArgumentSide } from './argument-parts.ts'

/** For and against an initiative, as the asker may see it. */
export type ArgumentsShown = {
  /** Arguments are taken now. */
  readonly isOpen: boolean
  readonly mayHide: boolean
  /** The most supported first, then the oldest. */
  readonly items: readonly ArgumentShown[]
}

/** An argument as it stands for everybody; a hidden one is there for its author and those who may hide. */
export type ArgumentShown = {
  readonly id: Id
  readonly side: ArgumentSide
  readonly text: string
  readonly at: Moment
  readonly support: number
  /** The asker's own, and whether the asker supports it. */
  readonly isOwn: boolean
  readonly supported: boolean
  readonly hiddenReason?: string
}
