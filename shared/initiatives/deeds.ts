import type { Actor } from '../core/actor.ts'
import type { RefusalCode } from '../core/refusal.ts'
import type { Day, Id } from '../core/value.ts'
import { isIdentified, isStaff, mayDecideInitiative, mayLeadProcedure } from '../people/rights.ts'
import type { GroupRole, InitiativeState } from './initiative.ts'

/** What may be done next about a submitted initiative, in the order in which it is offered. */
export const deeds = [
  'publish',
  'remark',
  'answer',
  'set-examiners',
  'begin-examination',
  'conclude',
  'decide',
  'accept-offer',
  'begin-work',
  'complete',
  'give-up',
  'report',
  'archive',
] as const
export type Deed = (typeof deeds)[number]

/** An initiative that waits for somebody, and for what. */
export type Due = { readonly initiative: Id; readonly deeds: readonly Deed[] }

/** How an initiative stands: all that decides what may be done next. */
export type Standing = {
  readonly state: InitiativeState
  /** Its place and all that one lies in. */
  readonly around: readonly Id[]
  readonly role?: GroupRole | undefined
  readonly deadline?: Day | undefined
  /** Remarks that nobody has answered. */
  readonly unanswered: number
  /** Sides that somebody examines, and those of them with a conclusion. */
  readonly examined: number
  readonly concluded: number
  /** The actor's own sides, and those of them without a conclusion. */
  readonly own: number
  readonly ownOpen: number
  /** Milestones that are not done. */
  readonly left: number
  /** It was refused with an offer to work out a better solution together. */
  readonly hasOffer: boolean
}

/** What this actor may do about it by right, whether or not something stands in the way yet. */
export function deedsOf(actor: Actor, standing: Standing): Deed[] {
  const { state, around, role, own, unanswered, hasOffer } = standing
  const leads = mayLeadProcedure(actor, around)
  const examined = state === 'submitted' || state === 'remarks' || state === 'examination'
  const offered: Record<Deed, boolean> = {
    publish: leads && state === 'submitted',
    remark: isIdentified(actor) && state === 'remarks',
    answer: (leads || role === 'initiator') && unanswered > 0 && (state === 'remarks' || state === 'examination'),
    'set-examiners': leads && examined,
    'begin-examination': leads && state === 'remarks',
    conclude: isStaff(actor) && own > 0 && state === 'examination',
    decide: mayDecideInitiative(actor) && state === 'examination',
    'accept-offer': role === 'initiator' && state === 'refused' && hasOffer,
    'begin-work': leads && (state === 'supported' || state === 'won' || state === 'reserve'),
    complete: leads && state === 'under-way',
    'give-up': leads && state === 'under-way',
    report: leads && state === 'done',
    archive: leads && isPutAway(standing),
  }
  return deeds.filter(deed => offered[deed])
}

/** Whether it has come to an end: nobody waits for it any more. */
const isPutAway = ({ state }: Standing): boolean =>
  state === 'refused' || state === 'lost' || state === 'reserve' || state === 'reported' || state === 'returned'

/** What may be in the way of a deed as yet: as the rule itself would refuse it. */
export type Blocked = Extract<
  RefusalCode,
  | 'remarks-over'
  | 'remarks-not-over'
  | 'no-examiners'
  | 'remarks-unanswered'
  | 'opinions-missing'
  | 'milestones-left'
  | 'rework-not-over'
>

/** What stands in the way of a deed, if anything does. */
export function inTheWay(deed: Deed, standing: Standing, today: Day): Blocked | undefined {
  const { deadline, unanswered, examined, concluded, left, state } = standing
  const isOver = deadline !== undefined && today > deadline
  if (deed === 'remark' && isOver) return 'remarks-over'
  if (deed === 'begin-examination') return !isOver ? 'remarks-not-over' : examined === 0 ? 'no-examiners' : undefined
  if (deed === 'decide') {
    if (unanswered > 0) return 'remarks-unanswered'
    return examined === 0 ? 'no-examiners' : concluded < examined ? 'opinions-missing' : undefined
  }
  if (deed === 'complete' && left > 0) return 'milestones-left'
  return deed === 'archive' && state === 'returned' && !isOver ? 'rework-not-over' : undefined
}

/**
 * Of what an official may do, what somebody waits for: remarks are anybody’s, what is at its end is put away when there is
 * time, and nobody waits for work to be given up.
 */
export function dueDeeds(actor: Actor, standing: Standing, today: Day): Deed[] {
  const { state, examined, ownOpen, deadline } = standing
  const isOver = deadline !== undefined && today > deadline
  const known = deedsOf(actor, standing).filter(deed => inTheWay(deed, standing, today) === undefined)
  return known.filter(deed => {
    if (deed === 'set-examiners') return examined === 0 && state !== 'submitted'
    if (deed === 'conclude') return ownOpen > 0
    // One that waits for money is begun or put away when its days are over; one that was not reworked in time, put away.
    if (state === 'reserve') return isOver
    if (deed === 'archive') return state === 'returned'
    return !unawaited.includes(deed)
  })
}

const unawaited: readonly Deed[] = ['remark', 'accept-offer', 'give-up']

/** On whom the next step of a state is. */
export const responsibles = {
  idea: 'nobody',
  draft: 'group',
  gathering: 'voters',
  submitted: 'town',
  remarks: 'everybody',
  examination: 'examiners',
  supported: 'town',
  returned: 'group',
  refused: 'nobody',
  'in-round': 'voters',
  won: 'town',
  reserve: 'town',
  lost: 'nobody',
  'under-way': 'bodies',
  done: 'town',
  reported: 'nobody',
  archived: 'nobody',
} as const satisfies Record<InitiativeState, string>
