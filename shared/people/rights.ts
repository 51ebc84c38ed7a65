import { holds, holdsAnywhere, type Actor, type Grant } from '../core/actor.ts'
import type { Id } from '../core/value.ts'

/** One line a right; `around` are the places a thing lies in, the narrowest first. */
export const mayRunMeeting = (actor: Actor, around: readonly Id[]): boolean =>
  holds(actor, ['moderator', 'head', 'admin'], { places: around })
/** Whoever may run a meeting in a place may plan it there. */
export const mayPlanMeeting = (actor: Actor, around: readonly Id[]): boolean => mayRunMeeting(actor, around)
/** Whoever runs a meeting answers for its protocol: where no head is there, an assembly's chair approves it. */
export const mayApproveProtocol = (actor: Actor, around: readonly Id[]): boolean => mayRunMeeting(actor, around)
export const mayControlTasks = (actor: Actor): boolean => holds(actor, ['controller', 'admin'])
export const mayExecute = (actor: Actor, body: Id): boolean => holds(actor, ['executor'], { body })
export const mayManagePeople = (actor: Actor): boolean => holds(actor, ['admin'])
/** Whether the grant gives the right to manage people: an administrator of one place or body does not have it. */
export const isUnlimitedAdmin = (grant: Grant): boolean =>
  grant.role === 'admin' && grant.place === undefined && grant.body === undefined
/** Who is shown the town's internal side: everybody who works for it. */
export const isStaff = (actor: Actor): boolean =>
  holdsAnywhere(actor, ['moderator', 'executor', 'controller', 'head', 'deputy', 'admin'])
