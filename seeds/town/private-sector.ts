import { fronts, oblong, onFront, winged, type Front } from './frontage.ts'
import { ladders, lanes, type Lane, type Ladder } from './ladders.ts'
import { random, type Random } from './prng.ts'
import { newSite, roadside, type Site } from './site.ts'
import { street } from './streets.ts'

/** Streets that have small houses too, wherever there is room beside them. */
const bordering = [
  'Луговая улица',
  'Степная улица',
  'Береговая улица',
  'Восточная улица',
  'Полевая улица',
  'Заречная улица',
  'Лесная улица',
  'Мельничная улица',
  'Хлебная улица',
  'Северная улица',
  'Тепличная улица',
  'Рыбацкая улица',
  'Рабочая улица',
  'улица Победы',
  'улица Дружбы',
  'Южная улица',
  'улица Чапаева',
]

/** Lays the lanes of the quarters of small houses. */
export function layLanes(site: Site): [Ladder, Lane[]][] {
  return ladders.map(ladder => {
    const laid = lanes(ladder, site.nextName)
    for (const lane of laid) site.addRoad(lane)
    return [ladder, laid]
  })
}

/** Builds houses along the lanes, then gardens and sheds behind them. */
export function buildPrivateSector(site: Site, laid: readonly [Ladder, readonly Lane[]][]): void {
  const plots: Front[] = []
  for (const [ladder, list] of laid)
    for (const lane of list) plots.push(...settle(site, lane, ladder.houses === 'barracks' ? barrack : cottage))
  for (const name of bordering) plots.push(...settle(site, { name, class: 'street', line: street(name) }, cottage))
  digGardens(site, plots)
  const chance = random('sheds')
  for (const plot of plots) if (chance.chance(0.42)) addShed(site, plot, chance)
}

/** Gardens keep clear of houses and of each other, which a ground of their own watches over; sheds may stand in them. */
function digGardens(site: Site, plots: readonly Front[]): void {
  const chance = random('gardens')
  const beds = newSite()
  for (const plot of plots) {
    const deep = chance.between(17, 26)
    const ring = onFront(plot, oblong(plot.width - 2.2, deep, chance.between(12.5, 15)))
    if (!chance.chance(0.9) || !site.fits(ring, 0) || !beds.fits(ring, 0)) continue
    beds.reserve(ring)
    site.green.push({ ring, kind: 'garden' })
  }
}

type House = (chance: Random, width: number) => { plan: ReturnType<typeof oblong>; floors: number }

function settle(site: Site, lane: Lane, house: House): Front[] {
  const chance = random(`lane ${lane.name}`)
  const wide: readonly [number, number] = house === barrack ? [34, 42] : [19, 29]
  return (['left', 'right'] as const).flatMap(side => {
    const plots = fronts(lane.line, side, {
      setback: () => roadside[lane.class] + chance.between(1, 4),
      width: () => chance.between(...wide),
      from: chance.between(8, 18),
      to: 8,
    })
    return plots.filter(plot => {
      const { plan, floors } = house(chance, plot.width)
      const shift = chance.between(-1.5, 1.5)
      if (chance.chance(0.05)) return false
      return site.build({ ring: onFront(plot, plan, shift), floors, living: true, street: lane.name }, 4.5)
    })
  })
}

const cottage: House = (chance, width) => {
  const [wide, deep] = [Math.min(chance.between(7.5, 12), width - 7), chance.between(8, 11)]
  const plan = chance.chance(0.3) ? winged(wide, deep * 0.75, 4, wide * 0.5) : oblong(wide, deep)
  return { plan, floors: chance.chance(0.16) ? 2 : 1 }
}

const barrack: House = chance => ({ plan: oblong(chance.between(22, 28), 12), floors: 2 })

function addShed(site: Site, plot: Front, chance: Random): void {
  const [wide, deep] = [chance.between(4, 7), chance.between(3.5, 5.5)]
  const side = chance.pick([-1, 1]) * (plot.width / 2 - wide / 2 - 1.2)
  const ring = onFront(plot, oblong(wide, deep, chance.between(13, 24)), side)
  site.build({ ring, floors: 1, living: false, kind: chance.chance(0.25) ? 'garage' : undefined }, 1.5)
}
