import type { Position } from 'geojson'

/** Joins lines that touch end to end into the fewest long ones, going straight on where several ways lead further. */
export function joinLines(lines: readonly Position[][]): Position[][] {
  const ends = new Map<string, Set<Position[]>>()
  for (const line of lines) for (const end of [line[0]!, line[line.length - 1]!]) addTo(ends, keyOf(end), line)
  const left = new Set(lines)
  const joined: Position[][] = []
  for (const line of lines) {
    if (!left.delete(line)) continue
    const forward = extend(line, ends, left)
    joined.push(extend(forward.toReversed(), ends, left).toReversed())
  }
  return joined
}

function extend(start: Position[], ends: Map<string, Set<Position[]>>, left: Set<Position[]>): Position[] {
  let line = start
  for (;;) {
    const end = line[line.length - 1]!
    const next = [...(ends.get(keyOf(end)) ?? [])]
      .filter(candidate => left.has(candidate))
      .map(candidate =>
        keyOf(candidate[0]!) === keyOf(end)
          ? { candidate, way: candidate }
          : { candidate, way: candidate.toReversed() },
      )
      .map(option => ({ ...option, bend: bend(line[line.length - 2]!, end, option.way[1]!) }))
      .filter(option => option.bend < Math.PI / 2)
      .toSorted((a, b) => a.bend - b.bend)[0]
    if (!next) return line
    left.delete(next.candidate)
    line = [...line, ...next.way.slice(1)]
  }
}

/** The angle by which the way turns at b, 0 when it goes straight on; degrees of longitude are taken as half as long. */
function bend(a: Position, b: Position, c: Position): number {
  const angle = (from: Position, to: Position) => Math.atan2(to[1]! - from[1]!, (to[0]! - from[0]!) / 2)
  const turn = Math.abs(angle(b, c) - angle(a, b))
  return Math.min(turn, 2 * Math.PI - turn)
}

/** About a centimetre: ends that are written with different precision still meet. */
function keyOf([lon, lat]: Position): string {
  return `${lon!.toFixed(7)} ${lat!.toFixed(7)}`
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
