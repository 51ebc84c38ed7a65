import { at, mix, path, placed, plus, type Point, type Ring } from './geometry.ts'
import { plans } from './house-plans.ts'
import { between, nearest, offset, smoothRing, type Line } from './lines.ts'
import { random, type Random } from './prng.ts'
import { across, outline, quarter } from './quarters.ts'
import { northBank, southBank } from './river.ts'
import type { Green, Site } from './site.ts'

const wild: readonly Green[] = [
  {
    kind: 'forest',
    name: 'Сосновый бор',
    ring: smoothRing(
      path('1650,1880 2100,1860 2500,1930 3000,2090 3500,2250 3300,2700 2500,2750 1800,2600 1500,2250 1380,2050'),
      40,
    ),
  },
  {
    kind: 'forest',
    name: 'Заречный лес',
    ring: smoothRing(
      path(
        '-2250,-1350 -2180,-1640 -1900,-1720 -1580,-1760 -1480,-1960 -1560,-2300 -1500,-2700 -2300,-2800 -3100,-2500 -3200,-1800 -2800,-1400',
      ),
      40,
    ),
  },
  {
    kind: 'forest',
    name: 'Южная роща',
    ring: smoothRing(
      path('620,-1990 1000,-1950 1380,-1900 1750,-1780 2050,-1820 2200,-2100 1800,-2450 900,-2500 450,-2300'),
      40,
    ),
  },
  {
    kind: 'forest',
    ring: smoothRing(
      path('-3400,1560 -2900,1600 -2680,1750 -2800,2050 -2400,2200 -2300,2500 -3000,2650 -3500,2200'),
      40,
    ),
  },
  {
    kind: 'cemetery',
    name: 'Старое кладбище',
    ring: path('-1430,1950 -1180,1925 -985,1950 -1010,2120 -1075,2130 -1090,2300 -1300,2330 -1380,2250 -1450,2240'),
  },
  {
    kind: 'grass',
    name: 'Пойменный луг',
    ring: smoothRing(
      path(
        '1370,-1040 1500,-920 1750,-760 2050,-560 2250,-820 2200,-1180 2130,-1380 2030,-1330 1990,-1180 1850,-1090 1660,-1100 1480,-1200 1400,-1300',
      ),
      40,
    ),
  },
  {
    kind: 'grass',
    ring: smoothRing(path('-1370,-420 -1230,-330 -1220,-640 -1170,-1000 -1300,-980 -1330,-900 -1450,-800'), 30),
  },
  {
    kind: 'grass',
    ring: smoothRing(path('-1330,-1090 -1170,-1100 -1090,-1500 -1060,-1660 -1290,-1650 -1470,-1500'), 30),
  },
]

/** Banks left green: which bank, from, to, metres from the water. */
const banks: readonly (readonly [typeof northBank, Point, Point, number])[] = [
  [northBank, [-3300, -700], [-640, 110], 42],
  [northBank, [1800, -60], [3200, 380], 36],
  [southBank, [-1480, -430], [520, -900], -46],
  [southBank, [520, -900], [1000, -1000], -60],
  [southBank, [960, -950], [3000, 230], -270],
  [southBank, [-3300, -820], [-1560, -560], -60],
]

/** Lays woods, river banks, the park, the hospital and the stadium. */
export function layGreenery(site: Site): void {
  const chance = random('woods')
  site.green.push(
    ...wild.map(one => ({ ...one, ring: one.kind === 'forest' ? roughened(one.ring, chance) : one.ring })),
  )
  for (const [bank, from, to, metres] of banks) {
    const whole = between(
      offset(bank, share => metres * (1 + 0.25 * Math.sin(share * 90))),
      from,
      to,
    )
    const edge = between(bank, from, to)
    const outer = whole.map((point, index) => tapered(edge, point, index / (whole.length - 1)))
    site.green.push({ ring: [...edge, ...outer.reverse()], kind: 'grass' })
  }
  layPark(site)
  layHospitalAndStadium(site)
}

