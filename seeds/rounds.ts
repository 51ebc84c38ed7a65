import { addDays } from '#shared/core/calendar.ts'
import { systemActor, type Actor } from '#shared/core/actor.ts'
import { roundStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { receiptOf } from '#shared/rounds/receipt.ts'
import type { RoundPlan } from '#shared/rounds/round.ts'
import { idOf } from './ids.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import { ideas } from './round-ideas.ts'
import { random, type Random } from './town/prng.ts'
import { dayIn, later, townTime } from './town-time.ts'
import type { World } from './world.ts'

const day = 24 * 60
/** Residents on the roll, each with a yard. */
const residents = 2000

type Voter = { readonly actor: Actor; readonly yard: Neighbourhood }
type Entry = { readonly id: Id; readonly district?: Id; readonly yard: Neighbourhood; readonly appeal: number }

/** Two rounds: one whose ballots are published and wait to be counted, one in which people vote now. */
export async function holdRounds(world: World): Promise<void> {
  const voters = await enterRoll(world)
  await finishedRound(world, voters)
  await openRound(world, voters)
}

/** The roll as a town would bring it along: past the door, as its map is. */
async function enterRoll({ script, yards, now }: World): Promise<Voter[]> {
  const chance = random('roll')
  const voters = Array.from({ length: residents }, (_, i): Voter => {
    return { actor: { kind: 'person', id: idOf(`on the roll ${i}`), grants: [] }, yard: chance.pick(yards) }
  })
  const ids = voters.map(voter => voter.actor.id)
  const at = later(now, -120 * day)
  await script.sql`
    insert into person (id, created_at) select id, ${at} from unnest(${ids}::uuid[]) as id`
  await script.sql`
    insert into resident (person, place, age, attested_on, how, verified_at, consent_version, consent_hash, consent_at)
    select person, place, 18, ${at}, 'official', ${at}, 1, ${'0'.repeat(64)}, ${at}
    from unnest(${ids}::uuid[], ${voters.map(voter => voter.yard.id)}::uuid[]) as line (person, place)`
  return voters
}

async function finishedRound(world: World, voters: readonly Voter[]): Promise<void> {
  const { script, yards, now } = world
  const chance = random('finished round')
  const places = await script.sql<{ id: Id; name: string }[]>`
    select id, name from place where kind = 'district' order by key limit 4`
  const districts = places.map(({ id, name }, i) => ({
    id: idOf(`round district ${id}`),
    title: name,
    budget: [6_000_000, 4_500_000, 4_000_000, 3_500_000].map(roubles => roubles * 100)[i] ?? 300_000_000,
    places: [id],
  }))
  const opensAt = townTime(addDays(dayIn(now), -45), '08:00')
  const closesAt = townTime(addDays(dayIn(now), -31), '20:00')
  const plan = planOf({
    title: 'Твой Приречный: дворы и улицы',
    words: 'Каждый район решает, на что потратить свою часть городского бюджета.',
    place: places[0]?.id ?? '',
    budget: districts.reduce((sum, each) => sum + each.budget, 0),
    districts,
    ballot: { kind: 'approval', most: 3 },
    channels: ['online'],
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  })
  const own = yards.map(yard => ({
    yard,
    district: districts.find(each => each.places.some(p => yard.around.includes(p)))?.id,
  }))
  const stream = roundStream(idOf('finished round'))
  await script.send(later(opensAt, -20 * day), systemActor, stream, 'rounds.plan-round', plan, idOf('finished round'))
  const entries: Entry[] = []
  for (const district of districts) {
    const here = own.filter(each => each.district === district.id).map(each => each.yard)
    if (here.length === 0) continue
    for (let n = 0; n < 10; n++)
      entries.push(
        await putEntry(world, chance, stream, {
          yard: here[n % here.length] ?? yards[0],
          idea: (n * 5) % ideas.length,
          district: district.id,
          at: later(opensAt, -19 * day),
        }),
      )
  }
  await script.send(opensAt, systemActor, stream, 'rounds.open-voting', {})
  await vote(world, chance, stream, voters, entries, later(opensAt, day), 3)
  await script.send(closesAt, systemActor, stream, 'rounds.close-voting', {})
  await script.send(later(closesAt, 1), systemActor, stream, 'rounds.publish-ballots', {})
}

async function openRound(world: World, voters: readonly Voter[]): Promise<void> {
  const { script, yards, now } = world
  const chance = random('open round')
  const opensAt = townTime(addDays(dayIn(now), -5), '08:00')
  const [place] = await script.sql<{ id: Id }[]>`select id from place where kind = 'district' order by key limit 1`
  const plan = planOf({
    title: 'Народный бюджет: что сделаем летом',
    words: 'Двенадцать проектов жителей. Победят те, за которые город проголосует, пока хватит денег.',
    place: place?.id ?? '',
    budget: 6_000_000_00,
    ballot: { kind: 'approval', most: 5 },
    channels: ['online', 'terminal', 'paper'],
    opensAt: opensAt.toISOString(),
    closesAt: townTime(addDays(dayIn(now), 9), '20:00').toISOString(),
  })
  const stream = roundStream(idOf('open round'))
  await script.send(later(opensAt, -10 * day), systemActor, stream, 'rounds.plan-round', plan, idOf('open round'))
  const entries: Entry[] = []
  for (const idea of ideas.keys())
    entries.push(
      await putEntry(world, chance, stream, {
        yard: yards[(idea * 3) % yards.length] ?? yards[0],
        idea,
        at: later(opensAt, -9 * day),
      }),
    )
  await script.send(opensAt, systemActor, stream, 'rounds.open-voting', {})
  await vote(world, chance, stream, voters.slice(0, 311), entries, later(now, -60), 5)
}

const planOf = (plan: Omit<RoundPlan, 'electorate' | 'count' | 'districts'> & Partial<RoundPlan>): RoundPlan => ({
  districts: [],
  electorate: { age: 14, places: [] },
  count: {
    rule: 'equal-shares',
    utility: 'cost',
    completion: 'add1u',
    exhaustive: false,
    ties: ['most-votes', 'lower-cost', 'id'],
  },
  ...plan,
})

type Putting = {
  readonly yard: Neighbourhood | undefined
  readonly idea: number
  readonly district?: Id
  readonly at: Date
}

async function putEntry(
  { script }: World,
  chance: Random,
  stream: ReturnType<typeof roundStream>,
  { yard, idea, district, at }: Putting,
): Promise<Entry> {
  const chosen = ideas[idea]
  if (!yard || !chosen) throw new Error('no yard or idea for an entry')
  const [title, sentence, from, to, category] = chosen
  const id = idOf(`entry ${stream} ${idea} ${yard.id}`)
  await script.send(
    at,
    systemActor,
    stream,
    'rounds.put-entry',
    {
      title: `${title}: ${yard.name}`,
      sentence,
      cost: chance.whole(from / 10, to / 10) * 10_000_00,
      category,
      place: yard.id,
      point: [yard.point[0] + chance.between(-0.0004, 0.0004), yard.point[1] + chance.between(-0.0003, 0.0003)],
      ...(district !== undefined && { district }),
    },
    id,
  )
  return { id, yard, appeal: chance.between(0.15, 1), ...(district !== undefined && { district }) }
}

/** Votes as people do: for what is near home, for what appeals to many, and now and then for anything. */
async function vote(
  { script }: World,
  chance: Random,
  stream: ReturnType<typeof roundStream>,
  voters: readonly Voter[],
  entries: readonly Entry[],
  at: Date,
  most: number,
): Promise<void> {
  script.setClock(at)
  const split = entries.some(each => each.district !== undefined)
  const cast = voters.flatMap(({ actor, yard }, i) => {
    const district = split
      ? entries.find(each => each.yard.around.some(p => yard.around.slice(1).includes(p)))?.district
      : undefined
    const open = entries.filter(each => each.district === district)
    if (split && district === undefined) return []
    const ranked = open
      .map(each => ({ id: each.id, pull: each.appeal * chance.between(0.4, 1) + (each.yard.id === yard.id ? 1 : 0) }))
      .sort((a, b) => b.pull - a.pull)
    const votes = ranked.slice(0, chance.whole(1, most)).map(({ id }) => [id, 1] as [string, number])
    const bytes = Uint8Array.from({ length: 10 }, () => chance.whole(0, 255))
    const input = { receipt: receiptOf(bytes), content: { ...(district !== undefined && { district }), votes } }
    return [script.execute({ id: idOf(`ballot ${stream} ${i}`), stream, name: 'rounds.cast-ballot', input }, actor)]
  })
  const refused = (await Promise.all(cast)).find(answer => !answer.ok)
  if (refused && !refused.ok) throw new Error(`rounds.cast-ballot: ${refused.code}`)
}
