import { randomInt } from 'node:crypto'
import type { Id } from '#shared/core/value.ts'
import type { changeMeeting } from '#shared/meetings/change-meeting.ts'
import type { House } from '#shared/meetings/meeting.ts'
import type { openMeeting } from '#shared/meetings/open-meeting.ts'
import type { planMeeting } from '#shared/meetings/plan-meeting.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Load, Sql } from '../core/store.ts'
import { findInitiatives } from './known-initiatives.ts'
import { findRequests } from './load-request.ts'

export const loadPlanMeeting: Load<typeof planMeeting> = async (sql, items) => {
  const places = await findPlaces(
    sql,
    items.map(item => item.input.place),
  )
  const requests = await findRequests(
    sql,
    items.map(item => item.input.request).filter(id => id !== undefined),
  )
  const initiatives = await findInitiatives(
    sql,
    items.flatMap(item => item.input.agenda),
  )
  const [row] = await sql<{ next: number }[]>`select coalesce(max(number), 0) + 1 as next from meeting`
  return items.map(item => {
    const place = places.get(item.input.place)
    const request = requests.get(item.input.request ?? '')
    return place ? { ...place, nextNumber: row.next, request, initiatives } : null
  })
}

export const loadChangeMeeting: Load<typeof changeMeeting> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const places = await findPlaces(
    sql,
    items.map(item => item.input.place),
  )
  const initiatives = await findInitiatives(
    sql,
    items.flatMap(item => item.input.agenda),
  )
  return items.map((item, i) => {
    const meeting = meetings[i]?.facts
    const place = places.get(item.input.place)
    return meeting && place ? { meeting, ...place, initiatives } : null
  })
}

export const loadOpenMeeting: Load<typeof openMeeting> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<{ code: string }[]>`select code from meeting where code is not null`
  const taken = new Set(rows.map(row => row.code))
  return meetings.map(meeting => (meeting ? { meeting: meeting.facts, freeCode: takeFreeCode(taken) } : null))
}

function takeFreeCode(taken: Set<string>): string {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    if (!taken.has(code)) {
      taken.add(code)
      return code
    }
  }
}

type PlaceOfMeeting = { around: Id[]; houses: House[] }

/** What lies around places and, inside yards, the houses with an address, sorted as people count: 8, 8к1, 10. */
async function findPlaces(sql: Sql, ids: readonly Id[]): Promise<Map<Id, PlaceOfMeeting>> {
  const rows = await sql<(PlaceOfMeeting & { id: Id })[]>`
    select p.id, array_prepend(p.id, p.within) as around,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', b.id, 'address', b.address)) from building b
        where p.kind = 'yard' and b.address is not null and st_covers(p.boundary, b.point)), '[]') as houses
    from place p where p.id = any(${ids}::uuid[])`
  return new Map(rows.map(({ id, around, houses }) => [id, { around, houses: houses.sort(asCounted) }]))
}

const { compare } = new Intl.Collator('ru', { numeric: true })
const asCounted = (a: House, b: House): number => compare(a.address, b.address)
