import type { Pixel } from '#shared/places/along-line.ts'

type Size = { readonly width: number; readonly height: number }

/** The parts of a line that lie on the picture, cut off at its edges. */
export function insideParts(line: readonly Pixel[], size: Size): Pixel[][] {
  const parts: Pixel[][] = []
  for (const [i, to] of line.slice(1).entries()) {
    const from = line[i] ?? to
    const cut = cutOff(from, to, size)
    if (!cut) continue
    const last = parts.at(-1)
    const end = last?.at(-1)
    if (last && end && end.x === cut[0].x && end.y === cut[0].y) last.push(cut[1])
    else parts.push([...cut])
  }
  return parts
}

/** What of a straight piece lies on the picture (Liang and Barsky, 1984); `undefined`: nothing. */
function cutOff(a: Pixel, b: Pixel, { width, height }: Size): readonly [Pixel, Pixel] | undefined {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  let [enters, leaves] = [0, 1]
  for (const [way, room] of [
    [-dx, a.x],
    [dx, width - a.x],
    [-dy, a.y],
    [dy, height - a.y],
  ] as const) {
    if (way === 0 && room < 0) return undefined
    if (way < 0) enters = Math.max(enters, room / way)
    if (way > 0) leaves = Math.min(leaves, room / way)
  }
  if (enters >= leaves) return undefined
  const at = (t: number): Pixel => (t === 0 ? a : t === 1 ? b : { x: a.x + dx * t, y: a.y + dy * t })
  return [at(enters), at(leaves)]
}
