import {
  anticlockwise,
  area,
  at,
  box,
  inside,
  meets,
  polygonsMeet,
  segmentsMeet,
  type Box,
  type Point,
  type Ring,
} from './geometry.ts'
import type { Line } from './lines.ts'
import { nameGiver, type NameList } from './names.ts'

export type BuildingKind =
  | 'school'
  | 'kindergarten'
  | 'hospital'
  | 'church'
  | 'shop'
  | 'office'
  | 'station'
  | 'culture'
  | 'garage'
  | 'industry'
export type RoadClass = 'main' | 'street' | 'lane' | 'drive' | 'path'
type GreenKind = 'park' | 'square' | 'forest' | 'grass' | 'cemetery' | 'garden'

export type Building = {
  ring: Ring
  floors: number
  living: boolean
  kind?: BuildingKind
  name?: string
  /** The street it is counted along; without one it has no address. */
  street?: string
  /** The yard whose houses are numbered together. */
  yard?: string
  house?: string
  residents?: number
}
export type Road = { line: Line; class: RoadClass; name?: string }
export type Outline = { ring: Ring; name?: string }
export type Green = Outline & { kind: GreenKind }
export type Yard = { key: string; ring: Ring; street: string }

/** Metres from the middle of a road that buildings leave free. */
export const roadside: Record<RoadClass, number> = { main: 13, street: 9, lane: 6, drive: 4.5, path: 3 }

/** The ground being built on: what stands where, and whether one more fits. */
export type Site = {
  buildings: Building[]
  roads: Road[]
  water: Outline[]
  green: Green[]
  railways: Line[]
  yards: Yard[]
  addRoad: (road: Road) => void
  addRailway: (line: Line) => void
  addWater: (water: Outline) => void
  /** Keeps buildings off a square or a lawn. */
  reserve: (ring: Ring) => void
  /** Whether a building here keeps `space` metres from others and stays off roads, rails and water. */
  fits: (ring: Ring, space: number) => boolean
  /** Builds it when it fits, and says whether it did. */
  build: (building: Building, space: number) => boolean
  /** The next unused name of a list, nothing when it is used up. */
  nextName: (list: NameList) => string | undefined
  /** Whether a line runs clear of all buildings by `space` metres. */
  clear: (line: Line, space: number) => boolean
}

type Block = { ring: Ring; solid: boolean; box: Box }
type Strip = { a: Point; b: Point; half: number; box: Box }

export function newSite(): Site {
  const blocks = grid<Block>()
  const strips = grid<Strip>()
  const pools: Box[] = []
  const addStrips = (line: Line, half: number) =>
    line
      .slice(1)
      .forEach((b, index) => strips.add({ a: line[index]!, b, half, box: grown(box([line[index]!, b]), half) }))
  const site: Site = {
    buildings: [],
    roads: [],
    water: [],
    green: [],
    railways: [],
    yards: [],
    nextName: nameGiver(),
    addRoad: road => {
      site.roads.push(road)
      addStrips(road.line, roadside[road.class])
    },
    addRailway: line => {
      site.railways.push(line)
      addStrips(line, 10)
    },
    addWater: water => {
      pools.push(box(water.ring))
      site.water.push({ ...water, ring: anticlockwise(water.ring) })
      addStrips([...water.ring, at(water.ring, 0)], 14)
    },
    reserve: ring => blocks.add({ ring, solid: false, box: box(ring) }),
    fits: (ring, space) => {
      const [own, reach] = [box(ring), grown(box(ring), space)]
      return (
        !strips.near(own).some(strip => tooClose(ring, strip)) &&
        !blocks.near(reach).some(block => polygonsMeet(block.ring, ring, block.solid ? space : 0)) &&
        !site.water.some((water, index) => meets(own, pools[index]!) && inside(at(ring, 0), water.ring))
      )
    },
    build: (building, space) => {
      if (!site.fits(building.ring, space)) return false
      site.buildings.push({ ...building, ring: anticlockwise(building.ring) })
      blocks.add({ ring: building.ring, solid: true, box: box(building.ring) })
      return true
    },
    clear: (line, space) =>
      line.slice(1).every((b, index) => {
        const a = line[index]!
        const near = blocks.near(grown(box([a, b]), space))
        return !near.some(block => block.solid && tooClose(block.ring, { a, b, half: space }))
      }),
  }
  return site
}

/** Square metres under a roof. */
export const footprint = (building: Building): number => Math.abs(area(building.ring))

function tooClose(ring: Ring, strip: Omit<Strip, 'box'>): boolean {
  if (inside(strip.a, ring)) return true
  return ring.some((corner, index) => segmentsMeet(corner, at(ring, index + 1), strip.a, strip.b, strip.half))
}

const grown = (area: Box, by: number): Box => ({
  left: area.left - by,
  bottom: area.bottom - by,
  right: area.right + by,
  top: area.top + by,
})

/** Squares of 60 m, so that a new house is compared only with its neighbours. */
function grid<T extends { box: Box }>() {
  const squares = new Map<number, T[]>()
  const touched = (area: Box) => {
    const keys: number[] = []
    for (let x = Math.floor(area.left / 60); x <= Math.floor(area.right / 60); x++)
      for (let y = Math.floor(area.bottom / 60); y <= Math.floor(area.top / 60); y++) keys.push(x * 10_000 + y)
    return keys
  }
  return {
    add: (item: T) => {
      for (const key of touched(item.box)) {
        const square = squares.get(key)
        if (square) square.push(item)
        else squares.set(key, [item])
      }
    },
    near: (area: Box): T[] => {
      const found = new Set<T>()
      for (const key of touched(area))
        for (const item of squares.get(key) ?? []) if (meets(item.box, area)) found.add(item)
      return [...found]
    },
  }
}
