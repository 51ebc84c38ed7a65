import { centroid, cross, minus, type Point } from './geometry.ts'
import { length, nearest, walk, type Line } from './lines.ts'
import type { Building } from './site.ts'

type Stop = { building: Building; along: number; away: number; odd: boolean }
/** Houses of one yard, or one house alone, numbered one after another. */
type Group = { stops: Stop[]; middle: number }

/** Houses further from their street than this stand behind others and take a corpus of their number. */
const secondRow = 112
/** A house so close to the one before it takes its number with a letter. */
const crowded = 13

/** Streets whose first even houses were pulled down, so that the row begins with a higher number. */
const firstEven: ReadonlyMap<string, number> = new Map([['Садовая улица', 6]])

/** Numbers all buildings that belong to a street: odd on the left, even on the right, from the centre outwards. */
export function numberHouses(buildings: readonly Building[], lines: ReadonlyMap<string, Line>): void {
  for (const [name, line] of lines) {
    const stops = buildings.filter(building => building.street === name).map(building => stopOf(building, line))
    const begin = firstEven.get(name) ?? 2
    for (const odd of [true, false]) numberSide(groupsOf(stops.filter(stop => stop.odd === odd)), odd ? 1 : begin)
  }
}

/** A street's name as said in an address: «Садовая», but «проспект Мира». */
export const spoken = (street: string): string =>
  street
    .replace(/^улица /, '')
    .replace(/ улица$/, '')
    .replace(/^набережная .*/, 'Набережная')

function stopOf(building: Building, line: Line): Stop {
  const middle = centroid(building.ring)
  const { along, away, point } = nearest(line, middle)
  const { way } = walk(line, Math.min(along, length(line) - 0.01))
  return { building, along, away, odd: isLeft(way, minus(middle, point)) }
}

const isLeft = (way: Point, offset: Point) => cross(way, offset) > 0

function groupsOf(stops: readonly Stop[]): Group[] {
  const byYard = new Map<string, Stop[]>()
  stops.forEach((stop, index) => {
    const key = stop.building.yard ?? `alone ${index}`
    byYard.set(key, [...(byYard.get(key) ?? []), stop])
  })
  return [...byYard.values()]
    .map(list => ({
      stops: [...list].sort((a, b) => a.along - b.along || a.away - b.away),
      middle: list.reduce((sum, stop) => sum + stop.along, 0) / list.length,
    }))
    .sort((a, b) => a.middle - b.middle)
}

function numberSide(groups: readonly Group[], first: number): void {
  let number = first
  let before: Stop | undefined
  let letters = 0
  for (const { stops } of groups) {
    const front = stops.filter(stop => stop.away <= secondRow)
    const rows = front.length > 0 ? front : stops
    const given = new Map<Stop, number>()
    for (const stop of rows) {
      const close = rows.length === 1 && before && stop.along - before.along < crowded && letters < 3
      if (close) stop.building.house = `${number - 2}${'АБВ'[letters++]}`
      else {
        stop.building.house = String(number)
        given.set(stop, number)
        number += 2
        letters = 0
      }
      before = stop
    }
    if (rows === front)
      numberSecondRow(
        stops.filter(stop => stop.away > secondRow),
        given,
      )
  }
}

function numberSecondRow(stops: readonly Stop[], front: ReadonlyMap<Stop, number>): void {
  const used = new Map<number, number>()
  for (const stop of stops) {
    const [, number] = [...front].reduce((a, b) => (apart(b[0], stop) < apart(a[0], stop) ? b : a))
    const corpus = (used.get(number) ?? 0) + 1
    used.set(number, corpus)
    stop.building.house = `${number}к${corpus}`
  }
}

const apart = (a: Stop, b: Stop) => Math.abs(a.along - b.along)
