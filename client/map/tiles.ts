import { useEffect, useState } from 'react'
import { api } from '../core/api.ts'

/** A raster basemap: where its tiles are, and whose they are. */
type Tiles = { readonly tileUrl: string; readonly tileAttribution?: string }

let asked: Promise<Tiles | undefined> | undefined

/** The raster tiles the server's owner has chosen: `null` while asked, `undefined` when the town's own map is drawn. */
export function useTiles(): Tiles | undefined | null {
  const [tiles, setTiles] = useState<Tiles | undefined | null>(null)
  useEffect(() => {
    let here = true
    asked ??= api<Partial<Tiles>>('/api/config').then(
      ({ tileUrl, tileAttribution }) =>
        tileUrl ? { tileUrl, ...(tileAttribution && { tileAttribution }) } : undefined,
      // Without an answer the town's own map is drawn; the next page asks again.
      () => void (asked = undefined),
    )
    void asked.then(found => here && setTiles(found))
    return () => void (here = false)
  }, [])
  return tiles
}
