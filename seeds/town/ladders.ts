import { distance, left, minus, mix, plus, times, unit, type Point } from './geometry.ts'
import { between, length, smooth, walk, type Line } from './lines.ts'
import type { NameList } from './names.ts'
import type { RoadClass } from './site.ts'
import { outward, street } from './streets.ts'

/** Lanes between two streets like the rungs of a ladder. */
export type Ladder = {
  /** A street and the part of it where the rungs begin. */
  from: readonly [string, Point, Point]
  /** A street and the part of it where they end. */
  to: readonly [string, Point, Point]
  rungs: number
  /** Cross lanes: from rung, to rung, share of the way. */
  steps: readonly (readonly [number, number, number])[]
  /** Metres by which the middle of a rung is bent to its left. */
  bend: number
  names: NameList
  houses: 'small' | 'barracks'
}
export type Lane = { name: string; class: RoadClass; line: Line }

/** Where the quarters of small houses are. */
export const ladders: readonly Ladder[] = [
  {
    from: ['Полевая улица', [1600, 760], [1675, 1400]],
    to: ['Восточная улица', [2620, 1075], [2590, 1500]],
    rungs: 6,
    steps: [
      [0, 2, 0.34],
      [2, 5, 0.62],
    ],
    bend: -26,
    names: 'slobodaLane',
    houses: 'small',
  },
  {
    from: ['проспект Мира', [1835, 735], [2660, 1055]],
    to: ['Береговая улица', [2030, 565], [2740, 815]],
    rungs: 7,
    steps: [],
    bend: 10,
    names: 'eastLane',
    houses: 'small',
  },
  {
    from: ['проспект Мира', [-2620, 289], [-1290, 345]],
    to: ['Степная улица', [-2630, -85], [-1440, 20]],
    rungs: 12,
    steps: [[2, 7, 0.45]],
    bend: 22,
    names: 'westLane',
    houses: 'small',
  },
  {
    from: ['Луговая улица', [-2733, -170], [-2640, -450]],
    to: ['Луговая улица', [-1480, -85], [-1820, -440]],
    rungs: 4,
    steps: [
      [0, 3, 0.35],
      [1, 3, 0.68],
    ],
    bend: -24,
    names: 'westLane',
    houses: 'small',
  },
  {
    from: ['Мостовая улица', [425, -1095], [390, -1780]],
    to: ['Заречная улица', [1328, -1150], [1322, -1730]],
    rungs: 7,
    steps: [
      [0, 2, 0.4],
      [2, 5, 0.66],
    ],
    bend: 34,
    names: 'southLane',
    houses: 'small',
  },
  {
    from: ['проспект Мира', [-1190, 360], [-990, 390]],
    to: ['Луговая улица', [-1230, 90], [-1010, 180]],
    rungs: 3,
    steps: [],
    bend: 8,
    names: 'westLane',
    houses: 'small',
  },
  {
    from: ['Заречная улица', [1285, -1440], [1322, -1740]],
    to: ['Лесная улица', [1890, -1500], [1660, -1700]],
    rungs: 3,
    steps: [],
    bend: 10,
    names: 'southLane',
    houses: 'small',
  },
  {
    from: ['Мельничная улица', [-1560, -1130], [-1670, -1540]],
    to: ['Хлебная улица', [-1930, -1140], [-1950, -1600]],
    rungs: 5,
    steps: [[1, 3, 0.55]],
    bend: 14,
    names: 'millLane',
    houses: 'small',
  },
  {
    from: ['Южная улица', [-890, -1505], [-360, -1443]],
    to: ['Мельничная улица', [-840, -1762], [-390, -1790]],
    rungs: 6,
    steps: [],
    bend: 8,
    names: 'millLane',
    houses: 'small',
  },
  {
    from: ['Северная улица', [-780, 1810], [250, 1868]],
    to: ['Тепличная улица', [-820, 2090], [250, 2150]],
    rungs: 10,
    steps: [[2, 7, 0.5]],
    bend: 12,
    names: 'northLane',
    houses: 'small',
  },
  {
    from: ['Рабочая улица', [-2045, 335], [-2045, 690]],
    to: ['Заводская улица', [-1370, 410], [-1340, 700]],
    rungs: 4,
    steps: [[0, 2, 0.45]],
    bend: -16,
    names: 'workersLane',
    houses: 'small',
  },
  {
    from: ['Рабочая улица', [-2085, 850], [-2060, 1110]],
    to: ['Заводская улица', [-1350, 880], [-1395, 1190]],
    rungs: 3,
    steps: [[0, 2, 0.5]],
    bend: 12,
    names: 'workersLane',
    houses: 'barracks',
  },
  {
    from: ['Рыбацкая улица', [10, -330], [400, -790]],
    to: ['улица Победы', [-60, -660], [350, -985]],
    rungs: 4,
    steps: [],
    bend: 10,
    names: 'fisherLane',
    houses: 'small',
  },
  {
    from: ['улица Дружбы', [50, -1170], [300, -1300]],
    to: ['Южная улица', [60, -1555], [290, -1630]],
    rungs: 3,
    steps: [],
    bend: 8,
    names: 'fisherLane',
    houses: 'small',
  },
]

/** The rungs and steps of a ladder; those for which no name is left over carry on their neighbour's name. */
export function lanes(ladder: Ladder, nextName: (list: NameList) => string | undefined): Lane[] {
  const [start, end] = [part(ladder.from), part(ladder.to)]
  const rungs = Array.from({ length: ladder.rungs }, (_, index) => {
    const share = ladder.rungs === 1 ? 0.5 : index / (ladder.rungs - 1)
    const [a, b] = [walk(start, share * length(start)).point, walk(end, share * length(end)).point]
    return smooth([a, bent(a, b, 1 / 3, ladder.bend), bent(a, b, 2 / 3, ladder.bend * 0.6), b], 25)
  })
  const steps = ladder.steps.map(([first, last, share]) =>
    smooth(
      rungs.slice(first, last + 1).map(rung => walk(rung, share * length(rung)).point),
      25,
    ),
  )
  const all = [...rungs, ...steps].map(line => outward(line))
  return all.flatMap(line => {
    const name = nextName(ladder.names)
    return name ? [{ name, class: 'lane' as const, line }] : []
  })
}

const part = ([name, from, to]: readonly [string, Point, Point]): Line => between(street(name), from, to)

function bent(a: Point, b: Point, share: number, metres: number): Point {
  const by = Math.min(metres, distance(a, b) / 8)
  return plus(mix(a, b, share), times(left(unit(minus(b, a))), by))
}
