import { useEffect, useState } from 'react'
import { api } from '../core/api.ts'

let asked: Promise<string | undefined> | undefined

/** The raster tiles the server's owner has chosen: `null` while asked, `undefined` when the town's own map is drawn. */
export function useTileUrl(): string | undefined | null {
  const [url, setUrl] = useState<string | undefined | null>(null)
  useEffect(() => {
    let here = true
    asked ??= api<{ tileUrl?: string | null }>('/api/config').then(
      config => config.tileUrl ?? undefined,
      // Without an answer the town's own map is drawn; the next page asks again.
      () => void (asked = undefined),
    )
    void asked.then(found => here && setUrl(found))
    return () => void (here = false)
  }, [])
  return url
}
