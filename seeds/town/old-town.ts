import { fronts, oblong, onFront, winged } from './frontage.ts'
import { inside, left, path, placed, plus, times, unit, type Point, type Ring } from './geometry.ts'
import { plans } from './house-plans.ts'
import { between, nearest, offset, smooth, walk } from './lines.ts'
import { random, type Random } from './prng.ts'
import { northBank } from './river.ts'
import { roadside, type BuildingKind, type Site } from './site.ts'
import { street, streets } from './streets.ts'

/** Streets of the old centre and how many storeys their houses have. */
const rows: readonly (readonly [string, readonly number[]])[] = [
  ['Советская улица', [3, 4, 4, 5]],
  ['улица Ленина', [2, 3, 3, 4]],
  ['набережная Реки Светлой', [2, 3, 3]],
  ['Торговая улица', [2, 2, 3]],
  ['Соборная улица', [1, 2, 2, 3]],
  ['Пушкинская улица', [1, 2, 2]],
  ['улица Чехова', [2, 2, 3]],
  ['улица Гоголя', [2, 2, 3]],
  ['улица Толстого', [1, 2, 3]],
  ['улица Кирова', [1, 2, 2]],
  ['Почтовая улица', [1, 1, 2]],
]

type Special = readonly [string, BuildingKind, keyof typeof plans, Point, number, string, number]

/** Name, kind, plan, middle, turn in degrees, street, floors. */
const specials: readonly Special[] = [
  ['Администрация города', 'office', 'palace', [690, -112], 180, 'Торговая улица', 4],
  ['Воскресенский собор', 'church', 'church', [735, -405], 4, 'Соборная улица', 2],
  ['Дворец культуры «Светлый»', 'culture', 'palace', [965, -185], 95, 'улица Гоголя', 3],
  ['Драматический театр', 'culture', 'palace', [1265, -110], -12, 'улица Толстого', 3],
  ['Церковь Николы на Берегу', 'church', 'church', [1560, -290], 40, 'Пушкинская улица', 1],
  ['Гимназия', 'school', 'school', [1255, -350], -8, 'Соборная улица', 3],
  ['Школа искусств', 'school', 'school', [290, 320], 182, 'улица Чехова', 3],
  ['Поликлиника', 'hospital', 'school', [950, 340], 5, 'улица Гоголя', 4],
]

/** Builds the square, the market, the cathedral garden and the stone houses along the streets. */
export function buildOldTown(site: Site): void {
  for (const [name, kind, plan, middle, turn, street, floors] of specials) {
    const angle = (turn * Math.PI) / 180
    const ring = placed(plans[plan], middle, [Math.cos(angle), Math.sin(angle)])
    site.build({ ring, floors, living: false, kind, name, street }, 4)
    site.reserve(placed(path('-46,-34 46,-34 46,34 -46,34'), middle, [Math.cos(angle), Math.sin(angle)]))
  }
  layGreens(site)
  buildMarket(site)
  for (const [name, storeys] of rows) lineStreet(site, name, storeys)
  buildBackYards(site)
}

function layGreens(site: Site): void {
  const add = (ring: Ring, kind: 'park' | 'square', name: string) => {
    site.green.push({ ring, kind, name })
    site.reserve(ring)
  }
  add(path('590,-290 650,-300 790,-296 800,-160 575,-158'), 'square', 'Соборная площадь')
  add(path('665,-345 805,-335 822,-500 690,-515'), 'park', 'Соборный сад')
  add(smooth(path('895,-545 1010,-530 1128,-535 1150,-640 1165,-690 1040,-722 925,-700'), 40), 'park', 'Городской сад')
  add(path('1480,330 1650,372 1655,440 1640,640 1500,590'), 'square', 'Театральный сквер')
  for (const line of [
    path('590,-290 690,-225 800,-160'),
    path('790,-296 690,-225 575,-158'),
    path('895,-545 1020,-630 1165,-690'),
    path('1128,-535 1020,-630 925,-700'),
    path('1010,-530 1020,-630 1040,-722'),
    path('1500,590 1570,480 1650,372'),
    path('665,-345 688,-460 822,-500'),
  ])
    site.addRoad({ line: smooth(line, 20), class: 'path' })
  const quay = (metres: number) => between(offset(northBank, metres), [-570, 140], [1790, 0])
  const strip = [...quay(4), ...[...quay(31)].reverse()]
  site.green.push({ ring: strip, kind: 'park', name: 'Набережная' })
  site.reserve(strip)
  site.addRoad({ line: quay(10), class: 'path' })
}

