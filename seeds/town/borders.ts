import { anticlockwise, path, type Point, type Ring } from './geometry.ts'
import { between, type Line } from './lines.ts'
import { river } from './river.ts'
import { street } from './streets.ts'

/** Corners where borders meet; a corner on a street or on the river is drawn to its middle. */
const corners = {
  RW: [-2790, -1005],
  RC: [-1300, -240],
  RG: [-577, 55],
  RS: [590, -730],
  RT: [1200, -850],
  RP: [1900, -90],
  RE: [2700, 400],
  MW: [-3230, 215],
  MR: [-2050, 262],
  MZ: [-1380, 335],
  MG: [-700, 425],
  MS: [430, 430],
  MK: [910, 480],
  MT: [1110, 515],
  MP: [1560, 655],
  MO: [1720, 705],
  ME: [2880, 1140],
  GB: [-590, 160],
  SV: [640, -590],
  TE: [1190, -730],
  PO: [1680, -60],
  BG: [-690, 800],
  BS: [420, 790],
  BK: [1080, 960],
  JG: [-820, 1460],
  JS: [360, 1545],
  JK: [1090, 1525],
  JP: [1660, 1440],
  JE: [2600, 1545],
  JB: [2780, 1620],
  IW: [-3210, 1080],
  IR: [-2050, 1190],
  IZ: [-1400, 1290],
  NW: [-3200, 1540],
  NG: [-905, 2400],
  NE: [1650, 1850],
  CR: [-1180, -270],
  DC: [-1080, -1040],
  DK: [-392, -985],
  DM: [350, -1330],
  SC: [-900, -1760],
  SD: [-880, -1960],
  SB: [-30, -2330],
} as const satisfies Record<string, Point>

type Corner = keyof typeof corners
type Border = `${Corner}-${Corner}`

/** What a border follows: a street, the river, or points of its own; the others are straight. */
const borders: Partial<Record<Border, string | readonly Point[]>> = {
  'RW-RC': 'river',
  'RC-RG': 'river',
  'RG-RS': 'river',
  'RS-RT': 'river',
  'RT-RP': 'river',
  'RP-RE': 'river',
  'MW-MR': 'проспект Мира',
  'MR-MZ': 'проспект Мира',
  'MZ-MG': 'проспект Мира',
  'MG-MS': 'проспект Мира',
  'MS-MK': 'проспект Мира',
  'MK-MT': 'проспект Мира',
  'MT-MP': 'проспект Мира',
  'MP-MO': 'проспект Мира',
  'MO-ME': 'проспект Мира',
  'MG-GB': 'улица Гагарина',
  'MG-BG': 'улица Гагарина',
  'BG-JG': 'улица Гагарина',
  'JG-NG': 'улица Гагарина',
  'GB-RG': 'улица Космонавтов',
  'RG-DK': 'улица Космонавтов',
  'RS-SV': 'Мостовая улица',
  'RS-DM': 'Мостовая улица',
  'SV-MS': 'Советская улица',
  'MS-BS': 'Советская улица',
  'BS-JS': 'Советская улица',
  'TE-MT': 'улица Толстого',
  'PO-MO': 'Почтовая улица',
  'MK-BK': 'Школьная улица',
  'BK-JK': 'Школьная улица',
  'BG-BS': 'улица Строителей',
  'BS-BK': 'улица Строителей',
  'JG-JS': 'Железнодорожная улица',
  'JS-JK': 'Железнодорожная улица',
  'JK-JP': 'Железнодорожная улица',
  'JP-JE': 'Железнодорожная улица',
  'IW-IR': 'Индустриальная улица',
  'IR-IZ': 'Индустриальная улица',
  'IZ-JG': 'Индустриальная улица',
  'MR-IR': 'Рабочая улица',
  'MZ-IZ': 'Заводская улица',
  'CR-DC': 'улица Чапаева',
  'DC-SC': 'улица Чапаева',
  'DC-DK': 'улица Дружбы',
  'DK-DM': 'улица Дружбы',
  'DM-SB': path('330,-1480 395,-1850 180,-2150'),
  'RE-ME': [[2850, 700]],
  'ME-JB': [[2830, 1400]],
  'JB-NE': [[2300, 1790]],
  'NE-NG': path('1400,2250 600,2290 -300,2260'),
  'NG-NW': path('-1520,2390 -1580,1780 -2300,1600'),
  'RE-SB': path('2600,-60 2330,-700 2220,-1380 1980,-1820 1000,-1990 480,-2060 240,-2330'),
  'SB-SD': [[-500, -2050]],
  'SD-RW': path('-1300,-1850 -1750,-1760 -2200,-1650 -2240,-1200 -2500,-1190 -2790,-1130'),
  'MW-RW': path('-3050,-300 -2950,-700'),
}

/** The precinct beats of each micro-district as walks around their corners. */
export const beats = {
  central: ['RG RS SV MS MG GB', 'RS RT TE MT MK MS SV', 'RT RP PO MO MP MT TE', 'RP RE ME MO PO'],
  north: [
    'MG MS BS BG',
    'MS MK BK BS',
    'BG BS JS JG',
    'BS BK JK JS',
    'MK MT MP MO ME JB JE JP JK BK',
    'JG JS JK JP JE JB NE NG',
  ],
  works: ['MZ MG BG JG IZ', 'MR MZ IZ IR', 'RW RC RG GB MG MZ MR MW', 'MW MR IR IZ JG NG NW IW'],
  beyondRiver: ['RC RG DK DC CR', 'RG RS DM DK', 'DC DK DM SB SD SC', 'RS RT RP RE SB DM', 'RC CR DC SC SD RW'],
} as const

export type District = keyof typeof beats

/** The ring of one beat. */
export const beatRing = (walk: string): Ring => ring(sides(walk))

/** The outline of several beats together: the sides that only one of them has. */
export function joinedRing(walks: readonly string[]): Ring {
  const all = walks.flatMap(walk => sides(walk))
  const outer = all.filter(([a, b]) => !all.some(([c, d]) => c === b && d === a))
  const chain = [outer[0]!]
  while (chain.length < outer.length) chain.push(outer.find(([start]) => start === chain.at(-1)![1])!)
  return ring(chain)
}

type Side = readonly [Corner, Corner]

const isCorner = (name: string): name is Corner => name in corners

/** The sides of a walk, always anticlockwise, so that neighbours run along a common side in opposite directions. */
function sides(walk: string): Side[] {
  const names = walk.split(' ').filter(isCorner)
  const around = names.map((name, index): Side => [name, names[(index + 1) % names.length]!])
  const forward = ring(around)
  return forward === anticlockwise(forward) ? around : around.map(([a, b]): Side => [b, a]).reverse()
}

const ring = (chain: readonly Side[]): Ring => chain.flatMap(([a, b]) => follow(a, b).slice(0, -1))

function follow(a: Corner, b: Corner): Line {
  const straight = [corner(a), corner(b)]
  const way = borders[`${a}-${b}`]
  const back = borders[`${b}-${a}`]
  if (typeof way === 'string') return [corner(a), ...between(lineOf(way), corner(a), corner(b)).slice(1, -1), corner(b)]
  if (typeof back === 'string') return [...follow(b, a)].reverse()
  if (way) return [corner(a), ...way, corner(b)]
  return back ? [corner(a), ...[...back].reverse(), corner(b)] : straight
}

const corner = (name: Corner): Point => corners[name]

const lineOf = (name: string): Line => (name === 'river' ? river : street(name))
