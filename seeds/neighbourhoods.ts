import type { Sql } from 'postgres'
import { proposeBody, type Body } from '#shared/people/body.ts'
import type { Category } from '#shared/core/category.ts'
import type { Id, Point } from '#shared/core/value.ts'
import type { House } from '#shared/meetings/meeting.ts'
import type { TownLayers } from '../server/places/layers.ts'
import type { Spot } from './texts/fill.ts'
import type { Random } from './town/prng.ts'

export type YardHouse = House & {
  readonly street: string
  readonly number: string
  readonly point: Point
  readonly floors: number
}

/** A yard with its houses and what people there call near. */
export type Neighbourhood = {
  readonly id: Id
  readonly name: string
  /** The yard and all it lies in. */
  readonly around: readonly Id[]
  readonly point: Point
  readonly houses: readonly YardHouse[]
  readonly school: string
  readonly kindergarten: string
  readonly shop: string
  readonly bus: number
}

/** The yards of the imported town, in the order of their keys. */
export async function findNeighbourhoods(sql: Sql, town: TownLayers): Promise<Neighbourhood[]> {
  const yards = await sql<{ id: Id; name: string; around: Id[]; point: Point }[]>`
    select id, name, array_prepend(id, within) as around, array[st_x(point), st_y(point)] as point
    from place where kind = 'yard' order by key`
  const houses = await sql<{ yard: Id; id: Id; address: string; point: Point }[]>`
    select p.id as yard, b.id, b.address, array[st_x(b.point), st_y(b.point)] as point
    from place p join building b on st_covers(p.boundary, b.point)
    where p.kind = 'yard' and b.living and b.address is not null order by b.key`
  const floors = new Map(town.buildings.map(({ properties: b }) => [`${b.street}, ${b.house}`, b.floors ?? 5]))
  return yards.map((yard, i) => ({
    ...yard,
    houses: houses.filter(h => h.yard === yard.id).map(h => ({ ...houseOf(h), floors: floors.get(h.address) ?? 5 })),
    school: nearest(town, yard.point, /^Школа № (\d+)$/),
    kindergarten: nearest(town, yard.point, /^Детский сад «(.+)»$/),
    shop: nearest(town, yard.point, /^Магазин «(.+)»$/),
    bus: busRoutes[i % busRoutes.length] ?? 1,
  }))
}

const busRoutes = [1, 2, 4, 5, 7, 8, 11, 12, 14]

function houseOf({ id, address, point }: { id: Id; address: string; point: Point }): Omit<YardHouse, 'floors'> {
  const comma = address.lastIndexOf(', ')
  return { id, address, street: address.slice(0, comma), number: address.slice(comma + 2), point }
}

function nearest(town: TownLayers, [lon, lat]: Point, name: RegExp): string {
  const away = ([x, y]: readonly number[]) =>
    Math.hypot(((x ?? 0) - lon) * Math.cos((lat * Math.PI) / 180), (y ?? 0) - lat)
  const found = town.landmarks
    .flatMap(mark => [{ called: name.exec(mark.properties.name)?.[1] ?? '', away: away(mark.geometry.coordinates) }])
    .filter(mark => mark.called !== '')
    .sort((a, b) => a.away - b.away)
  return found[0]?.called ?? ''
}

/** A place in the yard for a text to be about: a house of it, and another one of the same street. */
export function somewhere(
  yard: Neighbourhood,
  chance: Random,
  house = chance.pick(yard.houses),
): Spot & { readonly at: YardHouse } {
  const others = yard.houses.filter(h => h.street === house.street && h.number !== house.number)
  const other = others.length > 0 ? chance.pick(others) : house
  return {
    at: house,
    street: house.street,
    house: house.number,
    otherHouse: other.number,
    entrance: house.floors > 9 ? 1 : chance.whole(1, 4),
    floor: chance.whole(2, Math.max(2, Math.min(house.floors, 9))),
    school: yard.school,
    kindergarten: yard.kindergarten,
    shop: yard.shop,
    bus: yard.bus,
  }
}

/** A point beside a house, towards the middle of the yard, where somebody would put a pin. */
export function beside({ point: [lon, lat] }: YardHouse, yard: Neighbourhood, chance: Random): Point {
  const share = chance.between(0.25, 0.75)
  const scatter = () => chance.between(-0.00012, 0.00012)
  const seven = (n: number) => Math.round(n * 1e7) / 1e7
  return [
    seven(lon + (yard.point[0] - lon) * share + scatter()),
    seven(lat + (yard.point[1] - lat) * share + scatter()),
  ]
}

/** The body that answers for a category in a yard; the town's bodies between them deal with every category. */
export function bodyFor(bodies: readonly Body[], category: Category, yard: Neighbourhood): Body {
  const body = proposeBody(bodies, category, yard.around)
  if (!body) throw new Error(`no body deals with ${category}`)
  return body
}
