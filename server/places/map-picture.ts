import type { Geometry, Position } from 'geojson'
import sharp from 'sharp'
import type { Pixel } from '#shared/places/along-line.ts'
import type { Sql } from '../core/store.ts'
import { pageFont } from '../core/font.ts'
import type { BasemapLayer, BasemapRow } from './basemap.ts'
import { mapWords } from './map-words.ts'

/** The picture's size in pixels, sharp on paper at 17 cm. */
const [width, height] = [1360, 800]
/** How wide it lies on paper, in the pixels of a page: 17 cm. */
const widthOnPaper = 642
/** However small a territory is, as much of the town is seen around it: metres from edge to edge. */
const leastWidth = 350
const metresInDegree = 111_320
/** Metres to a pixel at the equator at zoom 0 (Web Mercator, tiles of 256 pixels). */
const metresAtZoom0 = 156_543

/** A piece of the town's map around a territory, with the territory on it and the words of the map, as a PNG: what a paper shows of where it is. */
export async function mapPicture(sql: Sql, territory: Geometry): Promise<Buffer> {
  const frame = frameOf(points(territory))
  const { west, south, east, north, metres, lat } = frame
  const rows = await sql<BasemapRow[]>`
    select layer, geometry, properties from basemap_feature
    where st_intersects(st_geomfromgeojson(geometry::text),
      st_setsrid(st_makeenvelope(${west}, ${south}, ${east}, ${north}), 4326)) order by id`
  const drawn = order.flatMap(layer =>
    rows
      .filter(row => row.layer === layer)
      .map(({ geometry, properties }) => shape(geometry, frame, looks[layer](String(properties['class'] ?? '')))),
  )
  const words = mapWords(rows, await pageFont(), {
    pixel: position => pixelOf(position, frame),
    width,
    height,
    zoom: Math.log2((metresAtZoom0 * Math.cos((lat * Math.PI) / 180) * widthOnPaper) / metres),
    letters: (width / widthOnPaper) * 1.1,
  })
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    '<rect width="100%" height="100%" fill="#eef1ea"/>',
    ...drawn,
    shape(
      territory,
      frame,
      'fill="#1f5fa8" fill-opacity="0.22" stroke="#1f5fa8" stroke-width="6" stroke-linejoin="round"',
    ),
    ...words,
    '</svg>',
  ].join('')
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}

type Frame = { west: number; south: number; east: number; north: number; lat: number; metres: number }

const order = ['green', 'water', 'railways', 'roads', 'buildings'] as const
const looks: Record<BasemapLayer, (kind: string) => string> = {
  land: () => 'fill="#eef1ea"',
  green: () => 'fill="#d3e5c6"',
  water: () => 'fill="#a9cfe8" stroke="#a9cfe8"',
  railways: () => 'fill="none" stroke="#9a9a98" stroke-width="4" stroke-dasharray="14 8"',
  roads: kind => `fill="none" stroke="#ffffff" stroke-linecap="round" stroke-width="${roadWidths[kind] ?? 10}"`,
  buildings: () => 'fill="#dccdb4" stroke="#c3b18f" stroke-width="1"',
  landmarks: () => 'fill="none"',
}
const roadWidths: Readonly<Record<string, number>> = { main: 26, street: 20, lane: 14, drive: 10, path: 5 }

/** A frame of the picture's form with room around all points. */
function frameOf(all: readonly Position[]): Frame {
  const [lons, lats] = [all.map(([lon = 0]) => lon), all.map(([, lat = 0]) => lat)]
  const [lon, lat] = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2]
  const narrow = Math.cos((lat * Math.PI) / 180)
  const wide = (Math.max(...lons) - Math.min(...lons)) * metresInDegree * narrow * 1.5
  const high = (Math.max(...lats) - Math.min(...lats)) * metresInDegree * 1.5
  const metres = Math.max(leastWidth, wide, (high * width) / height)
  const [halfLon, halfLat] = [metres / 2 / metresInDegree / narrow, (metres * height) / width / 2 / metresInDegree]
  return { west: lon - halfLon, east: lon + halfLon, south: lat - halfLat, north: lat + halfLat, lat, metres }
}

const pixelOf = ([lon = 0, lat = 0]: Position, { west, east, north, south }: Frame): Pixel => ({
  x: ((lon - west) / (east - west)) * width,
  y: ((north - lat) / (north - south)) * height,
})

function shape(geometry: Geometry, frame: Frame, look: string): string {
  const pixel = (position: Position) => {
    const { x, y } = pixelOf(position, frame)
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  }
  const path = (line: readonly Position[], end = '') => `M${line.map(pixel).join('L')}${end}`
  switch (geometry.type) {
    case 'Polygon':
      return `<path fill-rule="evenodd" d="${geometry.coordinates.map(ring => path(ring, 'Z')).join('')}" ${look}/>`
    case 'MultiPolygon':
      return `<path fill-rule="evenodd" d="${geometry.coordinates
        .flat()
        .map(ring => path(ring, 'Z'))
        .join('')}" ${look}/>`
    case 'LineString':
      return `<path d="${path(geometry.coordinates)}" ${look} fill="none"/>`.replace(
        /fill="[^"]*"(?=.*fill="none")/,
        '',
      )
    case 'MultiLineString':
      return `<path d="${geometry.coordinates.map(line => path(line)).join('')}" ${look} fill="none"/>`.replace(
        /fill="[^"]*"(?=.*fill="none")/,
        '',
      )
    default:
      return points(geometry)
        .map(pixel)
        .map(at => at.split(' '))
        .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="14" ${look}/>`)
        .join('')
  }
}

const points = (geometry: Geometry): Position[] =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.flatMap(points)
    : geometry.type === 'Point'
      ? [geometry.coordinates]
      : ((geometry.coordinates as unknown[]).flat(depths[geometry.type]) as Position[])

const depths = { MultiPoint: 0, LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 } as const
