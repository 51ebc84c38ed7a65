import L from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Point } from '#shared/core/value.ts'
import type { Place, Town } from '#shared/places/place.ts'
import { useTexts } from '../texts/texts.tsx'
import type { WallStyle } from './basemap-style.ts'
import { noteMarks } from './marks.ts'
import { PlaceLayer } from './place-layer.tsx'
import { pushApart, spreadSame } from './spread.ts'
import { at, boundsOf, TownMap } from './town-map.tsx'
import { useZoom } from './use-zoom.ts'

export type RankedIssue = {
  id: string
  point: Point
  /** Its number in the circle: 1 is the most supported. */
  rank: number
  /** Stands in the circle instead of the rank: «7/3». */
  mark?: string | undefined
  /** What the circle's area stands for: supports or points. */
  size: number
  /** Said to those who do not see the circle. */
  label: string
  chosen?: boolean | undefined
}

type MeetingMapProps = {
  town: Town
  place?: Place | undefined
  issues: readonly RankedIssue[]
  style: 'light' | WallStyle
  chosen?: string | undefined
  onChoose?: ((id: string) => void) | undefined
  /** What is always in the picture: the place with all issues, or the chosen issue. */
  fit?: 'place' | 'issue' | undefined
}

/** The map of a meeting: its place and the issues as numbered circles, the larger the more people support them. */
export function MeetingMap({ town, place, issues, style, chosen, onChoose, fit = 'place' }: MeetingMapProps) {
  const { map } = useTexts()
  const onWall = style !== 'light'
  const places = useMemo(() => (place ? [place] : []), [place])
  return (
    <TownMap town={town} style={style} label={map.region} still={onWall}>
      <PlaceLayer nameless={onWall} places={places} chosen={place?.id} />
      <Fit town={town} place={place} issues={issues} chosen={chosen} fit={fit} />
      <Circles issues={issues} chosen={chosen} onChoose={onChoose} large={onWall} />
    </TownMap>
  )
}

/** Keeps in the picture what must be seen; moves only when something new would be out of it, never under a hand. */
function Fit({
  town,
  place,
  issues,
  chosen,
  fit,
}: Pick<MeetingMapProps, 'town' | 'place' | 'issues' | 'chosen' | 'fit'>) {
  const map = useMap()
  const target = issues.find(issue => issue.id === chosen)?.point
  const points = fit === 'issue' && target ? [target] : [...cornersOf(place), ...issues.map(issue => issue.point)]
  // As text, so that points made anew are not taken for points that moved.
  const shown = JSON.stringify(points.map(([lon, lat]) => [Number(lon.toFixed(5)), Number(lat.toFixed(5))]).toSorted())
  const frame = JSON.stringify(town.bounds)
  useEffect(() => {
    const points = JSON.parse(shown) as Point[]
    const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches
    const show = () => {
      if (points.length === 0)
        map.fitBounds(boundsOf({ bounds: JSON.parse(frame) as Town['bounds'] }), { animate: false })
      else {
        // On a wall of four thousand lines the same yard fills the same part of the picture.
        const large = Math.max(1, innerHeight / 1080)
        const edge = Math.min(40 * large, innerHeight / 30)
        map.fitBounds(L.latLngBounds(points.map(at)), {
          padding: [edge, edge],
          maxZoom: 18 + Math.log2(large),
          animate,
        })
      }
    }
    show()
    map.on('resize', show)
    return () => void map.off('resize', show)
  }, [map, shown, frame])
  return null
}

const cornersOf = (place: Place | undefined): Point[] =>
  place?.boundary?.coordinates[0]?.map(([lon, lat]): Point => [lon, lat]) ?? (place ? [place.point] : [])

type CirclesProps = Pick<MeetingMapProps, 'issues' | 'chosen' | 'onChoose'> & { large: boolean }

function Circles({ issues, chosen, onChoose, large }: CirclesProps) {
  const map = useMap()
  const zoom = useZoom()
  const marks = useRef(new Map<string, L.Marker>())
  const choose = useRef(onChoose)
  useEffect(() => {
    choose.current = onChoose
  })
  useEffect(() => {
    const known = marks.current
    return () => {
      known.forEach(mark => mark.remove())
      known.clear()
    }
  }, [map])
  useEffect(() => {
    const laid = layOut(map, issues, zoom, large)
    noteMarks(
      map,
      marks,
      laid.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })),
    )
    for (const { issue, x, y, radius } of laid) {
      const point = map.unproject(L.point(x, y), zoom)
      const old = marks.current.get(issue.id)
      const mark = old?.setLatLng(point) ?? L.marker(point, { keyboard: false, icon: L.divIcon({ className: 'rank' }) })
      const element = circleOf(issue, radius, issue.chosen ?? issue.id === chosen)
      mark.setIcon(L.divIcon({ html: element, className: 'rank', iconSize: [radius * 2, radius * 2] }))
      mark.setZIndexOffset(issue.id === chosen ? 5000 : 1000 - issue.rank)
      if (old) continue
      mark.on('click', () => choose.current?.(issue.id)).addTo(map)
      marks.current.set(issue.id, mark)
    }
    for (const [id, mark] of marks.current) {
      if (laid.some(each => each.issue.id === id)) continue
      mark.remove()
      marks.current.delete(id)
    }
  }, [map, issues, chosen, zoom, large])
  return null
}

/** Where the circles stand in pixels of the zoom: on their points, pushed aside only as far as they would cover each other. */
function layOut(map: L.Map, issues: readonly RankedIssue[], zoom: number, large: boolean) {
  const most = Math.max(1, ...issues.map(issue => issue.size))
  // A recording on a phone is a hall's picture as small as a stamp.
  const box = Math.min(map.getSize().x, map.getSize().y)
  const unit = large ? Math.min(Math.max(20, Math.min(innerHeight, innerWidth) * 0.026), Math.max(9, box * 0.05)) : 16
  // Many leave their pin where the yard is; by their names, so that a new rank moves nobody.
  const circles = spreadSame(issues.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    .toSorted((a, b) => a.rank - b.rank)
    .map(issue => {
      const { x, y } = map.project(at(issue.point), zoom)
      return { issue, x, y, radius: unit * (1 + 0.75 * Math.sqrt(issue.size / most)) }
    })
  return pushApart(circles, 2)
}

function circleOf({ rank, label, mark = String(rank) }: RankedIssue, radius: number, chosen: boolean): HTMLElement {
  const circle = document.createElement('span')
  circle.className = 'rank-circle'
  circle.style.fontSize = `${Math.round(radius * (mark.length > 2 ? 1.95 / mark.length : 0.9))}px`
  circle.textContent = mark
  circle.title = label
  circle.setAttribute('role', 'img')
  circle.setAttribute('aria-label', label)
  if (chosen) circle.dataset['chosen'] = ''
  return circle
}
