import { addDays } from '#shared/core/calendar.ts'
import { systemActor, type Actor } from '#shared/core/actor.ts'
import { roundStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { countElection, potRule } from '#shared/rounds/count-round.ts'
import { potsOfFile } from '#shared/rounds/pots-of-file.ts'
import { receiptOf } from '#shared/rounds/receipt.ts'
import type { RoundPlan } from '#shared/rounds/round.ts'
import { idOfProject, projectsFor } from './careers.ts'
import { carryOut } from './carrying-out.ts'
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

/** Two rounds: one that is counted, with winners that are carried out by now, and one in which people vote now. */
export function holdRounds(world: World): void {
  const roll = later(world.now, -120 * day)
  world.timeline.plan(roll, async () => {
    const voters = await enterRoll(world, roll)
    await finishedRound(world, voters)
    await openRound(world, voters)
  })
}

/** The roll as a town would bring it along: past the door, as its map is. */
async function enterRoll({ script, yards }: World, at: Date): Promise<Voter[]> {
  const chance = random('roll')
  const voters = Array.from({ length: residents }, (_, i): Voter => {
    return { actor: { kind: 'person', id: idOf(`on the roll ${i}`), grants: [] }, yard: chance.pick(yards) }
  })
  const ids = voters.map(voter => voter.actor.id)
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
    budget: [5_600_000, 4_200_000, 3_700_000, 3_300_000].map(roubles => roubles * 100)[i] ?? 300_000_000,
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
  const id = idOf('finished round')
  const stream = roundStream(id)
  const { does } = stepsOf(world)
  does(later(opensAt, -20 * day), at => script.send(at, systemActor, stream, 'rounds.plan-round', plan, id))
  const entries: Entry[] = []
  does(later(opensAt, -19 * day), async at => {
    entries.push(...(await takeProjects(world, stream, 'finished-round', at)))
    for (const district of districts) {
      const here = own.filter(each => each.district === district.id).map(each => each.yard)
      const taken = entries.filter(each => each.district === district.id).length
      if (here.length === 0) continue
      for (let n = taken; n < 10; n++)
        entries.push(
          await putEntry(world, chance, stream, {
            yard: here[n % here.length] ?? yards[0],
            idea: (n * 5) % ideas.length,
            district: district.id,
            at,
          }),
        )
    }
  })
  does(opensAt, at => script.send(at, systemActor, stream, 'rounds.open-voting', {}))
  does(later(opensAt, day), at => vote(world, chance, stream, voters, entries, at, 3))
  does(closesAt, at => script.send(at, systemActor, stream, 'rounds.close-voting', {}))
  does(later(closesAt, 1), at => script.send(at, systemActor, stream, 'rounds.publish-ballots', {}))
  does(later(closesAt, 3), async at => {
    const [row] = await script.sql<{ file: string }[]>`select file from round_file where round = ${id}`
    const pots = potsOfFile(row?.file ?? '', plan)
    const outcome = { pots: pots.map(({ election, district }) => countElection(election, potRule(plan), district)) }
    await script.send(at, systemActor, stream, 'rounds.publish-count', { outcome } as never)
    await carryOut(world, id, at)
  })
}

async function openRound(world: World, voters: readonly Voter[]): Promise<void> {
  const { script, yards, now } = world
  const chance = random('open round')
  const opensAt = townTime(addDays(dayIn(now), -5), '08:00')
  const [place] = await script.sql<{ id: Id }[]>`select id from place where kind = 'district' order by key limit 1`
  const plan = planOf({
    title: 'Народный бюджет: что сделаем летом',
    words: 'Тринадцать проектов жителей. Победят те, за которые город проголосует, пока хватит денег.',
    place: place?.id ?? '',
    budget: 6_000_000_00,
    ballot: { kind: 'approval', most: 5 },
    channels: ['online', 'terminal', 'paper'],
    opensAt: opensAt.toISOString(),
    closesAt: townTime(addDays(dayIn(now), 9), '20:00').toISOString(),
  })
  const id = idOf('open round')
  const stream = roundStream(id)
  const { does } = stepsOf(world)
  does(later(opensAt, -10 * day), at => script.send(at, systemActor, stream, 'rounds.plan-round', plan, id))
  const entries: Entry[] = []
  does(later(opensAt, -9 * day), async at => {
    entries.push(...(await takeProjects(world, stream, 'in-round', at)))
    for (const idea of ideas.keys())
      entries.push(
        await putEntry(world, chance, stream, { yard: yards[(idea * 3) % yards.length] ?? yards[0], idea, at }),
      )
  })
  does(opensAt, at => script.send(at, systemActor, stream, 'rounds.open-voting', {}))
  does(later(now, -60), at => vote(world, chance, stream, voters.slice(0, 311), entries, at, 5))
}

/** Plans a deed at its moment. */
const stepsOf = ({ timeline }: World) => ({
  does: (at: Date, deed: (at: Date) => Promise<unknown>) => timeline.plan(at, async () => void (await deed(at))),
})

/** Takes the supported projects that wait for a round into it. */
async function takeProjects(
  { script, yards }: World,
  stream: ReturnType<typeof roundStream>,
  career: 'in-round' | 'finished-round',
  at: Date,
): Promise<Entry[]> {
  const taken: Entry[] = []
  for (const project of projectsFor(career)) {
    const initiative = idOfProject(project)
    const id = idOf(`entry of ${initiative}`)
    await script.send(at, systemActor, stream, 'rounds.take-initiative', { initiative }, id)
    const [row] = await script.sql<{ district: Id | null }[]>`
      select entry->>'district' as district from round, jsonb_array_elements(entries) entry
      where round.id = ${stream.slice('round:'.length)} and entry->>'id' = ${id}`
    const yard = yards[project.yard % yards.length]
    taken.push({ id, yard, appeal: project.appeal ?? 0.6, ...(row?.district && { district: row.district }) })
  }
  return taken
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
    comparison: true,
    whatIf: true,
  },
  reserve: 2,
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
