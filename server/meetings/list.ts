import type { Id } from '#shared/core/value.ts'
import { publicAgenda } from '#shared/meetings/agenda.ts'
import type { Meeting, MeetingPhase } from '#shared/meetings/meeting.ts'
import type { Sql } from '../core/store.ts'

/** A meeting of the schedule, for programs too. */
export type Scheduled = Pick<Meeting, 'id' | 'kind' | 'phase' | 'title' | 'startsAt' | 'number' | 'address'> & {
  placeId: Id
  code?: string | undefined
}

const pageSize = 50

/** A page of meetings after the one named: those ahead begin with the nearest, all others with the latest. */
export async function listMeetings(
  sql: Sql,
  phase?: MeetingPhase,
  after?: Id,
): Promise<{ items: Scheduled[]; next?: Id }> {
  const isAhead = phase === 'planned' || phase === 'open'
  const beyond = isAhead ? sql`>` : sql`<`
  const direction = isAhead ? sql`asc` : sql`desc`
  const rows = await sql<Row[]>`
    select id, kind, phase, title, starts_at, place, number, address, code from meeting
    where true
      ${phase === undefined ? sql`` : sql`and phase = ${phase}`}
      ${after === undefined ? sql`` : sql`and (starts_at, id) ${beyond} (select starts_at, id from meeting where id = ${after})`}
    order by starts_at ${direction}, id ${direction} limit ${pageSize + 1}`
  const items = rows.slice(0, pageSize).map(scheduled)
  return rows.length > pageSize ? { items, next: items[pageSize - 1].id } : { items }
}

/** One meeting with its agenda; `null`: there is none. */
export async function findMeeting(sql: Sql, id: Id): Promise<(Scheduled & Pick<Meeting, 'agenda'>) | null> {
  const [row] = await sql<(Row & Pick<Meeting, 'agenda'>)[]>`
    select id, kind, phase, title, starts_at, place, number, address, code, agenda from meeting where id = ${id}`
  return row ? { ...scheduled(row), agenda: publicAgenda(row.agenda) } : null
}

type Row = Omit<Scheduled, 'startsAt' | 'placeId' | 'code'> & { starts_at: Date; place: Id; code: string | null }

const scheduled = ({ id, kind, phase, title, starts_at, place, number, address, code }: Row): Scheduled => ({
  id,
  kind,
  phase,
  title,
  startsAt: starts_at.toISOString(),
  placeId: place,
  number,
  address,
  ...(code !== null && { code }),
})
