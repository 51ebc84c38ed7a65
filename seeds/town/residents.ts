import { random } from './prng.ts'
import { footprint, type Building } from './site.ts'

/** How many people the town has, give or take the rounding of single houses. */
const population = 60_000

/** Settles the dwelling houses by their floor area. */
export function settle(buildings: readonly Building[]): void {
  const chance = random('residents')
  const living = buildings.filter(building => building.living)
  const room = living.map(building => roomOf(building) * chance.between(0.85, 1.15))
  const small = living.map((building, index) => (isSmall(building) ? Math.max(1, Math.round(room[index]!)) : 0))
  const inSmall = small.reduce((sum, people) => sum + people, 0)
  const inLarge = room.reduce((sum, people, index) => sum + (isSmall(living[index]!) ? 0 : people), 0)
  const share = (population - inSmall) / inLarge
  living.forEach((building, index) => {
    building.residents = isSmall(building) ? small[index]! : Math.max(2, Math.round(room[index]! * share))
  })
}

const isSmall = (building: Building) => building.floors <= 2 && footprint(building) < 200

/** People by floor area: 30 m² each in a house of one's own, 24 m² in flats, a quarter goes to walls and stairs. */
function roomOf(building: Building): number {
  const floorArea = footprint(building) * building.floors
  return isSmall(building) ? 1 + floorArea / 45 : (floorArea * 0.75) / 24
}