function buildMarket(site: Site): void {
  const way = unit([1, 0.05])
  const up: Point = [-way[1], way[0]]
  const spot = (x: number, y: number) => plus([255, 65], plus(times(way, x), times(up, y)))
  const shop = { floors: 1, living: false, kind: 'shop' as const }
  site.build(
    {
      ...shop,
      ring: placed(oblong(86, 34), spot(30, 0), way),
      name: 'Городской рынок',
      street: 'Торговая улица',
      floors: 2,
    },
    4,
  )
  for (const row of [0, 1, 2, 3]) site.build({ ...shop, ring: placed(oblong(64, 5), spot(26, -14 - row * 11), way) }, 3)
  for (const row of [0, 1, 2]) site.build({ ...shop, ring: placed(oblong(5, 26), spot(-44 - row * 11, -30), way) }, 3)
  site.reserve(placed(oblong(150, 120, -70), spot(10, 0), way))
}

function lineStreet(site: Site, name: string, storeys: readonly number[]): void {
  const road = streets.find(one => one.name === name)!
  const chance = random(`row ${name}`)
  for (const side of ['left', 'right'] as const) {
    const plots = fronts(road.line, side, {
      setback: () => roadside[road.class] + chance.between(0.5, 2.5),
      width: () => chance.between(17, 30) + (chance.chance(0.25) ? 22 : 0),
      from: 12,
    })
    for (const plot of plots) {
      if (chance.chance(0.06)) continue
      const floors = chance.pick(storeys)
      const wide = plot.width - chance.between(1, 7)
      const deep = chance.between(10.5, 13.5)
      const plan =
        wide > 20 && chance.chance(0.45) ? winged(wide, deep, chance.between(7, 16), 10.5) : oblong(wide, deep)
      const use = useOf(site, chance, name)
      site.build({ ring: onFront(plot, plan), floors, street: name, ...use }, 2.5)
    }
  }
}

function useOf(site: Site, chance: Random, street: string): { living: boolean; kind?: BuildingKind; name?: string } {
  const busy = /Советская|Ленина|Торговая/.test(street)
  if (chance.chance(busy ? 0.62 : 0.8)) return { living: true }
  const kind = chance.chance(0.45) ? 'shop' : 'office'
  return { living: false, kind, name: chance.chance(0.5) ? site.nextName(kind) : undefined }
}

/** Outbuildings and small houses in the depth of the old blocks, turned as the grid of the old town is. */
function buildBackYards(site: Site): void {
  const chance = random('back yards')
  const lobe: Ring = path('110,390 110,0 640,-520 1000,-680 1420,-560 1800,60 1690,640 1080,480')
  const lines = rows.map(([name]) => street(name))
  for (let tries = 0; tries < 2600; tries++) {
    const middle: Point = [chance.between(110, 1800), chance.between(-680, 640)]
    if (!inside(middle, lobe) || !site.fits(placed(oblong(6, 6, -3), middle, [1, 0]), 5)) continue
    const spots = lines.map(line => ({ line, spot: nearest(line, middle) }))
    const { line, spot } = spots.reduce((a, b) => (b.spot.away < a.spot.away ? b : a))
    const { way } = walk(line, spot.along)
    const big = chance.chance(0.35)
    const plan = big ? oblong(chance.between(16, 32), chance.between(9, 13)) : oblong(chance.between(6, 14), 6)
    const living = big && chance.chance(0.4)
    const ring = placed(plan, middle, chance.chance(0.5) ? way : left(way))
    site.build({ ring, floors: living ? 2 : 1, living, street: living ? rows[lines.indexOf(line)]![0] : undefined }, 7)
  }
}
