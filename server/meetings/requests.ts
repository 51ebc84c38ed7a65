import type { Id } from '#shared/core/value.ts'
import type { MeetingRequest } from '#shared/meetings/request.ts'
import type { Requests } from '#shared/meetings/state.ts'
import type { Sql } from '../core/store.ts'

/** All requests for meetings, as everybody may see them. */
export async function loadRequests(sql: Sql): Promise<Requests> {
  const rows = await sql<Row[]>`
    select r.id, r.place, r.subjects, r.state, r.asked_at, r.answer, r.meeting,
      (select count(*)::int from meeting_request_voice v where v.request = r.id) as joined
    from meeting_request r`
  return Object.fromEntries(rows.map(row => [row.id, requestOf(row)]))
}

/** The requests in which a device has its voice. */
export async function requestsOf(sql: Sql, actor: Id): Promise<Id[]> {
  const rows = await sql<{ request: Id }[]>`select request from meeting_request_voice where actor = ${actor}`
  return rows.map(row => row.request)
}

/** What people wrote to those who plan, whoever began first. */
export async function loadVoices(sql: Sql, request: Id): Promise<{ at: string; words?: string; contact?: string }[]> {
  const rows = await sql<{ at: Date; words: string | null; contact: string | null }[]>`
    select at, words, contact from meeting_request_voice
    where request = ${request} and (words is not null or contact is not null) order by at`
  return rows.map(({ at, words, contact }) => ({
    at: at.toISOString(),
    ...(words !== null && { words }),
    ...(contact !== null && { contact }),
  }))
}

type Row = Pick<MeetingRequest, 'id' | 'place' | 'subjects' | 'state' | 'joined'> & {
  asked_at: Date
  answer: string | null
  meeting: Id | null
}

const requestOf = ({ asked_at, answer, meeting, ...rest }: Row): MeetingRequest => ({
  ...rest,
  askedAt: asked_at.toISOString(),
  answer: answer ?? undefined,
  meeting: meeting ?? undefined,
})
