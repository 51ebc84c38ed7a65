import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Screens } from '#shared/meetings/screens.ts'
import type { Instructions, Meetings } from '#shared/meetings/state.ts'
import { instructionOf, type InstructionRow } from '../core/instruction-row.ts'
import type { Sql } from '../core/store.ts'

/** A meeting as its own stream knows it. */
export async function loadMeeting(sql: Sql, meeting: Id): Promise<Meeting | null> {
  const [row] = await sql<Row[]>`select * from meeting where id = ${meeting}`
  return row ? meetingOf(row) : null
}

/** All meetings as the city knows them: neither the way through the agenda nor the projector's pictures are told there. */
export async function loadMeetings(sql: Sql): Promise<Meetings> {
  const rows = await sql<Row[]>`select * from meeting`
  return Object.fromEntries(
    rows.map(row => [
      row.id,
      {
        ...meetingOf(row),
        item: undefined,
        itemSince: undefined,
        done: undefined,
        screens: undefined,
        floor: undefined,
        picture: { scene: 'waiting' as const },
      },
    ]),
  )
}

export async function loadInstructions(sql: Sql, meeting: Id): Promise<Instructions> {
  const rows = await sql<InstructionRow[]>`
    select id, issue, text, body, co_executors, deadline, plan_year, source, state, number, given_at, history
    from instruction where meeting = ${meeting}`
  return Object.fromEntries(rows.map(row => [row.id, instructionOf(row)]))
}

type Row = Pick<
  Meeting,
  'id' | 'number' | 'kind' | 'phase' | 'title' | 'place' | 'address' | 'agenda' | 'houses' | 'picture'
> & {
  starts_at: Date
  code: string | null
  item: Id | null
  item_since: Date | null
  done: Id[]
  screens: Screens | null
  floor: Meeting['floor'] | null
  team: Meeting['team'] | null
  opened_at: Date | null
  closed_at: Date | null
  published_at: Date | null
  cancelled_at: Date | null
  cancelled_because: string | null
  accept_at_once: boolean
  attendance: number | null
}

const meetingOf = (row: Row): Meeting => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  title: row.title,
  place: row.place,
  address: row.address,
  startsAt: row.starts_at.toISOString(),
  agenda: row.agenda,
  phase: row.phase,
  houses: row.houses,
  code: row.code ?? undefined,
  item: row.item ?? undefined,
  itemSince: row.item_since?.toISOString(),
  done: row.done.length > 0 ? row.done : undefined,
  floor: row.floor ?? undefined,
  team: row.team?.length ? row.team : undefined,
  picture: row.picture,
  screens: row.screens ?? undefined,
  openedAt: row.opened_at?.toISOString(),
  closedAt: row.closed_at?.toISOString(),
  publishedAt: row.published_at?.toISOString(),
  cancelledAt: row.cancelled_at?.toISOString(),
  cancelledBecause: row.cancelled_because ?? undefined,
  acceptAtOnce: row.accept_at_once || undefined,
  attendance: row.attendance ?? undefined,
})