/** Gives a wood an edge of bays and tongues. */
function roughened(ring: Ring, chance: Random): Ring {
  const inner = ring.filter((_, index) => index % 2 === 0)
  const moved = inner.map((point): Point => plus(point, [chance.between(-34, 34), chance.between(-34, 34)]))
  return smoothRing(moved, 14)
}

/** Draws the ends of a strip to the bank, so that it begins and ends softly. */
function tapered(edge: Line, point: Point, share: number): Point {
  return mix(nearest(edge, point).point, point, Math.min(1, 5 * Math.min(share, 1 - share)))
}

function layPark(site: Site): void {
  const block = quarter('проспект Мира', 'Полевая улица', 'улица Строителей', 'Школьная улица')
  site.green.push({ ring: outline(block, 18), kind: 'park', name: 'Парк Победы' })
  site.reserve(outline(block, 12))
  for (const [from, to] of [
    path('0.03,0.06 0.24,0.5'),
    path('0.04,0.94 0.24,0.5'),
    path('0.24,0.5 0.42,0.04'),
    path('0.24,0.5 0.34,0.96'),
    path('0.88,0.7 0.97,0.95'),
    path('0.7,0.16 0.72,0.03'),
  ])
    site.addRoad({ line: across(block, from, to), class: 'path' })
  const around = smoothRing(
    path('0.2,0.2 0.5,0.14 0.85,0.2 0.88,0.7 0.6,0.86 0.2,0.8').map(([u, v]) => block.point(u, v)),
    20,
  )
  site.addRoad({ line: [...around, at(around, 0)], class: 'path' })
}

function layHospitalAndStadium(site: Site): void {
  const block = quarter('улица Строителей', 'Полевая улица', 'Железнодорожная улица', 'Школьная улица')
  const way: Point = [Math.cos(0.13), Math.sin(0.13)]
  const campus = { living: false, kind: 'hospital' as const, street: 'Школьная улица' }
  site.build(
    {
      ...campus,
      ring: placed(plans.hospital, block.point(0.2, 0.5), [-way[1], way[0]]),
      floors: 5,
      name: 'Центральная районная больница',
    },
    6,
  )
  site.build(
    { ...campus, ring: placed(plans.school, block.point(0.2, 0.18), way), floors: 3, name: 'Родильный дом' },
    6,
  )
  site.build(
    { ...campus, ring: placed(plans.kindergarten, block.point(0.18, 0.84), way), floors: 2, name: 'Детская больница' },
    6,
  )
  site.build(
    { ring: placed(plans.kindergarten, block.point(0.4, 0.85), way), floors: 2, living: false, kind: 'hospital' },
    6,
  )
  const grove: Ring = path('0.32,0.1 0.43,0.1 0.43,0.72 0.32,0.72').map(([u, v]) => block.point(u, v))
  site.green.push({ ring: grove, kind: 'garden', name: 'Больничный сад' })
  const oval = (wide: number, tall: number) =>
    placed(
      smoothRing(
        [
          [-wide, -tall],
          [wide, -tall],
          [wide * 1.45, 0],
          [wide, tall],
          [-wide, tall],
          [-wide * 1.45, 0],
        ],
        12,
      ),
      block.point(0.7, 0.5),
      way,
    )
  site.green.push({ ring: oval(62, 50), kind: 'park', name: 'Стадион «Труд»' })
  for (const side of [-1, 1]) {
    const stand = mix(block.point(0.7, 0.5), block.point(0.7, 0.5 + side * 0.5), 0.37)
    site.build(
      {
        ring: placed(path('-48,-6 48,-6 48,6 -48,6'), stand, way),
        floors: 2,
        living: false,
        kind: 'culture',
        name: side > 0 ? 'Стадион «Труд»' : undefined,
        street: side > 0 ? 'Полевая улица' : undefined,
      },
      2,
    )
  }
  site.build(
    {
      ring: placed(plans.palace, block.point(0.86, 0.14), way),
      floors: 2,
      living: false,
      kind: 'culture',
      name: 'Ледовый дворец',
      street: 'Полевая улица',
    },
    6,
  )
  site.reserve(outline(block, 12))
}
