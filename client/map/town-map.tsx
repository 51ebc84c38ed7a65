import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import { useEffect, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react'
import { MapContainer, TileLayer, useMap } from 'react-leaflet'
import type { Point } from '#shared/core/value.ts'
import type { Town } from '#shared/places/place.ts'
import { useScheme } from '../ui/sight.ts'
import { Basemap } from './basemap-layer.tsx'
import type { BasemapStyle } from './basemap-style.ts'
import './map.css'
import './marks.css'
import { useTiles } from './tiles.ts'
import { viewOver } from './view-over.ts'
import type { Inset, MapHandle, MapView } from './view.ts'
import { Drawn } from './drawn.tsx'
import './end-zoom.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

type TownMapProps = {
  town: Pick<Town, 'basemap' | 'attribution' | 'bounds' | 'centre'>
  /** Where it stands at first; the whole town when absent. */
  view?: MapView | undefined
  onView?: (view: MapView) => void
  inset?: Inset
  style?: BasemapStyle
  /** Names the map to those who do not see it. */
  label: string
  /** A still picture: neither dragged nor zoomed. */
  still?: boolean
  ref?: Ref<MapHandle>
  children?: ReactNode
}

const nothing: Inset = { left: 0, bottom: 0 }

/** The town's map: its own basemap (or the raster tiles the server names), zoom buttons, keyboard; layers come as children. */
export function TownMap({
  town,
  view,
  onView,
  inset = nothing,
  style: usual = 'light',
  label,
  still,
  ref,
  children,
}: TownMapProps) {
  const tiles = useTiles()
  const scheme = useScheme()
  const style = (usual === 'light' && scheme) || usual
  const bounds = boundsOf(town)
  const first = view ?? viewOver(town.bounds, inset, 0.4)
  const moves = still
    ? {
        dragging: false,
        scrollWheelZoom: false,
        doubleClickZoom: false,
        touchZoom: false,
        boxZoom: false,
        keyboard: false,
      }
    : {}
  return (
    <MapContainer
      center={at(first.centre)}
      zoom={first.zoom}
      {...moves}
      className={`town-map ${style}`}
      minZoom={10}
      maxZoom={19}
      maxBounds={bounds.pad(4)}
      maxBoundsViscosity={0.7}
      zoomControl={false}
      attributionControl={false}
    >
      {tiles === null ? null : tiles === undefined ? (
        <Basemap version={town.basemap} style={style} attribution={town.attribution} />
      ) : (
        <TileLayer
          url={tiles.tileUrl}
          // Owners of tiles ask who uses them; the page itself tells foreign servers nothing.
          referrerPolicy="strict-origin"
          attribution={[town.attribution, tiles.tileAttribution ?? ''].filter(Boolean).map(escaped).join(' · ')}
        />
      )}
      <Credit still={still ?? false} />
      {!still && <ZoomButtons inset={inset} />}
      <Frame label={label} />
      <Drawn />
      <Handle handle={ref} inset={inset} />
      {onView && <Listener onView={onView} />}
      {children}
    </MapContainer>
  )
}

export const at = ([lon, lat]: Point): L.LatLng => L.latLng(lat, lon)
export const pointOf = ({ lng, lat }: L.LatLng): Point => [lng, lat]

export const boundsOf = ({ bounds: [west, south, east, north] }: Pick<Town, 'bounds'>): L.LatLngBounds =>
  L.latLngBounds([south, west], [north, east])

/** Whose data it is, without the library's own prefix. */
function Credit({ still }: { still: boolean }) {
  const map = useMap()
  useEffect(() => {
    const narrow = innerWidth < 900
    const credit = L.control
      .attribution({ prefix: false, position: narrow && !still ? 'topleft' : 'bottomright' })
      .addTo(map)
    // Layers that were there before the control have not told it whose they are.
    map.eachLayer(layer => credit.addAttribution(layer.getAttribution?.() ?? ''))
    return () => void credit.remove()
  }, [map, still])
  return null
}

function Frame({ label }: { label: string }) {
  const map = useMap()
  useEffect(() => {
    const element = map.getContainer()
    element.setAttribute('role', 'region')
    element.setAttribute('aria-label', label)
    const watch = new ResizeObserver(() => map.invalidateSize({ pan: false }))
    watch.observe(element)
    // Paper shows the very piece that the screen showed, made smaller: a map cannot be drawn anew for it in time.
    const shrink = () => {
      const { clientWidth: width, clientHeight: height } = element
      element.style.cssText += `;--map-width:${width}px;--map-height:${height}px;--map-zoom:${Math.min(1, 660 / width)}`
    }
    addEventListener('beforeprint', shrink)
    return () => {
      watch.disconnect()
      removeEventListener('beforeprint', shrink)
    }
  }, [map, label])
  return null
}

function Listener({ onView }: { onView: (view: MapView) => void }) {
  const map = useMap()
  const tell = useRef(onView)
  useEffect(() => {
    tell.current = onView
  })
  useEffect(() => {
    const moved = () => tell.current({ zoom: Math.round(map.getZoom() * 100) / 100, centre: pointOf(map.getCenter()) })
    map.on('moveend', moved)
    return () => void map.off('moveend', moved)
  }, [map])
  return null
}

function Handle({ handle, inset }: { handle: Ref<MapHandle> | undefined; inset: Inset }) {
  const map = useMap()
  useImperativeHandle(handle, () => handleOf(map, inset), [map, inset])
  return null
}

function handleOf(map: L.Map, { left, bottom }: Inset): MapHandle {
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    moveTo: (point, closest) => {
      const zoom = Math.max(map.getZoom(), closest ?? 0)
      const centre = map.unproject(map.project(at(point), zoom).add([-left / 2, bottom / 2]), zoom)
      map.setView(centre, zoom, { animate })
    },
    fit: points => {
      const options = {
        paddingTopLeft: L.point(left + 24, 24),
        paddingBottomRight: L.point(24, bottom + 24),
        maxZoom: 18,
        animate,
      }
      map.fitBounds(L.latLngBounds(points.map(at)), options)
    },
    show: ({ centre, zoom }) => map.setView(at(centre), zoom, { animate }),
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
