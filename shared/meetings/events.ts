import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { id, text } from '../core/value.ts'
import { meetingRequest, voice } from './request.ts'
import { floor } from './floor.ts'
import { agenda, publicAgenda } from './agenda.ts'
import { groups, instruction, meeting, meetingPlan } from './meeting.ts'
import { picture } from './picture.ts'
import { screens } from './screens.ts'
import { publicTeam, team } from './team.ts'

const hidden = () => null
const count = z.number().check(z.int(), z.gte(0))

/** Planned and changed carry the whole; a meeting is public from the moment it is planned. */
export const meetingPlanned = event(
  'meetings.meeting-planned',
  { meeting },
  {
    on: ['meeting', 'city'],
    publicView: e => ({ ...e, meeting: { ...e.meeting, agenda: publicAgenda(e.meeting.agenda) } }),
  },
)
export const meetingChanged = event(
  'meetings.meeting-changed',
  { meeting: id, plan: z.object({ ...meetingPlan, agenda }), houses: meeting.shape.houses },
  {
    on: ['meeting', 'city'],
    publicView: e => ({ ...e, plan: { ...e.plan, agenda: publicAgenda(e.plan.agenda) } }),
  },
)
export const meetingOpened = event(
  'meetings.meeting-opened',
  { meeting: id, code: text(6) },
  { on: ['meeting', 'city'] },
)
export const meetingCancelled = event(
  'meetings.meeting-cancelled',
  { meeting: id, because: text(300) },
  { on: ['meeting', 'city'] },
)
export const meetingClosed = event(
  'meetings.meeting-closed',
  { meeting: id, attendance: count, supports: z.array(z.tuple([id, count])) },
  { on: ['meeting', 'city'] },
)
export const meetingPublished = event('meetings.meeting-published', { meeting: id }, { on: ['meeting', 'city'] })
/** Whether questions from phones are shown without a moderator's look. */
export const acceptanceChanged = event(
  'meetings.acceptance-changed',
  { meeting: id, atOnce: z.boolean() },
  { on: ['meeting', 'city'] },
)
/** Carries the whole agenda; what is gone from it is neither discussed nor done any more. */
export const agendaChanged = event(
  'meetings.agenda-changed',
  { meeting: id, agenda },
  { on: ['meeting', 'city'], publicView: e => ({ ...e, agenda: publicAgenda(e.agenda) }) },
)
/** While the staff discuss an internal item, the public hears of none. */
export const agendaItemStarted = event(
  'meetings.agenda-item-started',
  { meeting: id, item: z.optional(id), internal: z.optional(z.boolean()) },
  { on: ['meeting'], publicView: e => (e.internal ? { type: e.type, meeting: e.meeting } : e) },
)
export const agendaItemDone = event(
  'meetings.agenda-item-done',
  { meeting: id, item: id, done: z.boolean(), internal: z.optional(z.boolean()) },
  { on: ['meeting'], publicView: e => (e.internal ? null : e) },
)
/** Carries the whole team; accounts, and names of those without an office, are the staff's. */
export const teamSet = event(
  'meetings.team-set',
  { meeting: id, team },
  { on: ['meeting', 'city'], publicView: e => ({ ...e, team: publicTeam(e.team) }) },
)
export const floorChanged = event('meetings.floor-changed', { meeting: id, floor }, { on: ['meeting'] })
/** Whose phone a request came from is the table's alone. */
export const floorAsked = event('meetings.floor-asked', { request: id, meeting: id, actor: id }, { on: [] })
export const pictureShown = event('meetings.picture-shown', { meeting: id, picture }, { on: ['meeting'] })
export const screensSet = event('meetings.screens-set', { meeting: id, screens }, { on: ['meeting'] })
export const meetingAsked = event('meetings.meeting-asked', { request: meetingRequest }, { on: ['city'] })
export const requestJoined = event('meetings.request-joined', { request: id, joined: count }, { on: ['city'] })
export const requestDeclined = event('meetings.request-declined', { request: id, answer: text(300) }, { on: ['city'] })
export const requestPlanned = event('meetings.request-planned', { request: id, meeting: id }, { on: ['city'] })
/** Who asks, and what they wrote to those who plan, is the table's alone. */
export const voiceNoted = event('meetings.voice-noted', { request: id, actor: id, ...voice }, { on: [] })
/** Who came is nobody's business but the table's. */
export const participantJoined = event(
  'meetings.participant-joined',
  {
    participant: id,
    meeting: id,
    actor: id,
    group: z.enum(groups),
    house: z.optional(id),
    name: z.optional(text(120)),
    /** The phone they share, by the actor it had first. */
    device: z.optional(id),
  },
  { on: [] },
)
export const instructionPrepared = event(
  'meetings.instruction-prepared',
  { meeting: id, instruction },
  { on: ['meeting'], publicView: hidden },
)
export const instructionRevised = event(
  'meetings.instruction-revised',
  { meeting: id, instruction },
  { on: ['meeting'], publicView: hidden },
)
export const instructionDiscarded = event(
  'meetings.instruction-discarded',
  { meeting: id, instruction: id },
  { on: ['meeting'], publicView: hidden },
)
/** Makes it public, so it carries the whole. */
export const instructionGiven = event('meetings.instruction-given', { meeting: id, instruction }, { on: ['meeting'] })
export const instructionWithdrawn = event(
  'meetings.instruction-withdrawn',
  { meeting: id, instruction: id },
  { on: ['meeting'] },
)
/** Both carry the whole, with its history. */
export const instructionChanged = event(
  'meetings.instruction-changed',
  { meeting: id, instruction },
  { on: ['meeting'] },
)
export const instructionCancelled = event(
  'meetings.instruction-cancelled',
  { meeting: id, instruction },
  { on: ['meeting'] },
)
/** Who changed or cancelled it: a record for the staff, kept by the table alone. */
export const instructionChangeNoted = event(
  'meetings.instruction-change-noted',
  { instruction: id, actor: id },
  { on: [] },
)

export const meetingEvents = [
  meetingPlanned,
  meetingChanged,
  meetingCancelled,
  meetingOpened,
  meetingClosed,
  meetingPublished,
  acceptanceChanged,
  agendaChanged,
  agendaItemStarted,
  agendaItemDone,
  teamSet,
  floorChanged,
  floorAsked,
  pictureShown,
  screensSet,
  meetingAsked,
  requestJoined,
  requestDeclined,
  requestPlanned,
  voiceNoted,
  participantJoined,
  instructionPrepared,
  instructionRevised,
  instructionDiscarded,
  instructionGiven,
  instructionWithdrawn,
  instructionChanged,
  instructionCancelled,
  instructionChangeNoted,
] as const
export type MeetingEvent = EventOf<(typeof meetingEvents)[number]>
