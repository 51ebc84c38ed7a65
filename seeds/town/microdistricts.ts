import { unlooped } from './unlooped.ts'
import { at, centroid, inside, inset, minus, mix, path, placed, unit, type Ring } from './geometry.ts'
import { alongSide, plans, sideLength } from './house-plans.ts'
import type { Line } from './lines.ts'
import { random, type Random } from './prng.ts'
import { across, cells, drawnIn, ground, outline, quarter, streetsBeside, turned, type Cell } from './quarters.ts'
import { footprint, type Site, type Yard } from './site.ts'
import { yardPlans } from './yard-plans.ts'

/** Streets south, east, north, west; rows from north to south, a letter per plot; usual floors. */
type Microdistrict = readonly [string, string, string, string, readonly string[], number]

/** Letters of yard-plans, and: ш school, д kindergarten, с green square, м shop. */
const plan: readonly Microdistrict[] = [
  ['проспект Мира', 'Молодёжная улица', 'улица Строителей', 'улица Гагарина', ['ПдО', 'СшС'], 5],
  ['проспект Мира', 'Советская улица', 'улица Строителей', 'Молодёжная улица', ['ЛШдП', 'СмсС'], 5],
  ['проспект Мира', 'Школьная улица', 'улица Строителей', 'Советская улица', ['ОШП', 'Сш'], 5],
  ['улица Строителей', 'Молодёжная улица', 'Садовая улица', 'улица Гагарина', ['ШЛП', 'Пдс'], 5],
  ['улица Строителей', 'Советская улица', 'Садовая улица', 'Молодёжная улица', ['ПшО', 'ШдЛ'], 5],
  ['улица Строителей', 'Школьная улица', 'Садовая улица', 'Советская улица', ['ЗдГ', 'ГшЗ'], 9],
  ['Садовая улица', 'Молодёжная улица', 'Железнодорожная улица', 'улица Гагарина', ['ЛмШ', 'Оп'], 5],
  ['Садовая улица', 'Советская улица', 'Железнодорожная улица', 'Молодёжная улица', ['ШЛд', 'ОПШ'], 5],
  ['Садовая улица', 'Школьная улица', 'Железнодорожная улица', 'Советская улица', ['сГмТ', 'ЗдГ'], 9],
  ['проспект Мира', 'улица Терешковой', 'улица Металлистов', 'Заводская улица', ['шО', 'СП'], 5],
  ['проспект Мира', 'улица Гагарина', 'улица Металлистов', 'улица Терешковой', ['дЛ', 'СмС'], 5],
  ['улица Металлистов', 'улица Гагарина', 'Индустриальная улица', 'улица Терешковой', ['ЛШ', 'дс', 'ПО'], 5],
  ['улица Ленина', 'улица Чехова', 'проспект Мира', 'улица Гагарина', ['СОсСП'], 5],
  ['улица Дружбы', 'Мостовая улица', 'улица Победы', 'улица Мелиораторов', ['ЗсГ', 'ЛшП'], 5],
  ['улица Металлистов', 'улица Терешковой', 'Индустриальная улица', 'Заводская улица', ['мс', 'ПО'], 5],
  ['улица Победы', 'улица Космонавтов', 'Рыбацкая улица', 'улица Чапаева', ['ТсЗ', 'ЗдГ'], 9],
  ['улица Дружбы', 'улица Космонавтов', 'улица Победы', 'улица Чапаева', ['ГдЗГ', 'ЗшсТ'], 9],
  ['Южная улица', 'улица Космонавтов', 'улица Дружбы', 'улица Чапаева', ['ЛПШ', 'дшО'], 5],
  ['улица Победы', 'улица Мелиораторов', 'Рыбацкая улица', 'улица Космонавтов', ['ГТ', 'Зд'], 9],
  ['улица Дружбы', 'улица Мелиораторов', 'улица Победы', 'улица Космонавтов', ['ЗП', 'мГ'], 9],
  ['Южная улица', 'улица Мелиораторов', 'улица Дружбы', 'улица Космонавтов', ['Лд', 'ПШ'], 5],
]

