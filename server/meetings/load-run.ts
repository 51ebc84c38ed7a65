import { streamMeeting, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { cancelMeeting } from '#shared/meetings/cancel-meeting.ts'
import type { acceptAtOnce } from '#shared/meetings/accept-at-once.ts'
import type { closeMeeting } from '#shared/meetings/close-meeting.ts'
import type { handOver } from '#shared/meetings/hand-over.ts'
import type { joinMeeting } from '#shared/meetings/join-meeting.ts'
import { initiativeScene, isRoundScene, type Picture } from '#shared/meetings/picture.ts'
import type { Screens } from '#shared/meetings/screens.ts'
import type { setScreens } from '#shared/meetings/set-screens.ts'
import type { showPicture } from '#shared/meetings/show-picture.ts'
import type {
  addAgendaItem,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
} from '#shared/meetings/change-agenda.ts'
import type { markAgendaItem, startAgendaItem } from '#shared/meetings/start-agenda-item.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { findInitiatives } from './known-initiatives.ts'

export const loadCancelMeeting: Load<typeof cancelMeeting> = loadMeetingAlone
export const loadAcceptAtOnce: Load<typeof acceptAtOnce> = loadMeetingAlone
export const loadStartAgendaItem: Load<typeof startAgendaItem> = loadMeetingAlone
export const loadMarkAgendaItem: Load<typeof markAgendaItem> = loadMeetingAlone
export const loadAddAgendaItem: Load<typeof addAgendaItem> = loadItem
export const loadChangeAgendaItem: Load<typeof changeAgendaItem> = loadItem
export const loadMoveAgendaItem: Load<typeof moveAgendaItem> = loadMeetingAlone
export const loadRemoveAgendaItem: Load<typeof removeAgendaItem> = loadMeetingAlone

async function loadMeetingAlone(sql: Sql, items: readonly { stream: StreamName }[]) {
  return (await meetingsOfStreams(sql, items)).map(meeting => meeting && { meeting: meeting.facts })
}

async function loadItem(sql: Sql, items: readonly Item<{ readonly initiative?: Id | undefined }>[]) {
  const initiatives = await findInitiatives(
    sql,
    items.map(item => item.input),
  )
  return (await loadMeetingAlone(sql, items)).map(facts => facts && { ...facts, initiatives })
}

export const loadJoinMeeting: Load<typeof joinMeeting> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<{ id: Id | null }[]>`
    select p.id
    from unnest(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
      with ordinality as item (meeting, actor, n)
      left join lateral (
        select id from participant where meeting = item.meeting and actor = item.actor limit 1) as p on true
    order by item.n`
  return meetings.map((meeting, i) => {
    if (!meeting) return null
    const { facts, houses, code } = meeting
    return { meeting: { id: facts.id, phase: facts.phase, code, houses }, participant: rows[i].id ?? undefined }
  })
}

export const loadHandOver: Load<typeof handOver> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<{ sharing: number }[]>`
    select (select count(*)::int from participant p
      where p.meeting = item.meeting and (p.device = item.device or p.actor = item.device)) as sharing
    from unnest(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[],
      ${items.map(item => item.input.device)}::uuid[]) with ordinality as item (meeting, device, n)
    order by item.n`
  return meetings.map((meeting, i) => {
    if (!meeting) return null
    const { facts, houses, code } = meeting
    return { meeting: { id: facts.id, phase: facts.phase, code, houses }, sharing: rows[i].sharing }
  })
}

export const loadShowPicture: Load<typeof showPicture> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const shown = items.map(item => item.input.picture.of).filter(id => id !== undefined)
  const known = await findPublicThings(sql, shown)
  return items.map((item, i) => {
    const meeting = meetings[i]?.facts
    return meeting ? { meeting, ofKnown: isKnown(known, meeting.id, item.input.picture) } : null
  })
}

export const loadSetScreens: Load<typeof setScreens> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<{ id: Id; screens: Screens | null }[]>`
    select id, screens from meeting where id = any(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[])`
  const pictures = items.map(({ input }) => [input.second, input.third].filter(picture => picture?.of !== undefined))
  const known = await findPublicThings(
    sql,
    pictures.flat().flatMap(picture => picture?.of ?? []),
  )
  return meetings.map((meeting, i) => {
    if (!meeting) return null
    const { id } = meeting.facts
    const ofKnown = pictures[i].every(picture => picture && isKnown(known, id, picture))
    return { meeting: meeting.facts, screens: rows.find(row => row.id === id)?.screens ?? {}, ofKnown }
  })
}

function isKnown(known: ReadonlySet<string>, meeting: Id, { scene, of }: Picture): boolean {
  // A round is the town's, an initiative everybody's: any meeting may show it.
  if (scene === initiativeScene) return known.has(`initiative ${of}`)
  if (isRoundScene(scene)) return known.has(`round ${of}`)
  const kinds =
    scene === 'issue' || scene === 'vote' || scene === 'instruction' ? [scene] : ['issue', 'vote', 'instruction']
  return kinds.some(kind => known.has(`${meeting} ${kind} ${of}`))
}

async function findPublicThings(sql: Sql, ids: readonly Id[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await sql<{ thing: string }[]>`
    select meeting || ' issue ' || id as thing from issue where id = any(${ids}::uuid[]) and state = 'accepted'
    union all select meeting || ' vote ' || id from poll where id = any(${ids}::uuid[])
    union all select 'initiative ' || id from initiative where id = any(${ids}::uuid[]) and listed
    union all select 'round ' || id from round where id = any(${ids}::uuid[])
    union all select meeting || ' instruction ' || id from instruction where id = any(${ids}::uuid[]) and state = 'given'`
  return new Set(rows.map(row => row.thing))
}

export const loadCloseMeeting: Load<typeof closeMeeting> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<Closing[]>`
    select m.id,
      (select count(*)::int from poll p where p.meeting = m.id and p.state = 'open') as running_polls,
      (select count(*)::int from issue i where i.meeting = m.id and i.state <> 'hidden' and i.outcome is null) as issues_left,
      (select count(*)::int from participant p where p.meeting = m.id) as attendance,
      coalesce((
        select jsonb_agg(jsonb_build_array(i.id, issue_supports(i.id)) order by i.id)
        from issue i where i.meeting = m.id and i.state = 'accepted' and i.joined_to is null), '[]') as supports
    from meeting m where m.id = any(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[])`
  const closings = new Map(rows.map(row => [row.id, row]))
  return meetings.map(meeting => {
    const closing = meeting && closings.get(meeting.facts.id)
    if (!closing) return null
    const { running_polls, issues_left, attendance, supports } = closing
    return { meeting: meeting.facts, runningPolls: running_polls, issuesLeft: issues_left, attendance, supports }
  })
}

type Closing = { id: Id; running_polls: number; issues_left: number; attendance: number; supports: [Id, number][] }
