import type { Sequenced } from '#shared/core/stream.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { view } from '#shared/event-view.ts'
import { initiativeScene } from '#shared/meetings/picture.ts'
import type { VecheEvent } from '#shared/registry.ts'
import type { Sql } from '../core/store.ts'

export type PublicLog = {
  readonly events: readonly Sequenced<VecheEvent>[]
  /** How many had joined by the end of a minute in which somebody did. */
  readonly joined: readonly (readonly [Moment, number])[]
  /** Initiatives that the hall was shown, as their cards were: when it opened, and each change until the close. */
  readonly initiatives: readonly (readonly [Moment, Card])[]
  /** Ask for what follows this number. */
  readonly next?: number
}

const pageSize = 1000

/**
 * What the public may see of a published meeting's log after a number, for replaying it; `null`: it is not published. Words
 * come as they stand today: what was hidden or corrected since, during the meeting or after it, is said by no event.
 */
export async function loadPublicLog(sql: Sql, meeting: Id, after: number): Promise<PublicLog | null> {
  const [found] = await sql`select 1 from meeting where id = ${meeting} and phase = 'published'`
  if (!found) return null
  const words = await wordsNow(sql, meeting)
  const rows = await sql<{ seq: number; at: Date; data: VecheEvent }[]>`
    select seq, at, data from event where stream = ${meetingStream(meeting)} and seq > ${after} order by seq limit ${pageSize + 1}`
  const events = rows
    .slice(0, pageSize)
    .map(({ seq, at, data }) => [Number(seq), at.toISOString(), publicNow(data, words)] as const)
  const joined = after === 0 ? await joinedBy(sql, meeting) : []
  const initiatives = after === 0 ? await initiativesThen(sql, meeting) : []
  return { events, joined, initiatives, ...(rows.length > pageSize && { next: events.at(-1)?.[0] ?? 0 }) }
}

type Words = ReadonlyMap<Id, Pick<Issue, 'text' | 'category' | 'point' | 'edited'>>

/** Of the issues that may be seen now. */
async function wordsNow(sql: Sql, meeting: Id): Promise<Words> {
  const rows = await sql<(Pick<Issue, 'id' | 'text' | 'category'> & { lon: number; lat: number; edited: boolean })[]>`
    select id, text, category, st_x(point) as lon, st_y(point) as lat, original is not null as edited from issue
    where meeting = ${meeting} and state = 'accepted'`
  return new Map(
    rows.map(({ id, text, category, lon, lat, edited }) => [
      id,
      { text, category, point: [lon, lat], edited: edited || undefined },
    ]),
  )
}

function publicNow(event: VecheEvent, words: Words): VecheEvent | null {
  if (!event.type.startsWith('issues.')) return view(event, 'public')
  const { issue } = event as { issue: Id | Issue }
  const now = words.get(typeof issue === 'string' ? issue : issue.id)
  if (!now || event.type === 'issues.issue-edited') return null
  return view(typeof issue === 'string' ? event : ({ ...event, issue: { ...issue, ...now } } as VecheEvent), 'public')
}

/** Counts alone: who came is nobody's business. */
async function joinedBy(sql: Sql, meeting: Id): Promise<[Moment, number][]> {
  const rows = await sql<{ at: Date; n: number }[]>`
    select at, sum(n) over (order by at)::int as n from (
      select date_trunc('minute', p.joined_at) as at, count(*) as n
      from participant p join meeting m on m.id = p.meeting
      where m.id = ${meeting} and p.joined_at <= m.closed_at group by 1) as minutes
    order by at`
  return rows.map(({ at, n }) => [at.toISOString(), n])
}

/** One that was hidden since is left out: its words are nobody's any more. */
async function initiativesThen(sql: Sql, meeting: Id): Promise<[Moment, Card][]> {
  const rows = await sql<{ at: Date; opened: Date; data: VecheEvent }[]>`
    select e.at, m.opened_at as opened, e.data
    from meeting m join event e on e.stream = 'city' and e.type like 'initiatives.%' and e.at <= m.closed_at
    where m.id = ${meeting} and coalesce(e.data -> 'card' ->> 'id', e.data ->> 'initiative') in (
      select i.id::text from event shown join initiative i on i.id::text = shown.data -> 'picture' ->> 'of'
      where shown.stream = ${meetingStream(meeting)} and shown.type = 'meetings.picture-shown'
        and shown.data -> 'picture' ->> 'scene' = ${initiativeScene} and i.listed)
    order by e.seq`
  const cards = rows.flatMap(({ at, opened, data }): { at: Date; opened: Date; card: Card }[] => {
    const seen = view(data, 'public')
    return seen && 'card' in seen && typeof seen.card === 'object' ? [{ at, opened, card: seen.card }] : []
  })
  const isPast = (n: number) =>
    cards.some(({ at, opened, card }, later) => later > n && at <= opened && card.id === cards[n].card.id)
  return cards.flatMap(({ at, card }, n) => (isPast(n) ? [] : [[at.toISOString(), card]]))
}