/** Builds the quarters of panel houses: yards with their houses and drives, schools, kindergartens, squares. */
export function buildMicrodistricts(site: Site): void {
  for (const [south, east, north, west, rows, floors] of plan) {
    const chance = random(`quarter ${south} ${west} ${rows.join('/')}`)
    const block = quarter(south, east, north, west)
    const letters = [...rows].reverse()
    const rowCuts = cuts(
      letters.map(() => 1),
      chance,
    )
    letters.forEach((row, index) => {
      const columnCuts = cuts(
        [...row].map(letter => shares[letter] ?? 1),
        chance,
      )
      const [from, to] = [[0, ...rowCuts, 1][index]!, [0, ...rowCuts, 1][index + 1]!]
      const strip = cells(block, columnCuts, rowCuts).filter(cell => cell.row === index)
      strip.forEach((cell, column) => fill(site, cell, row[column]!, floors, chance))
      for (const u of columnCuts) drive(site, across(block, [u, from], [u, to]))
    })
    for (const v of rowCuts) drive(site, across(block, [0, v], [1, v]))
    site.reserve(outline(block, 4))
  }
}

/** How wide a plot is beside a yard. */
const shares: Readonly<Record<string, number>> = { ш: 0.92, д: 0.58, с: 0.55, м: 0.7 }

function cuts(weights: readonly number[], chance: Random): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  return weights.slice(0, -1).map(weight => {
    before += weight
    return (before + chance.between(-0.06, 0.06)) / whole
  })
}

function fill(site: Site, cell: Cell, letter: string, floors: number, chance: Random): void {
  const sides = streetsBeside(cell)
  const faced = [0, 1, 2, 3].filter(side => sides[side])
  const front = faced.length > 1 && chance.chance(0.4) ? faced.at(-1)! : faced[0]!
  const plot = turned(drawnIn(cell, 7, 7), front)
  const street = sides[front]!
  if (yardPlans[letter]) return fillYard(site, cell, plot, street, letter, floors, chance)
  if (letter === 'ш') return fillSchool(site, plot, street, chance)
  if (letter === 'д') return fillKindergarten(site, plot, street, chance)
  if (letter === 'м') return fillShops(site, plot, street)
  site.green.push({ ring: inset(plot, 2), kind: 'square', name: site.nextName('square') })
  site.reserve(inset(plot, 2))
  for (const side of [0, 1]) site.addRoad({ line: [at(plot, side), at(plot, side + 2)], class: 'path' })
}

function fillYard(site: Site, cell: Cell, plot: Ring, street: string, letter: string, floors: number, chance: Random) {
  const key = `yard-${String(site.yards.length + 1).padStart(2, '0')}`
  const yard = unlooped(ground(cell, -3, 1.5))
  site.yards.push({ key, ring: yard, street })
  for (const house of yardPlans[letter]!(plot, floors, chance)) {
    const tries = house.shorter ? [0, 12, 24, 36, 48].map(house.shorter) : [house.ring]
    tries
      .filter(ring => sideOf(ring) > 22 && ring.every(corner => inside(corner, yard)))
      .some(ring => site.build({ ring, floors: house.floors, living: true, street, yard: key }, 11))
  }
  if (site.buildings.filter(house => house.yard === key).length < 5) fillGaps(site, plot, site.yards.at(-1)!, floors)
  yardDrives(site, plot)
  const booth = alongSide(plot, 2, sideLength(plot, 2) * chance.between(0.2, 0.6), 8, 6, chance.between(40, 70))
  site.build({ ring: booth, floors: 1, living: false }, 6)
}

/** Puts up to two short houses where a sparse yard has room along its sides. */
function fillGaps(site: Site, plot: Ring, yard: Yard, floors: number): void {
  let left = 2
  for (const side of [3, 1, 0, 2])
    for (let from = 4; from + 52 < sideLength(plot, side) && left > 0; from += 8) {
      const ring = alongSide(plot, side, from, 52, 12.5)
      const house = { ring, floors: Math.min(floors, 5), living: true, street: yard.street, yard: yard.key }
      if (ring.every(corner => inside(corner, yard.ring)) && site.build(house, 14)) left--
    }
}

/** A ring drive before the entrances and its ways out to the street, wherever houses leave room. */
function yardDrives(site: Site, plot: Ring): void {
  const loop = inset(plot, 22)
  site.green.push({ ring: inset(plot, 27), kind: 'grass' })
  if (Math.min(...[0, 1, 2, 3].map(side => sideLength(loop, side))) < 25) return
  for (let side = 0; side < 4; side++) drive(site, subdivided([at(loop, side), at(loop, side + 1)], 8))
  for (let side = 0; side < 4; side++) {
    const outer = inset(plot, -7)
    const ways = [0.5, 0.25, 0.75, 0.05, 0.95].map(t => [
      mix(at(loop, side), at(loop, side + 1), t),
      mix(at(outer, side), at(outer, side + 1), t),
    ])
    const free = ways.find(way => site.clear(way, 3))
    if (free) site.addRoad({ line: free, class: 'drive' })
  }
}

