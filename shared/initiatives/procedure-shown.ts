import type { Id, Moment } from '../core/value.ts'
import type { Aspect, Verdict } from './decision.ts'

/** What was remarked, answered and concluded on an initiative, as the asker may see it. */
export type ProcedureShown = {
  readonly remarks: readonly RemarkShown[]
  readonly opinions: readonly OpinionShown[]
  /** The oldest first. */
  readonly earlier: readonly EarlierShown[]
}

/** A remark as it stands for everybody; a hidden one is there for its author and those who lead the procedure. */
export type RemarkShown = {
  readonly id: Id
  readonly text: string
  readonly at: Moment
  /** The asker's own. */
  readonly isOwn: boolean
  readonly answer?: { readonly text: string; readonly from: 'group' | 'town'; readonly at: Moment }
  readonly hiddenReason?: string
}

/** A side of the examination. Who examines it, and their note, is for those who lead the procedure. */
export type OpinionShown = {
  readonly aspect: Aspect
  readonly verdict?: Verdict
  readonly conclusion?: string
  /** When it was concluded last. */
  readonly at?: Moment
  /** The asker examines it. */
  readonly isOwn: boolean
  readonly person?: Id
  readonly name?: string
  readonly note?: string
}

/** What was concluded before a rework: of no weight any more, to be read by everybody, the note by who leads the procedure. */
export type EarlierShown = Required<Pick<OpinionShown, 'aspect' | 'verdict' | 'conclusion' | 'at'>> &
  Pick<OpinionShown, 'note'>
