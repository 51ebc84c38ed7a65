import type { AnyEvent } from '../core/event.ts'
import type { Audience } from '../core/stream.ts'
import type { Id, Moment } from '../core/value.ts'
import { publicAgenda, type Agenda } from './agenda.ts'
import type { MeetingEvent } from './events.ts'
import type { Instruction, Meeting } from './meeting.ts'
import type { MeetingRequest } from './request.ts'
import { publicTeam } from './team.ts'

export type Meetings = Readonly<Record<Id, Meeting>>
export type Requests = Readonly<Record<Id, MeetingRequest>>
export type Instructions = Readonly<Record<Id, Instruction>>

/** Folds an event into the meetings, on the stream of one and on the city's of all. */
export function evolveMeetings(meetings: Meetings, event: MeetingEvent | AnyEvent, at: Moment): Meetings {
  const e = event as MeetingEvent
  if (e.type === 'meetings.meeting-planned') return { ...meetings, [e.meeting.id]: e.meeting }
  if (!('meeting' in e) || typeof e.meeting !== 'string') return meetings
  const old = meetings[e.meeting]
  const change = old && changeOf(old, e, at)
  return change ? { ...meetings, [old.id]: { ...old, ...change } } : meetings
}

function changeOf(old: Meeting, e: MeetingEvent, at: Moment): Partial<Meeting> | undefined {
  switch (e.type) {
    case 'meetings.meeting-changed':
      return { ...e.plan, houses: e.houses }
    case 'meetings.meeting-cancelled':
      return { phase: 'cancelled', cancelledAt: at, cancelledBecause: e.because }
    case 'meetings.meeting-opened':
      return { phase: 'open', code: e.code, openedAt: at }
    case 'meetings.meeting-closed':
      return { phase: 'closed', code: undefined, closedAt: at, attendance: e.attendance }
    case 'meetings.meeting-published':
      return { phase: 'published', publishedAt: at }
    case 'meetings.acceptance-changed':
      return { acceptAtOnce: e.atOnce || undefined }
    case 'meetings.agenda-item-started':
      return { item: e.item, itemSince: e.item === undefined ? undefined : at }
    case 'meetings.agenda-item-done':
      return markedDone(old, e.item, e.done)
    case 'meetings.agenda-changed':
      return { agenda: e.agenda, ...progressIn(old, e.agenda) }
    case 'meetings.team-set':
      return { team: e.team.length > 0 ? e.team : undefined }
    case 'meetings.floor-changed':
      return { floor: e.floor }
    case 'meetings.picture-shown':
      return { picture: e.picture }
    case 'meetings.screens-set':
      return { screens: e.screens }
    default:
      return undefined
  }
}

/** What is done is not discussed any more. */
function markedDone({ done = [], item, itemSince }: Meeting, own: Id, isDone: boolean): Partial<Meeting> {
  const others = done.filter(each => each !== own)
  const all = isDone ? [...others, own] : others
  const now = isDone && item === own ? {} : { item, itemSince }
  return { item: undefined, itemSince: undefined, ...now, done: all.length > 0 ? all : undefined }
}

/** Of what is discussed and done, only what the agenda still holds. */
function progressIn({ done = [], item, itemSince }: Meeting, items: Agenda): Partial<Meeting> {
  const there = (each: Id) => items.some(one => one.id === each)
  const left = done.filter(there)
  const now = item !== undefined && there(item) ? { item, itemSince } : {}
  return { item: undefined, itemSince: undefined, ...now, done: left.length > 0 ? left : undefined }
}

/** The public knows nothing of internal items, nor who of the team has which account. */
export const viewMeetings = (meetings: Meetings, audience: Audience): Meetings =>
  audience === 'staff'
    ? meetings
    : Object.fromEntries(Object.entries(meetings).map(([id, meeting]) => [id, publicMeeting(meeting)]))

function publicMeeting(meeting: Meeting): Meeting {
  const agenda = publicAgenda(meeting.agenda)
  return {
    ...meeting,
    ...(agenda.length < meeting.agenda.length && { agenda, ...progressIn(meeting, agenda) }),
    ...(meeting.team && { team: publicTeam(meeting.team) }),
  }
}

/** Folds an event into the instructions of a meeting's stream. */
export function evolveInstructions(all: Instructions, event: MeetingEvent | AnyEvent): Instructions {
  const e = event as MeetingEvent
  switch (e.type) {
    case 'meetings.instruction-prepared':
    case 'meetings.instruction-revised':
    case 'meetings.instruction-given':
    case 'meetings.instruction-changed':
    case 'meetings.instruction-cancelled':
      return { ...all, [e.instruction.id]: e.instruction }
    case 'meetings.instruction-discarded':
      return Object.fromEntries(Object.entries(all).filter(([id]) => id !== e.instruction))
    case 'meetings.instruction-withdrawn': {
      const old = all[e.instruction]
      return old ? { ...all, [old.id]: { ...old, state: 'withdrawn' } } : all
    }
    default:
      return all
  }
}

/** The public knows no instruction before it is given. */
export const viewInstructions = (all: Instructions, audience: Audience): Instructions =>
  audience === 'staff' ? all : Object.fromEntries(Object.entries(all).filter(([, i]) => i.state !== 'prepared'))

/** Folds an event into the city's requests for meetings. */
export function evolveRequests(all: Requests, event: MeetingEvent | AnyEvent, at: Moment): Requests {
  const e = event as MeetingEvent
  if (e.type === 'meetings.meeting-asked') return { ...all, [e.request.id]: { ...e.request, askedAt: at } }
  if (!('request' in e) || typeof e.request !== 'string') return all
  const old = all[e.request]
  const change = changeOfRequest(e)
  return old && change ? { ...all, [old.id]: { ...old, ...change } } : all
}

function changeOfRequest(e: MeetingEvent): Partial<MeetingRequest> | undefined {
  if (e.type === 'meetings.request-joined') return { joined: e.joined }
  if (e.type === 'meetings.request-declined') return { state: 'declined', answer: e.answer }
  if (e.type === 'meetings.request-planned') return { state: 'planned', meeting: e.meeting }
  return undefined
}
