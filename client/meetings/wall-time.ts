import type { Day, Moment } from '#shared/core/value.ts'

/**
 * The moment at which the clocks of a time zone show this day and time (`HH:MM`); `undefined` where they never do,
 * because they are put forward over it. Where an hour comes twice, its first coming.
 */
export function momentOf(day: Day, time: string, timeZone: string): Moment | undefined {
  const wall = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(wall)) return undefined
  // Offsets of a zone change rarely: those half a day before and after are all there can be.
  const offsets = [wall - 43_200_000, wall + 43_200_000].map(at => offsetAt(at, timeZone))
  const found = offsets.map(offset => wall - offset).filter(at => at + offsetAt(at, timeZone) === wall)
  return found.length > 0 ? new Date(Math.min(...found)).toISOString() : undefined
}

/** Milliseconds by which the clocks of the zone are ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000
}
