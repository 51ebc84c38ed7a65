import { path } from './geometry.ts'
import type { Point, Ring } from './geometry.ts'
import { offset, smooth, smoothRing, type Line } from './lines.ts'
import type { Outline } from './site.ts'

/** The middle of the river Svetlaya, downstream. */
export const river: Line = smooth(
  path(
    '-3900,-500 -3300,-760 -2750,-1010 -2150,-930 -1600,-520 -1080,-60 -480,60 60,-230 480,-640 1000,-880 1480,-720 1800,-250 2080,220 2560,430 3150,280 3900,420',
  ),
  40,
)

const brook: Line = smooth(
  path('-1250,-2900 -1500,-2420 -1390,-1980 -1560,-1500 -1400,-1090 -1530,-800 -1450,-420'),
  30,
)

/** Half of the river's width at a share of its way, with shallows and pools. */
const halfWidth = (share: number): number =>
  58 + 12 * Math.sin(share * 23) + 7 * Math.sin(share * 61 + 1) + 3 * Math.sin(share * 140)

export const northBank = offset(river, halfWidth)
export const southBank = offset(river, share => -halfWidth(share + 0.013))

/** The river, the brook, the old bed and the ponds. */
export const waters: readonly Outline[] = [
  { name: 'река Светлая', ring: [...southBank, ...[...northBank].reverse()] },
  { name: 'речка Ольховка', ring: ribbon(brook, 8) },
  { name: 'озеро Старица', ring: oxbow() },
  {
    name: 'Городской пруд',
    ring: smoothRing(path('1262,765 1340,740 1415,790 1390,855 1310,840 1270,875 1225,820'), 12),
  },
  {
    name: 'Карьерный пруд',
    ring: smoothRing(path('-2480,1700 -2360,1660 -2260,1730 -2290,1830 -2400,1810 -2500,1850 -2540,1770'), 20),
  },
  {
    name: 'Лесной пруд',
    ring: smoothRing(path('-2050,-1820 -1960,-1850 -1900,-1790 -1950,-1730 -2040,-1750'), 15),
  },
]

function ribbon(line: Line, half: number): Ring {
  const waver = (share: number) => half + 2 * Math.sin(share * 50)
  return [...offset(line, share => -waver(share)), ...offset(line, waver).reverse()]
}

function oxbow(): Ring {
  const bed: Point[] = path('1390,-1330 1480,-1190 1660,-1090 1860,-1080 2010,-1180 2060,-1300')
  const half = (share: number) => 8 + 34 * Math.sin(Math.PI * Math.min(1, share * 1.02)) ** 0.7
  const line = smooth(bed, 25)
  return [...offset(line, share => -half(share)), ...offset(line, half).reverse()]
}
