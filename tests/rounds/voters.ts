import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { roundStream, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { receiptOf } from '#shared/rounds/receipt.ts'
import type { RoundPlan } from '#shared/rounds/round.ts'
import type { Device, TestVeche } from '../support/veche.ts'
import { aRoundPlan } from './a-round.ts'

/** A code as a phone makes one. */
export const aCode = (): string => receiptOf(randomBytes(10))

export type OpenRound = {
  readonly id: Id
  readonly stream: StreamName
  readonly entries: readonly Id[]
  readonly closesAt: number
}

/** Plans a round of a yard with five entries, and opens it for a day. */
export async function openRound(veche: TestVeche, known: Partial<RoundPlan> = {}): Promise<OpenRound> {
  const id = v7()
  const stream = roundStream(id)
  const closesAt = veche.now().getTime() + 86_400_000
  const plan = aRoundPlan({
    place: await veche.placeNamed('Садовая, 8–14'),
    // Later than now: else the clockwork would open it before its entries are in.
    opensAt: new Date(closesAt - 3_600_000).toISOString(),
    closesAt: new Date(closesAt).toISOString(),
    ballot: { kind: 'approval', most: 3 },
    channels: ['online'],
    ...known,
  })
  const { districts } = plan
  await veche.system(stream, 'rounds.plan-round', plan, id)
  const entries: Id[] = []
  for (let n = 1; n <= 5; n++)
    entries.push(
      await veche.system(stream, 'rounds.put-entry', {
        title: `Проект ${n}`,
        sentence: 'Чтобы стало лучше',
        cost: n * 10_000_000,
        category: 'yard',
        // Where districts vote by themselves the entries stand in them in turn.
        ...(districts.length > 0 && { district: districts[n % districts.length].id }),
      }),
    )
  await veche.system(stream, 'rounds.open-voting', {})
  return { id, stream, entries, closesAt }
}

/** Puts people into the roll of residents, as of the yard; how one comes to stand there is proved elsewhere. */
export async function putIntoRoll(
  veche: Pick<TestVeche, 'sql' | 'placeNamed' | 'now'>,
  people: readonly Id[],
): Promise<void> {
  const yard = await veche.placeNamed('Садовая, 8–14')
  await veche.sql`
    insert into resident (person, place, age, attested_on, how, verified_at, consent_version, consent_hash, consent_at)
    select person, ${yard}, 18, ${veche.now()}, 'official', ${veche.now()}, 1, ${'0'.repeat(64)}, ${veche.now()}
    from unnest(${[...people]}::uuid[]) as person`
}

/** A verified resident with a device. */
export async function aVoter(veche: TestVeche, name: string): Promise<{ id: Id; device: Device }> {
  const person = await veche.person(name)
  await putIntoRoll(veche, [person.id])
  const device = veche.device()
  await device.signIn(person)
  return { id: person.id, device }
}

export const choosing = (...entries: Id[]) => ({ votes: entries.map(entry => [entry, 1] as const) })
