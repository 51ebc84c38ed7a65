import { expect, test } from 'vitest'
import { buildHamlet } from '../support/town.ts'
import { openVeche } from '../support/open-veche.ts'

const veche = openVeche()

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
