import { spoken } from './addresses.ts'
import { beatRing, beats, joinedRing, type District } from './borders.ts'
import { box, centroid, distance, inside, meets, path, type Point, type Ring } from './geometry.ts'
import { outline, quarter } from './quarters.ts'
import type { Building, Site, Yard } from './site.ts'

/** A place with its outline and what is known of it. */
export type Place = { ring: Ring; properties: Record<string, string | number> }
export type Spot = { point: Point; properties: Record<string, string | number> }

const districtNames: Record<District, string> = {
  central: 'Центральный',
  north: 'Северный',
  works: 'Заводской',
  beyondRiver: 'Заречный',
}
const districtKeys = Object.keys(beats).filter((key): key is District => key in beats)

/** Key, name, chair, date of the charter, the area: four streets or an outline of its own. */
const communities: readonly (readonly [
  string,
  string,
  string,
  string,
  readonly [string, string, string, string] | Ring,
])[] = [
  [
    'tos-embankment',
    'Набережный',
    'Вера Павловна Лукьянова',
    '2014-05-22',
    ['набережная Реки Светлой', 'улица Гоголя', 'улица Ленина', 'улица Чехова'],
  ],
  [
    'tos-garden',
    'Садовый',
    'Николай Ильич Пахомов',
    '2016-09-15',
    ['улица Строителей', 'Молодёжная улица', 'Железнодорожная улица', 'улица Гагарина'],
  ],
  [
    'tos-jubilee',
    'Юбилейный',
    'Тамара Сергеевна Ветлугина',
    '2012-03-01',
    ['проспект Мира', 'Советская улица', 'улица Строителей', 'улица Гагарина'],
  ],
  [
    'tos-perspective',
    'Перспектива',
    'Олег Андреевич Зорин',
    '2019-11-28',
    ['улица Строителей', 'Школьная улица', 'Железнодорожная улица', 'Советская улица'],
  ],
  [
    'tos-metalworker',
    'Металлист',
    'Галина Фёдоровна Кузьмина',
    '2011-10-06',
    ['проспект Мира', 'улица Гагарина', 'Индустриальная улица', 'Заводская улица'],
  ],
  [
    'tos-sloboda',
    'Слобода',
    'Пётр Васильевич Сомов',
    '2018-04-19',
    ['проспект Мира', 'Восточная улица', 'Железнодорожная улица', 'Полевая улица'],
  ],
  [
    'tos-zarechye',
    'Заречье',
    'Ирина Михайловна Белозёрова',
    '2015-06-30',
    ['улица Дружбы', 'улица Космонавтов', 'Рыбацкая улица', 'улица Чапаева'],
  ],
  [
    'tos-dachny',
    'Дачный',
    'Андрей Петрович Чижов',
    '2021-02-11',
    path(
      '430,-1015 760,-1085 1030,-1145 1300,-1105 1300,-1420 1350,-1810 1000,-1895 700,-1925 400,-1880 345,-1480 400,-1150',
    ),
  ],
]

/** Wished position, phone, hours. */
const centrePlan: readonly (readonly [District, Point, string, string])[] = [
  ['central', [450, 60], '+7 (000) 000-00-01', 'пн–чт 9:00–20:00, пт 9:00–17:00'],
  ['north', [400, 1000], '+7 (000) 000-00-02', 'пн–пт 10:00–20:00, сб 10:00–14:00'],
  ['works', [-1200, 700], '+7 (000) 000-00-03', 'пн–пт 9:00–19:00'],
  ['beyondRiver', [-400, -900], '+7 (000) 000-00-04', 'вт–сб 10:00–20:00'],
]

/** The whole town. */
export const boundary = (): Ring => joinedRing(districtKeys.flatMap(key => [...beats[key]]))

/** The four micro-districts. */
export function districts(site: Site): Place[] {
  return districtKeys.map(key => {
    const ring = joinedRing(beats[key])
    const name = districtNames[key]
    return { ring, properties: { key: `district-${key}`, name, residents: residentsWithin(site, ring) } }
  })
}

/** The precinct beats, numbered through the town. */
export function precinctBeats(site: Site): Place[] {
  const walks = districtKeys.flatMap(key => beats[key].map(walk => ({ key, walk })))
  return walks.map(({ key, walk }, index) => {
    const ring = beatRing(walk)
    const number = String(index + 1).padStart(2, '0')
    const residents = residentsWithin(site, ring)
    return {
      ring,
      properties: { key: `beat-${number}`, name: `Участок № ${index + 1}`, district: `district-${key}`, residents },
    }
  })
}

/** The eight communities of territorial self-government. */
export function tos(site: Site): Place[] {
  return communities.map(([key, name, chair, charter, area]) => {
    const ring = isStreets(area) ? outline(quarter(...area), 8) : area
    return { ring, properties: { key, name, chair, charter, residents: residentsWithin(site, ring) } }
  })
}

/** The yards under the names people use: the street and the numbers of their houses. */
export function yards(site: Site): Place[] {
  return site.yards.map(yard => ({
    ring: yard.ring,
    properties: { key: yard.key, name: yardName(yard, site.buildings) },
  }))
}

/** The centres for work with residents, each in a public building of its micro-district. */
export function centres(site: Site): Spot[] {
  return centrePlan.map(([district, wish, phone, hours]) => {
    const ring = joinedRing(beats[district])
    const open = site.buildings.filter(
      one => one.house && (one.kind === 'culture' || one.kind === 'shop' || one.kind === 'office'),
    )
    const within = open.filter(one => inside(centroid(one.ring), ring))
    const away = (one: Building) => distance(centroid(one.ring), wish)
    const home = within.reduce((a, b) => (away(b) < away(a) ? b : a))
    const name = `Центр работы с населением «${districtNames[district]}»`
    const address = `${home.street}, ${home.house}`
    return { point: centroid(home.ring), properties: { key: `centre-${district}`, name, address, phone, hours } }
  })
}

function yardName(yard: Yard, buildings: readonly Building[]): string {
  const numbers = buildings
    .filter(building => building.yard === yard.key)
    .map(building => Number.parseInt(building.house ?? '', 10))
    .filter(Number.isFinite)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  return `${spoken(yard.street)}, ${first === last ? first : `${first}–${last}`}`
}

function residentsWithin(site: Site, ring: Ring): number {
  const around = box(ring)
  return site.buildings
    .filter(building => building.living && meets(box(building.ring), around) && inside(centroid(building.ring), ring))
    .reduce((sum, building) => sum + (building.residents ?? 0), 0)
}

const isStreets = (
  area: readonly [string, string, string, string] | Ring,
): area is readonly [string, string, string, string] => typeof area[0] === 'string'
