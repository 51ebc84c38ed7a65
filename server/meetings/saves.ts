import type { Id } from '#shared/core/value.ts'
import { lastBy } from '../core/last-by.ts'
import type { Save, Saves } from '../core/store.ts'
import { saveColumn } from './save-column.ts'
import { saveFloorAsked, saveFloorChanged } from './save-floor.ts'
import { saveAgendaChanged, saveItemDone, saveItemStarted } from './save-agenda.ts'
import {
  saveInstructionCancelled,
  saveInstructionChanged,
  saveInstructionChangeNoted,
  saveInstructionDiscarded,
  saveInstructionGiven,
  saveInstructionPrepared,
  saveInstructionRevised,
  saveInstructionWithdrawn,
} from './save-instruction.ts'
import { saveAsked, saveRequestDeclined, saveRequestJoined, saveRequestPlanned, saveVoice } from './save-request.ts'

const savePlanned: Save<'meetings.meeting-planned'> = async (sql, happened) => {
  await sql`
    insert into meeting (id, number, kind, phase, title, place, address, starts_at, agenda, houses, picture)
    select * from jsonb_to_recordset(${JSON.stringify(happened.map(h => h.event.meeting))}::text::jsonb) as planned (
      id uuid, number integer, kind text, phase text, title text, place uuid, address text, "startsAt" timestamptz,
      agenda jsonb, houses jsonb, picture jsonb)`
}

const saveChanged: Save<'meetings.meeting-changed'> = async (sql, happened) => {
  const changes = lastBy(happened, h => h.event.meeting).map(({ event: { meeting, plan, houses } }) => ({
    meeting,
    ...plan,
    houses,
  }))
  await sql`
    update meeting m set kind = c.kind, title = c.title, place = c.place, address = c.address, starts_at = c."startsAt",
      agenda = c.agenda, houses = c.houses, revision = m.revision + 1
    from jsonb_to_recordset(${JSON.stringify(changes)}::text::jsonb) as c (
      meeting uuid, kind text, title text, place uuid, address text, "startsAt" timestamptz, agenda jsonb, houses jsonb)
    where m.id = c.meeting`
}

const saveCancelled: Save<'meetings.meeting-cancelled'> = async (sql, happened) => {
  await sql`
    update meeting m set phase = 'cancelled', cancelled_at = c.at, cancelled_because = c.because, revision = m.revision + 1
    from unnest(${happened.map(h => h.event.meeting)}::uuid[], ${happened.map(h => h.event.because)}::text[],
      ${happened.map(h => h.at)}::timestamptz[]) as c (meeting, because, at)
    where m.id = c.meeting`
}

const saveOpened: Save<'meetings.meeting-opened'> = async (sql, happened) => {
  await sql`
    update meeting m set phase = 'open', code = o.code, opened_at = o.at
    from unnest(${happened.map(h => h.event.meeting)}::uuid[], ${happened.map(h => h.event.code)}::text[],
      ${happened.map(h => h.at)}::timestamptz[]) as o (meeting, code, at)
    where m.id = o.meeting`
}

/** The register of issues takes over the supports as the close has counted them. */
const saveClosed: Save<'meetings.meeting-closed'> = async (sql, happened) => {
  const supports = happened.flatMap(h => h.event.supports)
  await sql`
    update meeting m set phase = 'closed', code = null, closed_at = c.at, attendance = c.attendance
    from unnest(${happened.map(h => h.event.meeting)}::uuid[], ${happened.map(h => h.at)}::timestamptz[],
      ${happened.map(h => h.event.attendance)}::integer[]) as c (meeting, at, attendance)
    where m.id = c.meeting`
  await sql`
    update issue i set support = s.support
    from unnest(${supports.map(([issue]) => issue)}::uuid[], ${supports.map(([, n]) => n)}::integer[]) as s (issue, support)
    where i.id = s.issue`
}

const savePublished: Save<'meetings.meeting-published'> = async (sql, happened) => {
  await sql`
    update meeting m set phase = 'published', published_at = p.at
    from unnest(${happened.map(h => h.event.meeting)}::uuid[], ${happened.map(h => h.at)}::timestamptz[]) as p (meeting, at)
    where m.id = p.meeting`
}

const saveAcceptance: Save<'meetings.acceptance-changed'> = async (sql, happened) => {
  for (const { event } of happened)
    await sql`update meeting set accept_at_once = ${event.atOnce} where id = ${event.meeting}`
}

const savePicture: Save<'meetings.picture-shown'> = (sql, happened) =>
  saveColumn(
    sql,
    'picture',
    happened.map(h => h.event),
  )

const saveScreens: Save<'meetings.screens-set'> = (sql, happened) =>
  saveColumn(
    sql,
    'screens',
    happened.map(h => h.event),
  )

const saveTeam: Save<'meetings.team-set'> = (sql, happened) =>
  saveColumn(
    sql,
    'team',
    happened.map(h => h.event),
  )

/** Joining again changes how one belongs to the meeting; the participant stays the same. */
const saveJoined: Save<'meetings.participant-joined'> = async (sql, happened) => {
  const last = lastBy(happened, h => `${h.event.meeting} ${h.event.actor}`)
  const of = (field: 'participant' | 'meeting' | 'actor' | 'group' | 'house' | 'name' | 'device'): (Id | null)[] =>
    last.map(h => h.event[field] ?? null)
  await sql`
    insert into participant (id, meeting, actor, voter_group, house, name, device, joined_at)
    select * from unnest(${of('participant')}::uuid[], ${of('meeting')}::uuid[], ${of('actor')}::uuid[],
      ${of('group')}::text[], ${of('house')}::uuid[], ${of('name')}::text[], ${of('device')}::uuid[], ${last.map(h => h.at)}::timestamptz[])
    on conflict (meeting, actor) do update set voter_group = excluded.voter_group, house = excluded.house,
      name = excluded.name`
}

export const meetingSaves: Saves<'meetings'> = {
  'meetings.meeting-planned': savePlanned,
  'meetings.meeting-changed': saveChanged,
  'meetings.meeting-cancelled': saveCancelled,
  'meetings.meeting-opened': saveOpened,
  'meetings.meeting-closed': saveClosed,
  'meetings.meeting-published': savePublished,
  'meetings.acceptance-changed': saveAcceptance,
  'meetings.agenda-changed': saveAgendaChanged,
  'meetings.agenda-item-started': saveItemStarted,
  'meetings.agenda-item-done': saveItemDone,
  'meetings.team-set': saveTeam,
  'meetings.floor-changed': saveFloorChanged,
  'meetings.floor-asked': saveFloorAsked,
  'meetings.picture-shown': savePicture,
  'meetings.screens-set': saveScreens,
  'meetings.meeting-asked': saveAsked,
  'meetings.request-joined': saveRequestJoined,
  'meetings.request-declined': saveRequestDeclined,
  'meetings.request-planned': saveRequestPlanned,
  'meetings.voice-noted': saveVoice,
  'meetings.participant-joined': saveJoined,
  'meetings.instruction-prepared': saveInstructionPrepared,
  'meetings.instruction-revised': saveInstructionRevised,
  'meetings.instruction-discarded': saveInstructionDiscarded,
  'meetings.instruction-given': saveInstructionGiven,
  'meetings.instruction-withdrawn': saveInstructionWithdrawn,
  'meetings.instruction-changed': saveInstructionChanged,
  'meetings.instruction-cancelled': saveInstructionCancelled,
  'meetings.instruction-change-noted': saveInstructionChangeNoted,
}
