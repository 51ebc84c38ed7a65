import { path, placed, type Point } from './geometry.ts'
import { plans } from './house-plans.ts'
import { between, offset, smooth, type Line } from './lines.ts'
import type { Site } from './site.ts'

const track: Line = smooth(
  path('-3900,1400 -2900,1480 -2000,1545 -1100,1630 -300,1690 360,1705 1100,1700 1800,1720 2600,1830 3900,2160'),
  50,
)

/** Sidings of the station and spurs into the works. */
const spurs: readonly Line[] = [
  path('-1750,1560 -2100,1495 -2350,1400 -2580,1250 -2660,1090 -2668,700 -2666,380'),
  path('-1350,1600 -1800,1530 -2250,1480 -2800,1420'),
  path('800,1712 1150,1740 1330,1800 1400,1880'),
]

/** Lays the tracks and builds the station with its square. */
export function layRailway(site: Site): void {
  site.addRailway(offset(track, 2.5))
  site.addRailway(offset(track, -2.5))
  for (const [side, from, to] of [
    [11, -450, 1000],
    [17, -300, 900],
    [23, -150, 800],
    [-10, -380, 940],
  ] as const) {
    const yard = between(offset(track, side), [from + 140, 1700], [to - 140, 1700])
    const [a, b] = [between(track, [from, 1690], [from + 1, 1690])[0]!, between(track, [to, 1700], [to + 1, 1700])[0]!]
    site.addRailway(smooth([a, ...yard.filter((_, index) => index % 3 === 0), b], 40))
  }
  for (const spur of spurs) site.addRailway(smooth(spur, 40))
  const middle: Point = [366, 1662]
  site.build(
    {
      ring: placed(plans.station, middle, [1, 0.01]),
      floors: 2,
      living: false,
      kind: 'station',
      name: 'Вокзал',
      street: 'Железнодорожная улица',
    },
    4,
  )
  site.green.push({
    ring: path('290,1580 345,1580 345,1632 290,1632'),
    kind: 'square',
    name: 'Привокзальный сквер',
  })
  site.reserve(path('265,1560 490,1560 490,1650 265,1650'))
  for (const line of [path('360,1545 362,1645'), path('362,1645 440,1640 470,1552')])
    site.addRoad({ line, class: 'drive' })
}
