import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { buildHamlet } from '../support/town.ts'
import { startTestVeche, type TestVeche } from '../support/veche.ts'

let database: Database
let veche: TestVeche
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
})
afterAll(async () => {
  await veche.close()
  await database.close()
})

test('a town imported again doubles nothing, and everything keeps its id', async () => {
  const stored = async () => ({
    places: await veche.sql`select id, kind, key, within from place order by id`,
    buildings: await veche.sql`select id, key, address from building order by id`,
    basemap: await veche.sql`select layer, count(*)::int as n from basemap_feature group by layer order by layer`,
  })
  const before = await stored()
  expect(before.places).toHaveLength(4)
  expect(before.buildings).toHaveLength(6)
  await buildHamlet(veche.sql, veche.server.execute)
  expect(await stored()).toEqual(before)
})