/** Lays the parts of a drive that run clear of houses, leaving out scraps. */
function drive(site: Site, line: Line): void {
  let run: (typeof line)[number][] = []
  const lay = () => {
    if (run.length > 2) site.addRoad({ line: run, class: 'drive' })
    run = []
  }
  line.slice(1).forEach((b, index) => {
    const a = line[index]!
    if (!site.clear([a, b], 3)) return lay()
    if (run.length === 0) run.push(a)
    run.push(b)
  })
  lay()
}

function fillSchool(site: Site, plot: Ring, street: string, chance: Random): void {
  site.green.push({ ring: inset(plot, 1), kind: 'grass' })
  const way = unit(minus(at(plot, 1), at(plot, 0)))
  const plan = chance.chance(0.5) ? plans.school : plans.bigSchool
  const middle = mix(mix(at(plot, 0), at(plot, 1), 0.5), mix(at(plot, 3), at(plot, 2), 0.5), 0.32)
  site.build(
    {
      ring: placed(plan, middle, way),
      floors: 3,
      living: false,
      kind: 'school',
      name: site.nextName('school'),
      street,
    },
    6,
  )
  const field = mix(mix(at(plot, 0), at(plot, 1), 0.5), mix(at(plot, 3), at(plot, 2), 0.5), 0.8)
  site.green.push({
    ring: placed(path('-32,-16 32,-16 38,0 32,16 -32,16 -38,0'), field, way),
    kind: 'park',
    name: 'школьный стадион',
  })
  site.reserve(plot)
}

function fillKindergarten(site: Site, plot: Ring, street: string, chance: Random): void {
  site.green.push({ ring: inset(plot, 3), kind: 'grass' })
  const way = unit(minus(at(plot, 1), at(plot, 0)))
  const middle = mix(centroid(plot), at(plot, 0), chance.between(0.05, 0.15))
  const building = { floors: 2, living: false, kind: 'kindergarten' as const, street }
  site.build({ ...building, ring: placed(plans.kindergarten, middle, way), name: site.nextName('kindergarten') }, 6)
  for (const [u, v] of path('0.12,0.85 0.85,0.85 0.9,0.4')) {
    const spot = mix(mix(at(plot, 0), at(plot, 1), u), mix(at(plot, 3), at(plot, 2), u), v)
    site.build(
      {
        ring: placed(path('-3,-2 3,-2 3,2 -3,2'), spot, way),
        floors: 1,
        living: false,
      },
      4,
    )
  }
  site.reserve(plot)
}

function fillShops(site: Site, plot: Ring, street: string): void {
  const shop = { living: false, kind: 'shop' as const, street }
  site.build(
    {
      ...shop,
      ring: alongSide(plot, 0, 4, Math.min(78, sideLength(plot, 0) - 50), 34, 14),
      floors: 2,
      name: site.nextName('shop'),
    },
    8,
  )
  site.build(
    { ...shop, ring: alongSide(plot, 1, sideLength(plot, 1) * 0.45, 36, 18), floors: 1, name: site.nextName('shop') },
    8,
  )
  site.build({ ...shop, ring: alongSide(plot, 3, 8, 30, 16), floors: 1, name: site.nextName('shop') }, 8)
  site.build(
    {
      ring: alongSide(plot, 2, 10, 44, 20),
      floors: 2,
      living: false,
      kind: 'culture',
      name: site.nextName('culture'),
      street,
    },
    8,
  )
}

const subdivided = ([a, b]: Line, metres: number): Line => {
  const parts = Math.max(2, Math.round(Math.hypot(b![0] - a![0], b![1] - a![1]) / metres))
  return Array.from({ length: parts + 1 }, (_, index) => mix(a!, b!, index / parts))
}

/** The longest side of a house, in metres; a house shortened to a stump is left out. */
const sideOf = (ring: Ring): number => footprint({ ring, floors: 1, living: true }) / 12.5
