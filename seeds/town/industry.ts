import { oblong } from './frontage.ts'
import {
  at,
  centroid,
  distance,
  inset,
  minus,
  mix,
  path,
  placed,
  plus,
  times,
  unit,
  type Point,
  type Ring,
} from './geometry.ts'
import { random, type Random } from './prng.ts'
import type { Site } from './site.ts'

/** Corners from south-west anticlockwise, columns, rows, the street it is reached by, what stands there. */
type Estate = readonly [Ring, number, number, string, 'works' | 'stores' | 'garages']

const estates: readonly Estate[] = [
  [path('-3150,330 -2700,345 -2690,1060 -3150,1030'), 3, 4, 'Индустриальная улица', 'works'],
  [path('-2640,350 -2115,320 -2150,1150 -2640,1065'), 3, 4, 'Индустриальная улица', 'works'],
  [path('-2900,1130 -2080,1240 -2080,1460 -2900,1370'), 5, 1, 'Индустриальная улица', 'works'],
  [path('-2040,1245 -1430,1340 -1430,1510 -2040,1460'), 4, 1, 'Индустриальная улица', 'stores'],
  [path('-1370,1345 -880,1480 -880,1570 -1370,1520'), 4, 1, 'Индустриальная улица', 'stores'],
  [path('-720,1510 250,1575 250,1650 -720,1615'), 7, 1, 'Железнодорожная улица', 'stores'],
  [path('520,1570 1500,1500 1510,1640 520,1660'), 6, 1, 'Железнодорожная улица', 'garages'],
  [path('1640,1490 2250,1520 2250,1680 1640,1650'), 4, 1, 'Железнодорожная улица', 'stores'],
  [path('330,1895 1180,1930 1110,2100 330,2130'), 5, 2, 'Северная улица', 'stores'],
  [path('-300,1755 500,1790 500,1835 -300,1825'), 6, 1, 'Северная улица', 'garages'],
  [path('-1500,1680 -900,1720 -950,1900 -1500,1900'), 3, 1, 'улица Гагарина', 'garages'],
  [path('-190,-1790 340,-1700 340,-1870 120,-2080 -90,-2060'), 3, 2, 'Мостовая улица', 'garages'],
]

const works = [
  'Завод «Приречсельмаш»',
  'Литейный завод',
  'Молочный комбинат',
  'Хлебозавод',
  'Завод железобетонных изделий',
  'Мебельная фабрика',
  'Теплоэлектроцентраль',
  'Автопарк',
]

/** Builds the works, the storehouses and the rows of garages. */
export function buildIndustry(site: Site): void {
  const names = [...works]
  for (const [ring, columns, rows, street, kind] of estates) {
    const chance = random(`estate ${ring[0]!.join()}`)
    const corner = (u: number, v: number) => mix(mix(at(ring, 0), at(ring, 1), u), mix(at(ring, 3), at(ring, 2), u), v)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const [a, b, c, d] = [column / columns, (column + 1) / columns, row / rows, (row + 1) / rows]
        const lot = inset([corner(a, c), corner(b, c), corner(b, d), corner(a, d)], kind === 'works' ? 9 : 5)
        if (kind === 'garages') fillGarages(site, lot)
        else fillLot(site, lot, street, kind === 'works', chance, names)
      }
    for (let row = 1; row < rows; row++) estateDrive(site, corner(0, row / rows), corner(1, row / rows))
    for (let column = 1; column < columns; column++)
      if (kind !== 'garages') estateDrive(site, corner(column / columns, 0), corner(column / columns, 1))
  }
}

function estateDrive(site: Site, a: Point, b: Point): void {
  if (site.clear([a, b], 3)) site.addRoad({ line: [a, b], class: 'drive' })
}

function fillLot(site: Site, lot: Ring, street: string, big: boolean, chance: Random, names: string[]): void {
  const [wide, tall] = [distance(at(lot, 0), at(lot, 1)), distance(at(lot, 1), at(lot, 2))]
  const way = unit(minus(at(lot, 1), at(lot, 0)))
  const up = unit(minus(at(lot, 3), at(lot, 0)))
  const build = (x: number, y: number, w: number, h: number, floors: number, name?: string) => {
    const middle = plus(at(lot, 0), plus(times(way, x + w / 2), times(up, y)))
    const ring = placed(oblong(w, h), middle, way)
    return site.build(
      { ring, floors, living: false, kind: 'industry', street: w * h > 900 ? street : undefined, name },
      5,
    )
  }
  if (big && chance.chance(0.62)) {
    const [w, h] = [wide * chance.between(0.55, 0.9), tall * chance.between(0.45, 0.68)]
    if (build(0, 0, w, h, 2, names[0])) names.shift()
    build(w + 9, 4, wide - w - 12, h * 0.7, 1)
    build(4, h + 12, wide * 0.34, tall - h - 16, 1)
    build(wide * 0.45, h + 14, wide * 0.5, (tall - h) * 0.45, 1)
    return
  }
  for (let y = 0; y < tall - 14; y += chance.between(24, 36))
    for (let x = chance.between(0, 12); x < wide - 20;) {
      const w = Math.min(chance.between(18, 64), wide - x)
      if (chance.chance(0.8)) build(x, y, w, Math.min(chance.between(11, 22), tall - y), 1)
      x += w + chance.between(8, 18)
    }
}

/** Long rows of garages with lanes of 7 m between them. */
function fillGarages(site: Site, lot: Ring): void {
  const way = unit(minus(at(lot, 1), at(lot, 0)))
  const middle = centroid(lot)
  const [wide, tall] = [distance(at(lot, 0), at(lot, 1)), distance(at(lot, 1), at(lot, 2))]
  for (let y = 0; y + 6 <= tall; y += 13) {
    const foot = plus(middle, times([-way[1], way[0]], y - tall / 2))
    const ring = placed(oblong(wide - 6, 6), foot, way)
    site.build({ ring, floors: 1, living: false, kind: 'garage' }, 3)
  }
}
