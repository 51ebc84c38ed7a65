import { loadProtocolFacts } from './states.ts'
import { loadApproveProtocol } from './documents/load.ts'
import { loadTexts } from './documents/store.ts'
import * as argued from './initiatives/load-arguments.ts'
import * as drafts from './initiatives/load-draft.ts'
import { loadImportList } from './initiatives/load-import.ts'
import * as procedure from './initiatives/load-procedure.ts'
import * as support from './initiatives/load-support.ts'
import * as money from './initiatives/load-money.ts'
import * as ideas from './initiatives/load.ts'
import { findOffered, findTaken } from './initiatives/offered.ts'
import * as ahead from './issues/load-ahead.ts'
import * as moderate from './issues/load-moderate.ts'
import * as raise from './issues/load-raise.ts'
import * as floor from './meetings/load-floor.ts'
import * as prepare from './meetings/load-instruction.ts'
import * as plan from './meetings/load-plan.ts'
import * as requests from './meetings/load-request.ts'
import * as run from './meetings/load-run.ts'
import { loadSetTeam } from './meetings/load-team.ts'
import { loadFollowPlace } from './people/follow-place.ts'
import * as roll from './people/load-roll.ts'
import { loadSetFeed } from './people/feed.ts'
import * as people from './people/store.ts'
import * as places from './places/store.ts'
import * as rounds from './rounds/load.ts'
import * as taken from './rounds/load-taken.ts'
import * as followed from './rounds/follow.ts'
import * as ballots from './rounds/load-ballot.ts'
import * as tasks from './tasks/load.ts'
import * as change from './tasks/load-change.ts'
import * as instruct from './tasks/load-instruction.ts'
import * as votes from './votes/load.ts'
import { loadPolls } from './votes/store.ts'
import type { Load } from './core/store.ts'
import type { VecheCommand } from '#shared/registry.ts'

type Named<N extends VecheCommand['name']> = Extract<VecheCommand, { name: N }>
type Loads = { readonly [N in VecheCommand['name']]: Load<Named<N>> }

