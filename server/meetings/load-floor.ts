import { streamMeeting } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { addToFloor, askFloor, FloorFacts, leaveFloor } from '#shared/meetings/ask-floor.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import { emptyFloor, type Floor } from '#shared/meetings/floor.ts'
import type { giveFloor, moveInFloor, timeFloor } from '#shared/meetings/give-floor.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'

const issueOf = ({ input }: Item<{ issue?: Id | undefined }>): Id | null => input.issue ?? null

export const loadAskFloor: Load<typeof askFloor> = loadFloorFacts
export const loadAddToFloor: Load<typeof addToFloor> = loadFloorFacts
export const loadLeaveFloor: Load<typeof leaveFloor> = loadFloorFacts
export const loadGiveFloor: Load<typeof giveFloor> = loadFloorFacts
export const loadTimeFloor: Load<typeof timeFloor> = loadFloorFacts
export const loadMoveInFloor: Load<typeof moveInFloor> = loadFloorFacts

async function loadFloorFacts(sql: Sql, items: readonly Item<object>[]): Promise<(FloorFacts | null)[]> {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<Row[]>`
    select m.floor, p.id as participant, p.house, p.voter_group,
      array(select a.request from floor_asked a where a.meeting = item.meeting and a.actor = item.actor) as own,
      exists (select from issue i where i.id = item.issue and i.meeting = item.meeting and i.state = 'accepted') as issue_known
    from unnest(${items.map(item => streamMeeting(item.stream) ?? null)}::uuid[], ${items.map(item => item.actor.id)}::uuid[],
        ${items.map(issueOf)}::uuid[]) with ordinality as item (meeting, actor, issue, n)
      left join meeting m on m.id = item.meeting
      left join lateral (
        select id, house, voter_group from participant where meeting = item.meeting and actor = item.actor limit 1) as p on true
    order by item.n`
  return meetings.map((meeting, i) => {
    if (!meeting) return null
    const { floor, participant, own, issue_known, house, voter_group } = rows[i]
    const address = meeting.houses.find(each => each.id === house)?.address
    return {
      meeting: meeting.facts,
      floor: floor ?? emptyFloor,
      participant: participant ?? undefined,
      home: address !== undefined ? { address } : voter_group === 'guests' ? { guest: true } : undefined,
      own,
      issueKnown: issue_known,
    }
  })
}

type Row = {
  floor: Floor | null
  participant: Id | null
  house: Id | null
  voter_group: Group | null
  own: Id[]
  issue_known: boolean
}
