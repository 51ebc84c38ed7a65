import { distance, path, type Point } from './geometry.ts'
import { between, nearest, offset, smooth, type Line } from './lines.ts'
import { northBank, southBank } from './river.ts'
import type { RoadClass } from './site.ts'

type Street = { name: string; class: RoadClass; line: Line }

/** The main square: house numbers grow away from it. */
const heart: Point = [600, -70]

/** Name, class, and the points its middle goes through, in metres from the middle of the town. */
const plan: readonly (readonly [string, RoadClass, readonly Point[]])[] = [
  [
    'проспект Мира',
    'main',
    path(
      '-3600,180 -2700,290 -1900,260 -1250,350 -700,425 -150,400 430,430 1050,500 1650,690 2250,860 2800,1120 3600,1330',
    ),
  ],
  ['Советская улица', 'main', path('640,-590 585,-330 520,-70 470,190 430,430 420,800 375,1200 360,1545')],
  [
    'улица Гагарина',
    'main',
    path('-590,160 -640,300 -700,425 -690,800 -770,1180 -820,1460 -840,1680 -930,2050 -870,2700'),
  ],
  ['улица Космонавтов', 'main', path('-590,160 -550,-100 -500,-480 -400,-950 -330,-1400 -130,-2000 120,-2800')],
  ['Мостовая улица', 'main', path('640,-590 575,-760 500,-930 385,-1150 330,-1480 400,-1850 180,-2150 -60,-2230')],
  ['Железнодорожная улица', 'main', path('-820,1460 -300,1480 360,1545 1000,1530 1650,1440 2250,1470 2600,1545')],
  ['Индустриальная улица', 'main', path('-820,1460 -1400,1290 -2050,1190 -2700,1100 -3600,1060')],
  ['Заводская улица', 'street', path('-1380,335 -1330,640 -1370,960 -1400,1290')],
  ['улица Строителей', 'street', path('-690,800 -430,830 -180,790 420,790 760,850 1080,960 1720,1090')],
  ['Садовая улица', 'street', path('-770,1180 -480,1175 -170,1120 390,1140 740,1190 1120,1250')],
  ['Молодёжная улица', 'street', path('-180,402 -130,600 -180,790 -170,1120 -260,1310 -300,1480')],
  ['Школьная улица', 'street', path('910,480 935,680 1080,960 1120,1250 1090,1525')],
  ['Полевая улица', 'street', path('1560,655 1640,860 1720,1090 1690,1300 1660,1440')],
  ['улица Терешковой', 'street', path('-1040,385 -1010,640 -1080,900 -1130,1360')],
  ['Рабочая улица', 'street', path('-2050,262 -2020,520 -2090,820 -2050,1190')],
  ['улица Металлистов', 'street', path('-2060,760 -1700,820 -1340,790 -1030,730 -690,800')],
  ['улица Ленина', 'street', path('-620,240 -300,220 80,170 470,190 800,165 1080,215 1400,320 1700,380 1980,560')],
  ['Торговая улица', 'street', path('90,-60 300,-40 520,-70 830,-75 1090,-20 1390,60 1680,150 1900,300')],
  ['Соборная улица', 'street', path('330,-250 585,-330 850,-310 1120,-270 1420,-190 1680,-60')],
  ['Пушкинская улица', 'street', path('450,-420 630,-545 870,-520 1150,-510 1430,-440 1600,-330')],
  ['улица Чехова', 'street', path('70,410 80,170 60,0 90,-60 170,-190')],
  ['улица Гоголя', 'street', path('790,460 800,165 830,-75 850,-310 870,-520 900,-740')],
  ['улица Толстого', 'street', path('1110,515 1080,215 1090,-20 1120,-270 1150,-510 1190,-730')],
  ['улица Кирова', 'street', path('1420,600 1400,320 1390,60 1420,-190 1430,-440 1470,-590')],
  ['Почтовая улица', 'street', path('1720,705 1700,380 1680,150 1680,-60')],
  ['улица Чапаева', 'street', path('-1180,-270 -1130,-650 -1080,-1050 -960,-1520 -900,-1760')],
  ['улица Победы', 'street', path('-1130,-600 -830,-560 -490,-530 -150,-610 130,-800 440,-1060')],
  ['улица Дружбы', 'street', path('-1860,-1080 -1500,-1020 -1080,-1040 -720,-990 -390,-985 -30,-1120 350,-1330')],
  ['Южная улица', 'street', path('-960,-1520 -600,-1450 -310,-1440 0,-1540 330,-1640')],
  ['улица Мелиораторов', 'street', path('-80,-190 -130,-610 -30,-1120 0,-1540')],
  ['Заречная улица', 'street', path('500,-930 760,-1040 1030,-1100 1270,-1060 1330,-1180 1280,-1420 1330,-1800')],
  ['Лесная улица', 'street', path('400,-1850 700,-1900 1000,-1870 1330,-1800 1700,-1690 1900,-1480')],
  ['Восточная улица', 'street', path('2640,1030 2560,1260 2600,1545')],
  ['Береговая улица', 'street', path('1790,30 1900,300 1980,560 2250,640 2600,700 2760,840 2800,1120')],
  [
    'Луговая улица',
    'street',
    path('-2700,285 -2740,-40 -2660,-420 -2350,-640 -1980,-560 -1650,-260 -1330,50 -1040,160 -900,395'),
  ],
  ['Северная улица', 'street', path('-860,1800 -400,1850 100,1860 650,1890 1250,1900 1500,1830 1560,1450')],
  ['Тепличная улица', 'street', path('-930,2080 -450,2130 100,2150 700,2160 1150,2120 1250,1900')],
  ['Степная улица', 'street', path('-2735,-90 -2350,-60 -1950,-110 -1680,-40 -1330,50')],
  [
    'Мельничная улица',
    'street',
    path('-1500,-1020 -1690,-1350 -1640,-1600 -1260,-1700 -900,-1760 -330,-1790 -220,-1740'),
  ],
  ['Хлебная улица', 'street', path('-1860,-1080 -2060,-1260 -2090,-1500 -1880,-1640 -1640,-1600')],
]