/** The load of every command; the compiler finds a missing one. */
export const loads: Loads = {
  'places.put-places': places.loadPutPlaces,
  'places.set-town': places.loadSetTown,
  'places.change-town': places.loadChangeTown,
  'places.set-policy': places.loadSetPolicy,
  'places.set-calendar': places.loadSetCalendar,
  'places.set-arms': places.loadSetArms,
  'places.set-payee': places.loadSetPayee,
  'places.put-category': places.loadCategories,
  'places.order-categories': places.loadCategories,
  'people.create-person': people.loadCreatePerson,
  'people.set-password': people.loadSetPassword,
  'people.disable-person': people.loadDisablePerson,
  'people.grant-role': people.loadGrantRole,
  'people.revoke-role': people.loadRevokeRole,
  'people.put-body': people.loadPutBody,
  'people.enter-resident': roll.loadEnterResident,
  'people.change-resident': roll.loadChangeResident,
  'people.revoke-resident': roll.loadRevokeResident,
  'people.restore-resident': roll.loadRestoreResident,
  'people.erase-resident': roll.loadEraseResident,
  'people.give-code': roll.loadGiveCode,
  'people.end-code': roll.loadEndCode,
  'people.use-code': roll.loadUseCode,
  'people.vouch-resident': roll.loadVouchResident,
  'people.set-feed': loadSetFeed,
  'people.follow-place': loadFollowPlace,
  'meetings.plan-meeting': plan.loadPlanMeeting,
  'meetings.change-meeting': plan.loadChangeMeeting,
  'meetings.set-team': loadSetTeam,
  'meetings.cancel-meeting': run.loadCancelMeeting,
  'meetings.ask-meeting': requests.loadAskMeeting,
  'meetings.join-request': requests.loadJoinRequest,
  'meetings.decline-request': requests.loadDeclineRequest,
  'meetings.open-meeting': plan.loadOpenMeeting,
  'meetings.join-meeting': run.loadJoinMeeting,
  'meetings.accept-at-once': run.loadAcceptAtOnce,
  'meetings.add-agenda-item': run.loadAddAgendaItem,
  'meetings.change-agenda-item': run.loadChangeAgendaItem,
  'meetings.move-agenda-item': run.loadMoveAgendaItem,
  'meetings.remove-agenda-item': run.loadRemoveAgendaItem,
  'meetings.hand-over': run.loadHandOver,
  'meetings.start-agenda-item': run.loadStartAgendaItem,
  'meetings.mark-agenda-item': run.loadMarkAgendaItem,
  'meetings.ask-floor': floor.loadAskFloor,
  'meetings.add-to-floor': floor.loadAddToFloor,
  'meetings.leave-floor': floor.loadLeaveFloor,
  'meetings.give-floor': floor.loadGiveFloor,
  'meetings.time-floor': floor.loadTimeFloor,
  'meetings.move-in-floor': floor.loadMoveInFloor,
  'meetings.show-picture': run.loadShowPicture,
  'meetings.set-screens': run.loadSetScreens,
  'meetings.prepare-instruction': prepare.loadPrepareInstruction,
  'meetings.revise-instruction': prepare.loadReviseInstruction,
  'meetings.discard-instruction': prepare.loadDiscardInstruction,
  'meetings.close-meeting': run.loadCloseMeeting,
  'issues.ask-ahead': ahead.loadAskAhead,
  'issues.support-ahead': ahead.loadSupportAhead,
  'issues.raise-issue': raise.loadRaiseIssue,
  'issues.raise-aloud': raise.loadRaiseAloud,
  'issues.add-photo': moderate.loadAddPhoto,
  'issues.accept-issue': moderate.loadAcceptIssue,
  'issues.edit-issue': moderate.loadEditIssue,
  'issues.hide-issue': moderate.loadHideIssue,
  'issues.restore-issue': moderate.loadRestoreIssue,
  'issues.support-issue': raise.loadSupportIssue,
  'issues.set-outcome': moderate.loadSetOutcome,
  'issues.join-issue': moderate.loadJoinIssue,
  'issues.withdraw-acceptance': moderate.loadWithdrawAcceptance,
  'issues.withdraw-outcome': moderate.loadWithdrawOutcome,
  'votes.start-poll': votes.loadStartPoll,
  'votes.change-rules': votes.loadChangeRules,
  'votes.add-option': votes.loadAddOption,
  'votes.cast-ballot': votes.loadCastBallot,
  'votes.enter-count': votes.loadEnterCount,
  'votes.cancel-poll': votes.loadCancelPoll,
  'votes.stop-poll': votes.loadStopPoll,
  'votes.reveal-poll': votes.loadRevealPoll,
  'tasks.give-instruction': instruct.loadGiveInstruction,
  'tasks.withdraw-instruction': instruct.loadWithdrawInstruction,
  'tasks.change-instruction': change.loadChangeInstruction,
  'tasks.cancel-instruction': change.loadCancelInstruction,
  'tasks.promise-answer': tasks.loadPromiseAnswer,
  'tasks.cancel-answer': tasks.loadCancelAnswer,
  'tasks.accept-task': tasks.loadAcceptTask,
  'tasks.decline-task': tasks.loadDeclineTask,
  'tasks.report-progress': tasks.loadReportProgress,
  'tasks.report-done': tasks.loadReportDone,
  'tasks.close-task': tasks.loadCloseTask,
  'tasks.return-task': tasks.loadReturnTask,
  'tasks.reassign-task': tasks.loadReassignTask,
  'tasks.extend-deadline': tasks.loadExtendDeadline,
  'initiatives.drop-idea': ideas.loadDropIdea,
  'initiatives.support-idea': ideas.loadSupportIdea,
  'initiatives.take-up': ideas.loadTakeUp,
  'initiatives.hide-idea': ideas.loadHideIdea,
  'initiatives.turn-issue': ideas.loadTurnIssue,
  'initiatives.begin-draft': drafts.loadBeginDraft,
  'initiatives.set-link': drafts.loadSetLink,
  'initiatives.join-group': drafts.loadJoinGroup,
  'initiatives.leave-group': drafts.loadLeaveGroup,
  'initiatives.write-part': drafts.loadWritePart,
  'initiatives.remove-part': drafts.loadRemovePart,
  'initiatives.submit': drafts.loadSubmit(loadTexts),
  'initiatives.publish': procedure.loadPublish,
  'initiatives.make-remark': procedure.loadMakeRemark,
  'initiatives.answer-remark': procedure.loadAnswerRemark,
  'initiatives.hide-remark': procedure.loadHideRemark,
  'initiatives.set-examiner': procedure.loadSetExaminer,
  'initiatives.begin-examination': procedure.loadBeginExamination,
  'initiatives.conclude': procedure.loadConclude,
  'initiatives.decide': procedure.loadDecide,
  'initiatives.accept-offer': procedure.loadAcceptOffer,
  'initiatives.begin-work': procedure.loadBeginWork,
  'initiatives.complete': procedure.loadComplete,
  'initiatives.give-up': procedure.loadGiveUp,
  'initiatives.pledge': money.loadPledge,
  'initiatives.add-payer': money.loadAddPayer,
  'initiatives.set-payment-day': money.loadSetPaymentDay,
  'initiatives.enter-payments': money.loadEnterPayments,
  'initiatives.correct-payment': money.loadCorrectPayment,
  'initiatives.settle-payments': money.loadSettlePayments,
  'initiatives.withdraw-settlement': money.loadWithdrawSettlement,
  'initiatives.note-refund': money.loadNoteRefund,
  'initiatives.undo-refund': money.loadUndoRefund,
  'initiatives.report': procedure.loadReport,
  'initiatives.archive': procedure.loadArchive,
  'initiatives.add-argument': argued.loadAddArgument,
  'initiatives.support-argument': argued.loadSupportArgument,
  'initiatives.take-back-argument': argued.loadTakeBackArgument,
  'initiatives.hide-argument': argued.loadHideArgument,
  'initiatives.follow': argued.loadFollow,
  'initiatives.note-seen': argued.loadNoteSeen,
  'initiatives.import-list': loadImportList,
  'initiatives.begin-gathering': support.loadBeginGathering(loadTexts),
  'initiatives.end-gathering': support.loadEndGathering,
  'initiatives.sign': support.loadSign,
  'initiatives.print-sheets': support.loadPrintSheets,
  'initiatives.enter-sheet': support.loadEnterSheet,
  'initiatives.reopen-sheet': support.loadReopenSheet,
  'initiatives.link-assembly': support.loadLinkAssembly(loadPolls),
  'initiatives.unlink-assembly': support.loadUnlinkAssembly,
  'rounds.plan-round': rounds.loadPlanRound,
  'rounds.change-round': rounds.loadChangeRound(findOffered),
  'rounds.put-entry': rounds.loadPutEntry,
  'rounds.take-initiative': taken.loadTakeInitiative(findOffered),
  'rounds.remove-entry': taken.loadWithTaken(findTaken),
  'rounds.open-voting': rounds.loadOpenVoting,
  'rounds.cancel-round': taken.loadWithTaken(findTaken),
  'rounds.remind': rounds.loadRemind,
  'rounds.close-voting': rounds.loadCloseVoting,
  'rounds.publish-ballots': rounds.loadPublishBallots,
  'rounds.publish-count': taken.loadWithTaken(findTaken),
  'rounds.cast-ballot': ballots.loadCastBallot,
  'rounds.replace-ballot': ballots.loadReplaceBallot,
  'rounds.print-ballots': ballots.loadPrintBallots,
  'rounds.mark-voter': ballots.loadMarkVoter,
  'rounds.admit-voter': ballots.loadAdmitVoter,
  'rounds.enter-paper': ballots.loadEnterPaper,
  'rounds.follow': followed.loadFollow,
  'rounds.note-seen': followed.loadNoteSeen,
  'documents.approve-protocol': loadApproveProtocol(loadProtocolFacts),
}
