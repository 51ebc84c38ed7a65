import { useEffect, useRef, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { pauseBefore } from '../core/outbox.ts'
import { mayPass, photoThumbUrl, shrinkPhoto, uploadPhoto, type PhotoFault } from '../core/photo.ts'

/** A photo on its way to the server; `share` from 0 to 1. Its key is the name it has there, so that it arrives once, however often it is sent. */
export type Upload = {
  key: string
  file: Blob
  preview: string
  share: number
  fault?: PhotoFault | undefined
  waits?: boolean
}

/** Photos being uploaded; each goes to `onUploaded` when the server has it. Those on their way stop when the form closes. */
export function usePhotoUploads(onUploaded: (id: Id) => void, onUploading: (uploading: boolean) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const previews = useRef(new Map<Id, string>())
  const uploading = uploads.some(u => u.fault === undefined)
  useEffect(() => onUploading(uploading), [uploading, onUploading])
  useEffect(() => stopAll(stops.current, previews.current), [])

  const change = (key: string, fields: Partial<Upload>) =>
    setUploads(all => all.map(u => (u.key === key ? { ...u, ...fields } : u)))
  const forget = (key: string) => setUploads(all => all.filter(u => u.key !== key))

  const start = async (key: string, file: Blob, preview: string) => {
    const stop = new AbortController()
    stops.current.set(key, stop)
    const small = await shrinkPhoto(file)
    if (stop.signal.aborted) return
    if (!small) return change(key, { fault: 'not-a-photo' })
    const path = `/api/photos?photo=${key}`
    const once = () => uploadPhoto(small, share => change(key, { share, waits: false }), stop.signal, path)
    let answer = await once()
    // What the network has cut off is sent again by itself, for as long as the form stands.
    for (let tries = 0; !answer.ok && mayPass(answer.fault) && !stop.signal.aborted; tries++) {
      change(key, { share: 0, waits: true })
      await new Promise(done => setTimeout(done, pauseBefore(tries, Math.random())))
      if (!stop.signal.aborted) answer = await once()
    }
    if (stop.signal.aborted) return
    if (!answer.ok) return change(key, { fault: answer.fault })
    previews.current.set(answer.id, preview)
    forget(key)
    onUploaded(answer.id)
  }

  const add = (files: readonly Blob[]) => {
    const fresh = files.map(file => ({ key: crypto.randomUUID(), file, preview: URL.createObjectURL(file), share: 0 }))
    setUploads(all => [...all, ...fresh])
    for (const { key, file, preview } of fresh) void start(key, file, preview)
  }
  const retry = (key: string) => {
    const upload = uploads.find(u => u.key === key)
    if (!upload) return
    change(key, { fault: undefined, share: 0 })
    void start(key, upload.file, upload.preview)
  }
  const remove = (key: string) => {
    stops.current.get(key)?.abort()
    forget(key)
  }
  return { uploads, add, retry, remove, previewOf: (id: Id) => previews.current.get(id) ?? photoThumbUrl(id) }
}

/** When the form closes: uploads stop, and the pictures they held leave the memory. */
function stopAll(stops: ReadonlyMap<string, AbortController>, previews: ReadonlyMap<Id, string>): () => void {
  return () => {
    for (const stop of stops.values()) stop.abort()
    for (const preview of previews.values()) URL.revokeObjectURL(preview)
  }
}
