import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownTerritories, type CountedTerritory } from '#shared/rounds/territories.ts'

const place = (name: string, voters: number, within: string[] = [], kind = 'district'): CountedTerritory => ({
  place: name,
  kind,
  within,
  voters,
  electors: voters + 10,
})
const names = (all: CountedTerritory[], voters: number) => shownTerritories(all, voters, 5).map(each => each.place)

test('a place where fewer than five have voted is not told, nor one that would give it away by subtraction', () => {
  expect(names([place('north', 30), place('south', 12)], 42)).toEqual(['north', 'south'])
  expect(names([place('north', 30), place('south', 10), place('east', 2)], 42)).toEqual(['north'])
  expect(names([place('north', 30), place('south', 2)], 32)).toEqual([])
  // Two live in no district at all.
  expect(names([place('north', 30), place('south', 10)], 42)).toEqual(['north'])
})

test('a yard of a district is told only if those of the district’s other yards stay among enough people', () => {
  const north = place('north', 30)
  expect(names([north, place('first', 28, ['north'], 'yard')], 60)).toEqual(['north'])
  expect(names([north, place('first', 20, ['north'], 'yard')], 60)).toEqual(['north', 'first'])
  expect(names([north, place('whole', 30, ['north'], 'yard')], 60)).toEqual(['north', 'whole'])
})

test('whatever is told, no group of one to four is left by any subtraction of parts', () => {
  const towns = fc.array(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(towns, fc.nat({ max: 9 }), (districts, homeless) => {
      const all = districts.flatMap((yards, d) => {
        const sum = yards.reduce((a, b) => a + b, 0)
        return [place(`${d}`, sum), ...yards.map((n, y) => place(`${d}/${y}`, n, [`${d}`], 'yard'))]
      })
      const voters = all.filter(each => each.kind === 'district').reduce((a, b) => a + b.voters, homeless)
      const shown = shownTerritories(all, voters, 5)
      const told = all.filter(each => shown.some(other => other.place === each.place))
      const rest = (whole: number, parts: CountedTerritory[]) => parts.reduce((a, b) => a - b.voters, whole)
      const inside = (name: string) => told.filter(each => each.within.includes(name))
      const rests = [
        rest(
          voters,
          told.filter(each => each.kind === 'district'),
        ),
        rest(
          voters,
          told.filter(each => each.kind === 'yard'),
        ),
        ...told.filter(each => each.kind === 'district').map(each => rest(each.voters, inside(each.place))),
        ...told.map(each => each.voters),
      ]
      // The sum of all is public, however small it is.
      for (const left of rests) expect(left === 0 || left >= 5 || left === voters).toBe(true)
    }),
  )
})
