import type { Id } from '#shared/core/value.ts'
import type { askMeeting } from '#shared/meetings/ask-meeting.ts'
import type { declineRequest } from '#shared/meetings/decline-request.ts'
import type { joinRequest } from '#shared/meetings/join-request.ts'
import type { RequestFacts } from '#shared/meetings/request.ts'
import type { Load, Sql } from '../core/store.ts'

export const loadAskMeeting: Load<typeof askMeeting> = async (sql, items) => {
  const rows = await sql<{ placeKnown: boolean; waiting: boolean; own: number }[]>`
    select exists (select 1 from place where id = item.place) as "placeKnown",
      exists (select 1 from meeting_request where place = item.place and state = 'waiting') as waiting,
      (select count(*)::int from meeting_request r
        where r.state = 'waiting' and (select v.actor from meeting_request_voice v where v.request = r.id order by v.at limit 1) = item.actor) as own
    from unnest(${items.map(item => item.input.place)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
      with ordinality as item (place, actor, n)
    order by item.n`
  return rows.map(({ placeKnown, waiting, own }) => ({ placeKnown, waiting, own }))
}

export const loadJoinRequest: Load<typeof joinRequest> = async (sql, items) => {
  const requests = await findRequests(
    sql,
    items.map(item => item.input.request),
  )
  const rows = await sql<{ joined: number; own: boolean }[]>`
    select (select count(*)::int from meeting_request_voice where request = item.request) as joined,
      exists (select 1 from meeting_request_voice where request = item.request and actor = item.actor) as own
    from unnest(${items.map(item => item.input.request)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
      with ordinality as item (request, actor, n)
    order by item.n`
  return items.map((item, i) => {
    const request = requests.get(item.input.request)
    return request ? { request, joined: rows[i].joined, own: rows[i].own } : null
  })
}

export const loadDeclineRequest: Load<typeof declineRequest> = async (sql, items) => {
  const requests = await findRequests(
    sql,
    items.map(item => item.input.request),
  )
  return items.map(item => {
    const request = requests.get(item.input.request)
    return request ? { request } : null
  })
}

/** Requests by id. */
export async function findRequests(sql: Sql, ids: readonly Id[]): Promise<Map<Id, RequestFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<RequestFacts[]>`
    select r.id, r.state, array_prepend(p.id, p.within) as around
    from meeting_request r join place p on p.id = r.place where r.id = any(${ids}::uuid[])`
  return new Map(rows.map(row => [row.id, { ...row }]))
}
