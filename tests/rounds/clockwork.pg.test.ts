import { afterAll, beforeAll, expect, test } from 'vitest'
import { v4, v7 } from 'uuid'
import { roundStream } from '#shared/core/stream.ts'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { startTestVeche, until, type TestVeche } from '../support/veche.ts'
import { aRoundPlan } from './a-round.ts'
import { openRound } from './voters.ts'

let database: Database
let veche: TestVeche
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
}, 60_000)
afterAll(async () => {
  await veche.close()
  await database.close()
})

const phaseOf = async (round: string): Promise<string | undefined> =>
  (await veche.sql<{ phase: string }[]>`select phase from round where id = ${round}`)[0]?.phase

test('a round that cannot be counted keeps no other from its calendar', { timeout: 30_000 }, async () => {
  const broken = await openRound(veche)
  veche.pass(broken.closesAt - veche.now().getTime())
  await until('counted', async () => (await phaseOf(broken.id)) === 'counted')
  // As when a disk has lost a part of a table: what is there cannot be read as a ballot.
  await veche.sql`update round set phase = 'published', outcome = null where id = ${broken.id}`
  await veche.sql`insert into round_ballot (round, receipt, ballot) values (${broken.id}, ${v4()}, 'broken')`
  const later = v7()
  const at = (hours: number) => new Date(veche.now().getTime() + hours * 3_600_000).toISOString()
  const place = await veche.placeNamed('Садовая, 8–14')
  await veche.system(
    roundStream(later),
    'rounds.plan-round',
    aRoundPlan({ place, channels: ['online'], opensAt: at(1), closesAt: at(9) }),
    later,
  )
  for (const title of ['Сквер', 'Мостик'])
    await veche.system(roundStream(later), 'rounds.put-entry', {
      title,
      sentence: 'Чтобы стало лучше',
      cost: 100_000_00,
      category: 'yard',
    })
  veche.pass(2 * 3_600_000)
  await until('open', async () => (await phaseOf(later)) === 'voting')
  expect(await phaseOf(broken.id)).toBe('published')
})
