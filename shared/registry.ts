import type { EventOf } from './core/event.ts'
import { approveProtocol } from './documents/approve-protocol.ts'
import { documentEvents } from './documents/events.ts'
import { addArgument, hideArgument, supportArgument, takeBackArgument } from './initiatives/argument.ts'
import { beginDraft } from './initiatives/begin-draft.ts'
import { archive, beginWork, complete, report } from './initiatives/carry-out.ts'
import { giveUp } from './initiatives/give-up.ts'
import { acceptOffer, decide } from './initiatives/decide.ts'
import { linkAssembly, unlinkAssembly } from './initiatives/assembly.ts'
import { dropIdea } from './initiatives/drop-idea.ts'
import { initiativeEvents } from './initiatives/events.ts'
import { beginExamination, conclude, setExaminer } from './initiatives/examination.ts'
import { follow as followInitiative, noteSeen as noteInitiativeSeen } from './initiatives/follow.ts'
import { beginGathering, endGathering } from './initiatives/gather.ts'
import { joinGroup, leaveGroup, setLink } from './initiatives/group.ts'
import { hideIdea } from './initiatives/hide-idea.ts'
import { importList } from './initiatives/import-list.ts'
import { correctPayment, enterPayments } from './initiatives/payments.ts'
import { addPayer, pledge, setPaymentDay } from './initiatives/pledge.ts'
import { publish } from './initiatives/publish.ts'
import { answerRemark, hideRemark, makeRemark } from './initiatives/remark.ts'
import { enterSheet, printSheets, reopenSheet } from './initiatives/sheet.ts'
import { sign } from './initiatives/sign.ts'
import { noteRefund, settlePayments, undoRefund, withdrawSettlement } from './initiatives/settle.ts'
import { submit } from './initiatives/submit.ts'
import { supportIdea } from './initiatives/support-idea.ts'
import { takeUp } from './initiatives/take-up.ts'
import { turnIssue } from './initiatives/turn-issue.ts'
import { removePart, writePart } from './initiatives/write-part.ts'
import { issueEvents } from './issues/events.ts'
import { askAhead } from './issues/ask-ahead.ts'
import { addPhoto } from './issues/add-photo.ts'
import { joinIssue } from './issues/join-issue.ts'
import { acceptIssue, editIssue, hideIssue, restoreIssue } from './issues/moderate-issue.ts'
import { raiseAloud } from './issues/raise-aloud.ts'
import { raiseIssue } from './issues/raise-issue.ts'
import { setOutcome } from './issues/set-outcome.ts'
import { supportAhead } from './issues/support-ahead.ts'
import { supportIssue } from './issues/support-issue.ts'
import { withdrawAcceptance } from './issues/withdraw-acceptance.ts'
import { withdrawOutcome } from './issues/withdraw-outcome.ts'
import { askMeeting } from './meetings/ask-meeting.ts'
import { cancelMeeting } from './meetings/cancel-meeting.ts'
import { acceptAtOnce } from './meetings/accept-at-once.ts'
import { addToFloor, askFloor, leaveFloor } from './meetings/ask-floor.ts'
import { giveFloor, moveInFloor, timeFloor } from './meetings/give-floor.ts'
import { addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem } from './meetings/change-agenda.ts'
import { changeMeeting } from './meetings/change-meeting.ts'
import { closeMeeting } from './meetings/close-meeting.ts'
import { declineRequest } from './meetings/decline-request.ts'
import { meetingEvents } from './meetings/events.ts'
import { joinRequest } from './meetings/join-request.ts'
import { handOver } from './meetings/hand-over.ts'
import { joinMeeting } from './meetings/join-meeting.ts'
import { openMeeting } from './meetings/open-meeting.ts'
import { planMeeting } from './meetings/plan-meeting.ts'
import { discardInstruction, prepareInstruction, reviseInstruction } from './meetings/prepare-instruction.ts'
import { setTeam } from './meetings/set-team.ts'
import { setScreens } from './meetings/set-screens.ts'
import { showPicture } from './meetings/show-picture.ts'
import { markAgendaItem, startAgendaItem } from './meetings/start-agenda-item.ts'
import { changeResident } from './people/change-resident.ts'
import { createPerson } from './people/create-person.ts'
import { disablePerson } from './people/disable-person.ts'
import { enterResident } from './people/enter-resident.ts'
import { peopleEvents } from './people/events.ts'
import { endCode, giveCode } from './people/give-code.ts'
import { grantRole } from './people/grant-role.ts'
import { putBody } from './people/put-body.ts'
import { eraseResident, restoreResident, revokeResident } from './people/revoke-resident.ts'
import { revokeRole } from './people/revoke-role.ts'
import { followPlace } from './people/follow-place.ts'
import { setFeed } from './people/set-feed.ts'
import { setPassword } from './people/set-password.ts'
import { useCode } from './people/use-code.ts'
import { vouchResident } from './people/vouch-resident.ts'
import { placeEvents } from './places/events.ts'
import { changeTown } from './places/change-town.ts'
import { orderCategories } from './places/order-categories.ts'
import { putCategory } from './places/put-category.ts'
import { putPlaces } from './places/put-places.ts'
import { setArms } from './places/set-arms.ts'
import { setCalendar } from './places/set-calendar.ts'
import { setPayee } from './places/set-payee.ts'
import { setPolicy } from './places/set-policy.ts'
import { setTown } from './places/set-town.ts'
import { cancelAnswer } from './tasks/cancel-answer.ts'
import { cancelInstruction, changeInstruction } from './tasks/change-instruction.ts'
import { admitVoter } from './rounds/admit-voter.ts'
import { castBallot as castRoundBallot, replaceBallot } from './rounds/cast-ballot.ts'
import { enterPaper, markVoter, printBallots } from './rounds/enter-paper.ts'
import { roundEvents } from './rounds/events.ts'
import { follow as followRound, noteSeen as noteRoundSeen } from './rounds/follow.ts'
import { cancelRound, closeVoting, openVoting } from './rounds/open-voting.ts'
import { changeRound, planRound } from './rounds/plan-round.ts'
import { publishBallots, publishCount } from './rounds/publish-ballots.ts'
import { putEntry, removeEntry } from './rounds/put-entry.ts'
import { remind } from './rounds/remind.ts'
import { takeInitiative } from './rounds/take-initiative.ts'
import { closeTask, extendDeadline, reassignTask, returnTask } from './tasks/control-task.ts'
import { taskEvents } from './tasks/events.ts'
import { acceptTask, declineTask, reportDone, reportProgress } from './tasks/execute-task.ts'
import { giveInstruction, withdrawInstruction } from './tasks/give-instruction.ts'
import { promiseAnswer } from './tasks/promise-answer.ts'
import { castBallot } from './votes/cast-ballot.ts'
import { addOption, changeRules } from './votes/change-rules.ts'
import { enterCount } from './votes/enter-count.ts'
import { voteEvents } from './votes/events.ts'
import { startPoll } from './votes/start-poll.ts'
import { cancelPoll } from './votes/cancel-poll.ts'
import { revealPoll, stopPoll } from './votes/stop-poll.ts'

