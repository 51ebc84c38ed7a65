import { streamMeeting, type StreamName } from '#shared/core/stream.ts'
import type { Id, Point } from '#shared/core/value.ts'
import type { House, MeetingFacts } from '#shared/meetings/meeting.ts'
import type { Sql } from './store.ts'

/** A meeting as rules of several features know it: its facts, its houses, its code, and where its place's mark stands. */
export type KnownMeeting = {
  readonly facts: MeetingFacts
  readonly houses: readonly House[]
  readonly code?: string
  readonly point: Point
}

/** The meetings whose streams these are, in their order; `null` where there is none. */
export async function meetingsOfStreams(
  sql: Sql,
  items: readonly { readonly stream: StreamName }[],
): Promise<(KnownMeeting | null)[]> {
  const ids = items.map(item => streamMeeting(item.stream))
  const known = await findMeetings(sql, ids)
  return ids.map(id => known.get(id ?? '') ?? null)
}

/** Meetings by id. */
export async function findMeetings(sql: Sql, ids: readonly (Id | null | undefined)[]): Promise<Map<Id, KnownMeeting>> {
  const wanted = [...new Set(ids.filter(id => typeof id === 'string'))]
  if (wanted.length === 0) return new Map()
  const rows = await sql<Row[]>`
    select m.id, m.number, m.kind, m.phase, m.place, m.agenda, m.item, m.done, m.houses, m.code, m.accept_at_once as "acceptAtOnce",
      array_prepend(p.id, p.within) as around, array[st_x(p.point), st_y(p.point)] as point
    from meeting m join place p on p.id = m.place
    where m.id = any(${wanted}::uuid[])`
  return new Map(rows.map(row => [row.id, knownMeeting(row)]))
}

type Row = Omit<MeetingFacts, 'item'> & { item: Id | null } & { houses: House[]; code: string | null; point: Point }

const knownMeeting = ({ houses, code, point, item, ...facts }: Row): KnownMeeting => ({
  facts: { ...facts, item: item ?? undefined },
  houses,
  code: code ?? undefined,
  point,
})