/** The embankments follow the river; Naberezhnaya is the promenade of the old town. */
const alongRiver: readonly Street[] = [
  { name: 'набережная Реки Светлой', class: 'main', line: follow(northBank, [-590, 160], [1790, 30], 44) },
  { name: 'Рыбацкая улица', class: 'street', line: follow(southBank, [-1180, -270], [500, -930], -70) },
]

const loose: readonly Street[] = [
  ...alongRiver,
  ...plan.map(([name, kind, points]) => ({ name, class: kind, line: smooth(points) })),
]

/** All authored streets, each with its beginning at the end that is nearer to the main square. */
export const streets: readonly Street[] = loose.map(one => ({ ...one, line: outward(joined(one)) }))

/** The line of a street by its name. */
export function street(name: string): Line {
  const found = streets.find(one => one.name === name)
  if (!found) throw new RangeError(`no street ${name}`)
  return found.line
}

/** The same line with its first point at the end nearer to the main square. */
export function outward(line: Line): Line {
  const [first, last] = [nearest(line.slice(0, 2), heart), nearest(line.slice(-2), heart)]
  return distance(first.point, heart) <= distance(last.point, heart) ? line : [...line].reverse()
}

/** Ends of a street that stop just short of another, or just past it, are brought to its middle. */
function joined(one: Street): Line {
  const end = (point: Point) => {
    const spots = loose.filter(other => other !== one).map(other => nearest(other.line, point))
    const best = spots.reduce((a, b) => (b.away < a.away ? b : a))
    return best.away < 75 ? best.point : point
  }
  return [end(one.line[0]!), ...one.line.slice(1, -1), end(one.line.at(-1)!)]
}

function follow(bank: Line, from: Point, to: Point, metres: number): Line {
  return smooth([
    from,
    ...between(offset(bank, metres), from, to).filter(
      (_, index, all) => index > 1 && index < all.length - 2 && index % 3 === 0,
    ),
    to,
  ])
}