/** Every command there is. */
export const commands = [
  putPlaces,
  setTown,
  changeTown,
  setPolicy,
  setCalendar,
  setArms,
  setPayee,
  putCategory,
  orderCategories,
  createPerson,
  setPassword,
  disablePerson,
  grantRole,
  revokeRole,
  putBody,
  enterResident,
  changeResident,
  revokeResident,
  restoreResident,
  eraseResident,
  giveCode,
  endCode,
  useCode,
  vouchResident,
  setFeed,
  followPlace,
  planMeeting,
  changeMeeting,
  cancelMeeting,
  setTeam,
  askMeeting,
  joinRequest,
  declineRequest,
  openMeeting,
  joinMeeting,
  handOver,
  acceptAtOnce,
  addAgendaItem,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  startAgendaItem,
  markAgendaItem,
  askFloor,
  addToFloor,
  leaveFloor,
  giveFloor,
  timeFloor,
  moveInFloor,
  showPicture,
  setScreens,
  prepareInstruction,
  reviseInstruction,
  discardInstruction,
  closeMeeting,
  askAhead,
  supportAhead,
  raiseIssue,
  raiseAloud,
  addPhoto,
  acceptIssue,
  editIssue,
  hideIssue,
  restoreIssue,
  supportIssue,
  setOutcome,
  joinIssue,
  withdrawOutcome,
  withdrawAcceptance,
  startPoll,
  changeRules,
  addOption,
  castBallot,
  enterCount,
  stopPoll,
  cancelPoll,
  revealPoll,
  giveInstruction,
  withdrawInstruction,
  changeInstruction,
  cancelInstruction,
  promiseAnswer,
  cancelAnswer,
  acceptTask,
  declineTask,
  reportProgress,
  reportDone,
  closeTask,
  returnTask,
  reassignTask,
  extendDeadline,
  dropIdea,
  supportIdea,
  takeUp,
  hideIdea,
  turnIssue,
  beginDraft,
  setLink,
  joinGroup,
  leaveGroup,
  writePart,
  removePart,
  submit,
  publish,
  makeRemark,
  answerRemark,
  hideRemark,
  setExaminer,
  beginExamination,
  conclude,
  decide,
  acceptOffer,
  beginWork,
  complete,
  giveUp,
  pledge,
  addPayer,
  setPaymentDay,
  enterPayments,
  correctPayment,
  settlePayments,
  withdrawSettlement,
  noteRefund,
  undoRefund,
  report,
  archive,
  addArgument,
  supportArgument,
  takeBackArgument,
  hideArgument,
  followInitiative,
  noteInitiativeSeen,
  importList,
  beginGathering,
  endGathering,
  sign,
  printSheets,
  enterSheet,
  reopenSheet,
  linkAssembly,
  unlinkAssembly,
  planRound,
  changeRound,
  putEntry,
  takeInitiative,
  removeEntry,
  openVoting,
  cancelRound,
  castRoundBallot,
  replaceBallot,
  printBallots,
  markVoter,
  admitVoter,
  enterPaper,
  remind,
  closeVoting,
  publishBallots,
  publishCount,
  followRound,
  noteRoundSeen,
  approveProtocol,
] as const
export type VecheCommand = (typeof commands)[number]

/** Every event there is, in the order of the features. */
export const events = [
  ...placeEvents,
  ...peopleEvents,
  ...meetingEvents,
  ...issueEvents,
  ...voteEvents,
  ...taskEvents,
  ...initiativeEvents,
  ...roundEvents,
  ...documentEvents,
] as const
export type VecheEvent = EventOf<(typeof events)[number]>
