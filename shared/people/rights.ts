import { holds, holdsAnywhere, type Actor, type Grant, type Job } from '../core/actor.ts'
import type { Id } from '../core/value.ts'

/** One line a right; `around` are the places a thing lies in, the narrowest first. */
export const mayRunMeeting = (actor: Actor, around: readonly Id[]): boolean =>
  holds(actor, ['moderator', 'head', 'admin'], { places: around })
/** Whoever may run a meeting in a place may plan it there. */
export const mayPlanMeeting = (actor: Actor, around: readonly Id[]): boolean => mayRunMeeting(actor, around)
/** Whoever may plan a meeting anywhere chooses its team from the accounts of the staff. */
export const mayChooseTeam = (actor: Actor): boolean => holdsAnywhere(actor, ['moderator', 'head', 'admin'])
/** Of the meeting's team, who leads, writes or carries a microphone helps in the hall: questions said aloud, raised hands. */
export const mayHelpMeeting = (actor: Actor, meeting: Id, around: readonly Id[]): boolean =>
  mayRunMeeting(actor, around) || hasJob(actor, meeting, ['chair', 'secretary', 'helper'])
/** The secretary of its team writes a meeting's protocol with those who run it, and approves nothing. */
export const mayWriteProtocol = (actor: Actor, meeting: Id, around: readonly Id[]): boolean =>
  mayRunMeeting(actor, around) || hasJob(actor, meeting, ['secretary'])
/** Whoever runs a meeting answers for its protocol: where no head is there, an assembly's chair approves it. */
export const mayApproveProtocol = (actor: Actor, around: readonly Id[]): boolean => mayRunMeeting(actor, around)
/** Whoever runs meetings in a place runs its rounds: plans, opens, gives out paper, closes. */
export const mayRunRound = (actor: Actor, around: readonly Id[]): boolean => mayRunMeeting(actor, around)
/** Whether somebody runs rounds anywhere: enough to be shown the door. */
export const mayRunAnyRound = (actor: Actor): boolean => holdsAnywhere(actor, ['moderator', 'head', 'admin'])
export const mayControlTasks = (actor: Actor): boolean => holds(actor, ['controller', 'admin'])
export const mayExecute = (actor: Actor, body: Id): boolean => holds(actor, ['executor'], { body })
export const mayManagePeople = (actor: Actor): boolean => holds(actor, ['admin'])
/** Who enters residents into the roll, gives them codes and sees their names: of the whole town, or of their own places. */
export const mayVerifyResidents = (actor: Actor, around: readonly Id[]): boolean =>
  holds(actor, ['moderator', 'admin'], { places: around })
/** Enough to be shown the door to the roll. */
export const mayVerifySomewhere = (actor: Actor): boolean => holdsAnywhere(actor, ['moderator', 'admin'])
/** Who keeps residents' payments for an initiative and sees who has paid what: those who keep the roll there. */
export const mayKeepPayments = (actor: Actor, around: readonly Id[]): boolean => mayVerifyResidents(actor, around)
/** Whether the grant gives the right to manage people: an administrator of one place or body does not have it. */
export const isUnlimitedAdmin = (grant: Grant): boolean =>
  grant.role === 'admin' && grant.place === undefined && grant.body === undefined
/** Who is shown the town's internal side: everybody who works for it. */
export const isStaff = (actor: Actor): boolean =>
  holdsAnywhere(actor, ['moderator', 'executor', 'controller', 'head', 'deputy', 'admin'])
/** Who may propose and support: somebody with an account, of whatever role. Guests sign in first; the town's own script may too. */
export const isIdentified = (actor: Actor): boolean => actor.kind !== 'guest'

/** A job counts only while one works for the town: with the last role it ends too. */
const hasJob = (actor: Actor, meeting: Id, wanted: readonly Job[]): boolean =>
  isStaff(actor) &&
  actor.kind === 'person' &&
  (actor.duties ?? []).some(duty => duty.meeting === meeting && wanted.includes(duty.job))
/** Whoever leads initiatives through their procedure: publishes, takes remarks, names examiners, begins the work. */
export const mayLeadProcedure = (actor: Actor, around: readonly Id[]): boolean =>
  holds(actor, ['moderator', 'controller', 'head', 'admin'], { places: around })
/** Enough to be shown whom they may name as an examiner. */
export const mayLeadSomewhere = (actor: Actor): boolean =>
  holdsAnywhere(actor, ['moderator', 'controller', 'head', 'admin'])
/** The decision on an initiative is the administration's: its head's (131-ФЗ, article 26.1, part 6). */
export const mayDecideInitiative = (actor: Actor): boolean => holds(actor, ['head', 'admin'])
/** Who takes over ideas from another list: whoever leads initiatives in the whole town. */
export const mayImportInitiatives = (actor: Actor): boolean => mayLeadProcedure(actor, [])
