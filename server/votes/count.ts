import type { Id } from '#shared/core/value.ts'
import { groups, type Group } from '#shared/meetings/meeting.ts'
import type { OptionCount, Poll, PollCount } from '#shared/votes/poll.ts'
import type { Sql } from '../core/store.ts'

type Counted = PollCount & Required<Pick<PollCount, 'groups' | 'byGroup'>>

/** Counts ballots in all and by group, with every option in the poll's order, those nobody chose too. */
export async function countPolls(sql: Sql, polls: readonly Pick<Poll, 'id' | 'options'>[]): Promise<Map<Id, Counted>> {
  const ids = polls.map(poll => poll.id)
  const [voters, points] = await Promise.all([countVoters(sql, ids), countPoints(sql, ids)])
  return new Map(polls.map(poll => [poll.id, countOf(poll, voters, points)]))
}

type Voters = { poll: Id; voter_group: Group; voters: number; shared: number }
type Points = Omit<Voters, 'shared'> & { issue: Id; points: number }

/** Whoever said later that they live elsewhere does not vote with the yard. */
const stillEntitled = (sql: Sql) => sql`(p.electorate <> 'yard' or v.voter_group = 'yard')`

const countVoters = (sql: Sql, polls: readonly Id[]) => sql<Voters[]>`
  select b.poll, v.voter_group, count(*)::int as voters,
    count(*) filter (where v.device is not null or exists (
      select 1 from participant o where o.meeting = v.meeting and o.device = v.actor))::int as shared
  from ballot b join participant v on v.id = b.participant join poll p on p.id = b.poll
  where b.poll = any(${polls}::uuid[]) and ${stillEntitled(sql)}
  group by b.poll, v.voter_group`

const countPoints = (sql: Sql, polls: readonly Id[]) => sql<Points[]>`
  select b.poll, v.voter_group, c.choice ->> 0 as issue, sum((c.choice ->> 1)::int)::int as points, count(*)::int as voters
  from ballot b join participant v on v.id = b.participant join poll p on p.id = b.poll,
    jsonb_array_elements(b.choices) as c (choice)
  where b.poll = any(${polls}::uuid[]) and ${stillEntitled(sql)}
  group by b.poll, v.voter_group, c.choice ->> 0`

function countOf(
  { id, options }: Pick<Poll, 'id' | 'options'>,
  voters: readonly Voters[],
  points: readonly Points[],
): Counted {
  const inGroup = (group: Group): number => voters.find(v => v.poll === id && v.voter_group === group)?.voters ?? 0
  const found = new Map(points.filter(p => p.poll === id).map(p => [`${p.voter_group} ${p.issue}`, p]))
  const optionsOf = (group: Group): OptionCount[] =>
    options.map(issue => {
      const at = found.get(`${group} ${issue}`)
      return [issue, at?.points ?? 0, at?.voters ?? 0]
    })
  const byGroup = { yard: optionsOf('yard'), neighbours: optionsOf('neighbours'), guests: optionsOf('guests') }
  const sum = (i: number, field: 1 | 2): number => groups.reduce((n, group) => n + byGroup[group][i][field], 0)
  const count = { yard: inGroup('yard'), neighbours: inGroup('neighbours'), guests: inGroup('guests') }
  const shared = voters.filter(v => v.poll === id).reduce((n, v) => n + v.shared, 0)
  return {
    ...(shared > 0 && { shared }),
    voters: count.yard + count.neighbours + count.guests,
    options: options.map((issue, i) => [issue, sum(i, 1), sum(i, 2)]),
    groups: count,
    byGroup,
  }
}
