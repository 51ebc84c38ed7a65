import { randomBytes } from 'node:crypto'
import { v4, v7 } from 'uuid'
import { roundStream } from '#shared/core/stream.ts'
import type { Id, Point } from '#shared/core/value.ts'
import { receiptOf } from '#shared/rounds/receipt.ts'
import type { RoundPlan } from '#shared/rounds/round.ts'
import type { WalkedTown } from '../screens/town.ts'

/** Puts a round of two districts, its ballots cast, on the way to its result; how ballots come to be is proved elsewhere. */
export async function aCounted(
  { system, sql, now, yard }: Pick<WalkedTown, 'system' | 'sql' | 'now' | 'yard'>,
  title: string,
  known: Partial<RoundPlan['count']> = {},
): Promise<Id> {
  const id = v7()
  const stream = roundStream(id)
  const moment = (hours: number) => new Date(now().getTime() + hours * 3_600_000).toISOString()
  const districts = [1, 2].map(n => ({ id: v7(), title: `${title}/${n}`, budget: 1_000_000_00, places: [] }))
  const count = {
    rule: 'equal-shares',
    utility: 'cost',
    completion: 'add1u',
    exhaustive: false,
    ties: ['id'],
    ...known,
  }
  const rules = { districts, electorate: { age: 14, places: [] }, channels: ['online', 'terminal'], count }
  const calendar = { ballot: { kind: 'approval', most: 3 }, opensAt: moment(1), closesAt: moment(9) }
  await system(stream, 'rounds.plan-round', { title, place: yard, budget: 2_000_000_00, ...rules, ...calendar }, id)
  const [place] = await sql<{ point: string }[]>`select st_asgeojson(point) as point from place where id = ${yard}`
  const [lon, lat] = (JSON.parse(place?.point ?? '{"coordinates":[0,0]}') as { coordinates: Point }).coordinates
  for (const [at, cost] of [40, 35, 30, 25, 60, 20, 45, 15].entries())
    await system(stream, 'rounds.put-entry', {
      title: `${title} № ${at + 1}`,
      sentence: title,
      cost: cost * 10_000_00,
      category: 'yard',
      district: districts[at < 4 ? 0 : 1]?.id,
      point: [lon + (at % 4) * 0.0004, lat + (at > 3 ? 0.0004 : 0)],
    })
  await system(stream, 'rounds.open-voting', {})
  const wishes = [[1, 2], [1], [1, 3], [2, 3], [2], [3, 4], [1, 4], [1, 2]]
  const cast = wishes.flatMap((first, at) => [
    JSON.stringify({ district: districts[0]?.id, votes: first.map(n => [n, 1]) }),
    JSON.stringify({ district: districts[1]?.id, votes: (wishes[at + 1] ?? [3]).map(n => [n + 4, 1]) }),
  ])
  for (const [at, ballot] of [...cast, ...cast].entries()) {
    await sql`insert into round_open_ballot (round, receipt, ballot) values (${id}, ${receiptOf(randomBytes(10))}, ${ballot})`
    await sql`
      insert into round_roll (round, n, person, channel, link)
      values (${id}, ${at + 1}, ${v4()}, ${at % 3 === 0 ? 'terminal' : 'online'}, ${'0'.repeat(64)})`
  }
  const over = moment(-1)
  await sql`
    update round set closes_at = ${over}, plan = jsonb_set(plan, '{closesAt}', to_jsonb(${over}::text)) where id = ${id}`
  return id
}

/** The server's own clockwork closes it, publishes its ballots and counts them. */
export async function untilCounted({ sql }: Pick<WalkedTown, 'sql'>, id: Id): Promise<void> {
  for (let n = 0; n < 200; n++) {
    const [row] = await sql<{ phase: string }[]>`select phase from round where id = ${id}`
    if (row?.phase === 'counted') return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('the round was not counted in twenty seconds')
}
