import type { Router } from 'express'
import { commands, type VecheCommand, type VecheEvent } from '#shared/registry.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import type { ProtocolFacts } from '#shared/documents/protocol-of.ts'
import { streamMeeting, streamRound, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Figures } from './core/live.ts'
import type { Limits } from './core/limits.ts'
import type { Deps } from './core/route.ts'
import type { StateLoaders } from './core/stream.ts'
import type { Load, Save, Sql } from './core/store.ts'
import type { Handler, SaveAny } from './core/transact.ts'
import { loadApproveProtocol } from './documents/load.ts'
import { documentRoutes } from './documents/routes.ts'
import { documentSaves } from './documents/saves.ts'
import { loadTexts } from './documents/store.ts'
import * as drafts from './initiatives/load-draft.ts'
import * as procedure from './initiatives/load-procedure.ts'
import * as ideas from './initiatives/load.ts'
import { initiativeRoutes } from './initiatives/routes.ts'
import { initiativeSaves } from './initiatives/saves.ts'
import { loadInitiatives } from './initiatives/state.ts'
import * as ahead from './issues/load-ahead.ts'
import { aheadRoutes } from './issues/ahead-routes.ts'
import { cardRoutes } from './issues/card-routes.ts'
import * as moderate from './issues/load-moderate.ts'
import * as raise from './issues/load-raise.ts'
import { linkRoutes } from './issues/link-routes.ts'
import { issuePhotoRoutes } from './issues/photo-routes.ts'
import { issueRoutes } from './issues/routes.ts'
import { issueSaves } from './issues/saves.ts'
import { loadMeetingIssues, loadRegister } from './issues/state.ts'
import { supportsOf } from './issues/store.ts'
import * as floor from './meetings/load-floor.ts'
import * as prepare from './meetings/load-instruction.ts'
import * as plan from './meetings/load-plan.ts'
import * as requests from './meetings/load-request.ts'
import * as run from './meetings/load-run.ts'
import { loadSetTeam } from './meetings/load-team.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { meetingSaves } from './meetings/saves.ts'
import { loadRequests } from './meetings/requests.ts'
import { loadInstructions, loadMeeting, loadMeetings } from './meetings/state.ts'
import { presenceOf } from './meetings/store.ts'
import { peopleRoutes } from './people/routes.ts'
import * as roll from './people/load-roll.ts'
import { rollRoutes } from './people/roll-routes.ts'
import { peopleSaves } from './people/saves.ts'
import * as people from './people/store.ts'
import { armsRoutes } from './places/arms-routes.ts'
import { placeRoutes } from './places/routes.ts'
import { loadPlaces, loadTown } from './places/state.ts'
import * as places from './places/store.ts'
import * as rounds from './rounds/load.ts'
import * as ballots from './rounds/load-ballot.ts'
import { roundRoutes } from './rounds/routes.ts'
import { roundSaves } from './rounds/saves.ts'
import { loadRoundState } from './rounds/store.ts'
import { turnoutOf } from './rounds/turnout.ts'
import * as tasks from './tasks/load.ts'
import * as change from './tasks/load-change.ts'
import * as instruct from './tasks/load-instruction.ts'
import { taskSaves } from './tasks/saves.ts'
import { loadTasks } from './tasks/state.ts'
import * as votes from './votes/load.ts'
import { voteRoutes } from './votes/routes.ts'
import { voteSaves } from './votes/saves.ts'
import { loadPolls } from './votes/store.ts'
import { talliesOf } from './votes/tallies.ts'

export { groupsOf } from './initiatives/group.ts'
export { authorsOf } from './issues/authors.ts'

type Named<N extends VecheCommand['name']> = Extract<VecheCommand, { name: N }>
type Loads = { readonly [N in VecheCommand['name']]: Load<Named<N>> }
type AllSaves = { readonly [T in VecheEvent['type']]: Save<T> }

/** The load of every command; the compiler finds a missing one. */
const loads: Loads = {
  'places.put-places': places.loadPutPlaces,
  'places.set-town': places.loadSetTown,
  'places.change-town': places.loadChangeTown,
  'places.set-policy': places.loadSetPolicy,
  'places.set-calendar': places.loadSetCalendar,
  'places.set-arms': places.loadSetArms,
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
  'initiatives.report': procedure.loadReport,
  'initiatives.archive': procedure.loadArchive,
  'rounds.plan-round': rounds.loadPlanRound,
  'rounds.change-round': rounds.loadChangeRound,
  'rounds.put-entry': rounds.loadPutEntry,
  'rounds.remove-entry': rounds.loadRemoveEntry,
  'rounds.open-voting': rounds.loadOpenVoting,
  'rounds.cancel-round': rounds.loadCancelRound,
  'rounds.close-voting': rounds.loadCloseVoting,
  'rounds.publish-ballots': rounds.loadPublishBallots,
  'rounds.publish-count': rounds.loadPublishCount,
  'rounds.cast-ballot': ballots.loadCastBallot,
  'rounds.replace-ballot': ballots.loadReplaceBallot,
  'rounds.print-ballots': ballots.loadPrintBallots,
  'rounds.mark-voter': ballots.loadMarkVoter,
  'rounds.enter-paper': ballots.loadEnterPaper,
  'documents.approve-protocol': loadApproveProtocol(loadProtocolFacts),
}

