import type { Kopecks } from '../core/money.ts'
import type { Day, Id, Moment } from '../core/value.ts'
import type { Decision } from './decision.ts'
import type { Due } from './deeds.ts'
import type { Draft, Lying } from './draft.ts'
import type { RoundCalledOff, RoundResult } from './events.ts'
import type { Card, GroupRole, InitiativeState } from './initiative.ts'
import type { MoneyShown } from './money-shown.ts'
import type { Shape } from './part.ts'
import type { PastDetails } from './past.ts'
import type { ProcedureShown } from './procedure-shown.ts'
import type { Frozen, FrozenDraft } from './submit.ts'
import type { SupportShown } from './support-shown.ts'
import type { RoundDays } from './term.ts'

/** An initiative in full, as the asker may see it. What is the group's alone is there for the group alone. */
export type InitiativeShown = {
  readonly id: Id
  readonly state: InitiativeState
  readonly title: string
  readonly card?: Card
  /** The idea's sentence. */
  readonly words?: string
  readonly issue?: Id
  readonly steps: readonly StepShown[]
  /** The asker supports the idea. */
  readonly supported: boolean
  /** The asker follows it. */
  readonly follows: boolean
  /** The asker's role in its group. */
  readonly role?: GroupRole
  readonly hiddenReason?: string
  /** As it is signed before it is submitted. */
  readonly gathering?: Hashed<FrozenDraft>
  /** As it was submitted. */
  readonly submitted?: Hashed<Frozen>
  readonly procedure?: ProcedureShown
  readonly support?: SupportShown
  /** Residents' payments for it. */
  readonly money?: MoneyShown
  /** What it cost in the end. */
  readonly spent?: Kopecks
  /** The calendar of the round it stands in. */
  readonly round?: RoundDays | undefined
  /** What another list says of it, where it is history of that list. */
  readonly past?: PastDetails
  readonly draft?: DraftShown
}

/** A text with its SHA-256, and letter for letter what was hashed. */
type Hashed<Content> = { readonly content: Content; readonly hash: string; readonly hashed: string }

/** A state it came to: by when it had to go on, how it was decided, what was reported, what came of its round. */
export type StepShown = {
  readonly state: InitiativeState
  readonly at: Moment
  readonly deadline?: Day
  readonly decision?: Decision
  readonly words?: string
  readonly result?: RoundResult | RoundCalledOff
}

/** A draft with its group, and the link into it for the initiator. */
export type DraftShown = Draft & { readonly members: readonly Member[]; readonly link?: string }

export type Member = { readonly id: Id; readonly name?: string; readonly role: GroupRole }

/** Where the link of a group leads. */
export type InvitationShown = { readonly title: string; readonly people: number; readonly state: InitiativeState }

/** An idea or a draft of one's own, or of a group one is in. */
export type OwnInitiative = {
  readonly id: Id
  readonly title: string
  readonly state: InitiativeState
  readonly role: GroupRole
  readonly hidden: boolean
}

/** What an actor has of its own, and the ideas it supports. */
export type OwnInitiatives = { readonly own: readonly OwnInitiative[]; readonly supports: readonly Id[] }

/** Where a submitted initiative lies, with what it has cost and the last day of its work. */
export type TerritoryShown = {
  readonly id: Id
  readonly shape: Shape
  readonly spent?: Kopecks
  readonly ends?: Day
}

/** How a drawn territory lies, with the initiatives that it overlaps. */
export type LyingShown = Pick<Lying, 'isInside'> & {
  /** What has no number yet is open to support. */
  readonly overlaps: readonly { readonly id: Id; readonly number?: number; readonly title: string }[]
}

/** What waits for whoever works for the town, by deadline; and the calendars of the rounds, by the initiative that stands in one. */
export type DeskShown = { readonly items: readonly Due[]; readonly rounds: Readonly<Record<Id, RoundDays>> }

/** What a supported initiative asks of the budget. */
export type AskedShown = { readonly id: Id; readonly asked: Kopecks }
