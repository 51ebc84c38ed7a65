import { useCallback, useState } from 'react'
import type { Point } from '#shared/core/value.ts'
import type { Town } from '#shared/places/place.ts'

export type NearProblem = 'denied' | 'unavailable' | 'slow' | 'insecure' | 'away'

export type Near = {
  readonly looking: boolean
  readonly point?: Point | undefined
  readonly problem?: NearProblem | undefined
  ask: () => void
  forget: () => void
}

/** Where the reader is, asked of the browser only when they press; it stays on the device. */
export function useNear(town: Town, found: (point: Point) => void): Near {
  const [state, setState] = useState<Pick<Near, 'looking' | 'point' | 'problem'>>({ looking: false })
  const ask = useCallback(() => {
    if (!isSecureContext || !('geolocation' in navigator)) return setState({ looking: false, problem: 'insecure' })
    setState({ looking: true })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point: Point = [coords.longitude, coords.latitude]
        if (!isNearTown(point, town)) return setState({ looking: false, problem: 'away' })
        setState({ looking: false, point })
        found(point)
      },
      error => setState({ looking: false, problem: problems[error.code] ?? 'unavailable' }),
      { timeout: 10_000, maximumAge: 60_000, enableHighAccuracy: true },
    )
  }, [town, found])
  const forget = useCallback(() => setState({ looking: false }), [])
  return { ...state, ask, forget }
}

const problems: Readonly<Record<number, NearProblem>> = { 1: 'denied', 2: 'unavailable', 3: 'slow' }

/** Within the town or not farther from it than a quarter of its size. */
export function isNearTown([lon, lat]: Point, { bounds: [west, south, east, north] }: Pick<Town, 'bounds'>): boolean {
  const [x, y] = [(east - west) / 4, (north - south) / 4]
  return lon > west - x && lon < east + x && lat > south - y && lat < north + y
}
