import { createEvents, type EventAttributes } from 'ics'
import type { Id } from '#shared/core/value.ts'
import { agendaNumbers, publicAgenda } from '#shared/meetings/agenda.ts'
import type { Meeting, MeetingPhase } from '#shared/meetings/meeting.ts'
import type { Sql } from '../core/store.ts'

type Told = {
  /** The address of the town's pages. */
  readonly origin: string
  readonly now: Date
  /** How long a meeting lasts whose agenda does not say, minutes. */
  readonly usualMinutes: number
}

/** One meeting as an iCalendar file (RFC 5545); `null`: there is no such meeting. */
export async function meetingCalendar(sql: Sql, id: Id, told: Told): Promise<string | null> {
  const rows = await sql<Row[]>`${columns(sql)} where m.id = ${id}`
  return rows.length > 0 ? write(rows, told, undefined) : null
}

/** The schedule to subscribe to: what is ahead and the last year, of the whole town or of one place and all that lies in it. */
export async function scheduleCalendar(sql: Sql, told: Told, place?: Id): Promise<string> {
  const since = new Date(told.now.getTime() - 365 * 86_400_000)
  const rows = await sql<Row[]>`
    ${columns(sql)} where m.starts_at >= ${since} ${place === undefined ? sql`` : sql`and ${place} = any(array_prepend(p.id, p.within))`}
    order by m.starts_at, m.id`
  const [town] = await sql<{ name: string }[]>`select name from town`
  return write(rows, told, `Встречи · ${town?.name ?? ''}`)
}

type Row = Pick<Meeting, 'id' | 'number' | 'title' | 'address' | 'agenda'> & {
  phase: MeetingPhase
  starts_at: Date
  revision: number
  cancelled_because: string | null
  place_name: string
  lon: number
  lat: number
}

const columns = (sql: Sql) => sql`
  select m.id, m.number, m.title, m.address, m.agenda, m.phase, m.starts_at, m.revision, m.cancelled_because,
    p.name as place_name, st_x(p.point) as lon, st_y(p.point) as lat
  from meeting m join place p on p.id = m.place`

function write(rows: readonly Row[], told: Told, name: string | undefined): string {
  const events = rows.map(row => eventOf(row, told))
  const { error, value } = createEvents(events, {
    productId: '-//Veche//Meetings//RU',
    method: 'PUBLISH',
    calName: name,
  })
  if (error) throw error
  return value ?? ''
}

/** The UID never changes, and each change of plan raises SEQUENCE: a calendar replaces its entry instead of adding one. */
function eventOf(row: Row, { origin, now, usualMinutes }: Told): EventAttributes {
  const start = row.starts_at.getTime()
  const url = `${origin}/meetings/${row.id}`
  return {
    uid: `meeting-${row.id}@veche`,
    sequence: row.revision,
    ...({ timestamp: now.getTime() } satisfies { timestamp: number }),
    status: row.phase === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    title: row.phase === 'cancelled' ? `Отменена: ${row.title}` : row.title,
    start,
    startOutputType: 'utc',
    end: start + minutesOf(row.agenda, usualMinutes) * 60_000,
    endOutputType: 'utc',
    location: row.address.includes(row.place_name) ? row.address : `${row.address} (${row.place_name})`,
    geo: { lat: row.lat, lon: row.lon },
    description: wordsOf(row, url),
    url,
  }
}

/** The minutes of the agenda where each item has some. */
function minutesOf(agenda: Meeting['agenda'], usual: number): number {
  const minutes = publicAgenda(agenda)
    .filter(item => !item.sub)
    .map(item => item.minutes)
  return minutes.length > 0 && minutes.every(n => n !== undefined) ? minutes.reduce((sum, n) => sum + n, 0) : usual
}

function wordsOf({ agenda, cancelled_because }: Row, url: string): string {
  const numbers = agendaNumbers(agenda)
  const items = publicAgenda(agenda).map(({ id, text }) => `${numbers[id]}. ${text}`)
  return [
    ...(cancelled_because === null ? [] : [`Встреча отменена: ${cancelled_because}`]),
    ...(items.length > 0 ? ['Повестка:', ...items] : []),
    url,
  ].join('\n')
}