/** Every command with the load of its facts. The cast rests on `loads`, where each load was held against its own command. */
export const handlers = Object.fromEntries(
  commands.map(command => [command.name, { command, load: loads[command.name] }]),
) as unknown as { readonly [N in VecheCommand['name']]: Handler }

/** The save of every event; the compiler finds a missing one. */
const allSaves: AllSaves = {
  ...places.placeSaves,
  ...peopleSaves,
  ...meetingSaves,
  ...issueSaves,
  ...voteSaves,
  ...taskSaves,
  ...initiativeSaves,
  ...roundSaves,
  ...documentSaves,
}
export const saves = allSaves as unknown as { readonly [T in VecheEvent['type']]: SaveAny }

/** Loads what a stream's events have made so far. Several queries: run it in one repeatable-read transaction. */
export const stateLoaders: StateLoaders = { meeting: loadMeetingState, round: loadRoundState, city: loadCityState }

/** The running figures of a stream, by audience. */
export const figures = { tally: tallyOf, joined: joinedOf }

/** The routes of the features. */
export const routers = (deps: Deps & { readonly limits: Limits }): Router[] => [
  meetingRoutes(deps),
  issueRoutes(deps),
  aheadRoutes(deps),
  issuePhotoRoutes(deps),
  linkRoutes(deps),
  cardRoutes(deps),
  voteRoutes(deps),
  placeRoutes(deps),
  armsRoutes(deps),
  peopleRoutes(deps),
  rollRoutes(deps),
  roundRoutes(deps),
  documentRoutes(deps, loadProtocolFacts),
  initiativeRoutes(deps, loadTexts),
]

/** What everybody in a meeting follows, as its stream has told it; `null`: there is no such meeting. */
export async function loadMeetingState(sql: Sql, id: Id): Promise<MeetingState | null> {
  const meeting = await loadMeeting(sql, id)
  if (!meeting) return null
  const isOver = meeting.phase !== 'planned' && meeting.phase !== 'open'
  return {
    meetings: { [id]: meeting },
    instructions: await loadInstructions(sql, id),
    issues: await loadMeetingIssues(sql, id, isOver),
    polls: await loadPolls(sql, id),
  }
}

/** What everybody in the town follows; `null` while no town is set. */
export async function loadCityState(sql: Sql): Promise<CityState | null> {
  const town = await loadTown(sql)
  if (!town) return null
  return {
    town,
    places: await loadPlaces(sql),
    bodies: await people.loadBodies(sql),
    meetings: await loadMeetings(sql),
    requests: await loadRequests(sql),
    issues: await loadRegister(sql),
    polls: await loadPolls(sql),
    tasks: await loadTasks(sql),
    initiatives: await loadInitiatives(sql),
  }
}

/** What a meeting's protocol is made from, as the tables have it now; `null`: there is no such meeting. */
async function loadProtocolFacts(sql: Sql, id: Id): Promise<ProtocolFacts | null> {
  const [town, meeting] = await Promise.all([loadTown(sql), loadMeeting(sql, id)])
  if (!town || !meeting) return null
  const [{ groups }, issues, polls, instructions, bodies] = await Promise.all([
    presenceOf(sql, id),
    loadMeetingIssues(sql, id, false),
    loadPolls(sql, id),
    loadInstructions(sql, id),
    people.loadBodies(sql),
  ])
  const names = Object.values(bodies).map(body => [body.id, body.name])
  return {
    town,
    meeting,
    groups,
    issues: Object.values(issues),
    polls: Object.values(polls),
    instructions: Object.values(instructions),
    bodies: Object.fromEntries(names),
  }
}

async function tallyOf(sql: Sql, stream: StreamName, smallestGroupShown: number): Promise<Figures> {
  const round = streamRound(stream)
  if (round !== undefined) return turnoutOf(sql, round, smallestGroupShown)
  const meeting = streamMeeting(stream) ?? ''
  const [supports, tallies] = await Promise.all([supportsOf(sql, meeting), talliesOf(sql, meeting, smallestGroupShown)])
  return {
    public: { supports, polls: tallies.map(tally => tally.public) },
    staff: { supports, polls: tallies.map(tally => tally.tally) },
  }
}

async function joinedOf(sql: Sql, stream: StreamName): Promise<Figures> {
  const meeting = streamMeeting(stream)
  // Nobody joins a round: how many look at it is all there is.
  if (meeting === undefined) return { public: {}, staff: {} }
  const { joined, groups } = await presenceOf(sql, meeting)
  return { public: { joined }, staff: { joined, groups } }
}
