import type { RefusalCode } from '#shared/core/refusal.ts'
import type { Id } from '#shared/core/value.ts'
import { sendFile, type Sent } from './upload.ts'

/** Longest side of an uploaded photo, pixels. */
const longestSide = 1600
/** The size a photo is brought down to on the device, bytes. */
const wantedBytes = 300_000
/** The most the server takes, bytes. */
export const mostPhotoBytes = 10_000_000
const qualities = [0.85, 0.75, 0.65, 0.5] as const

export type PhotoFault = 'too-large' | 'not-a-photo' | 'no-answer' | 'stopped' | RefusalCode
export type Uploaded = { readonly ok: true; readonly id: Id } | { readonly ok: false; readonly fault: PhotoFault }

/** Whether an upload may go otherwise the next time; any other no is for good. */
export const mayPass = (fault: PhotoFault): boolean => passing.has(fault)
const passing: ReadonlySet<PhotoFault> = new Set<PhotoFault>([
  'no-answer',
  'stopped',
  'too-many',
  'busy',
  'database-away',
  'internal',
  'wrong-stream',
])

/**
 * Shrinks a photo on the device: at most 1600 px and about 300 kB of JPEG, turned as it was held. What this browser cannot
 * read (HEIC mostly) goes as it is, for the server to try; `undefined` when it is no picture at all.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return /^image\/hei[cf]/.test(file.type) ? file : undefined
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted(picture.width, picture.height))
  const brush = canvas.getContext('2d')
  if (!brush) return file
  // JPEG has no transparency; without paper under it a drawing turns black.
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return smallEnough(canvas)
}

/** The size that keeps the sides' proportion and the longest side within 1600 px; small pictures stay as they are. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Uploads a photo (by `POST`, to `/api/photos` or to the thing it belongs to), telling from 0 to 1 how much has gone; never throws. */
export async function uploadPhoto(
  photo: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
  path = '/api/photos',
): Promise<Uploaded> {
  if (photo.size > mostPhotoBytes) return { ok: false, fault: 'too-large' }
  const sent = await sendFile(path, 'photo', [photo, 'photo.jpg'], onProgress, signal)
  return typeof sent === 'string' ? { ok: false, fault: sent } : uploadedOf(sent)
}

/** Where a photo lies, and its small square picture. */
export const photoUrl = (id: Id): string => `/api/photos/${id}`
export const photoThumbUrl = (id: Id): string => `/api/photos/${id}/thumb`

function uploadedOf({ status, answer }: Exclude<Sent, string>): Uploaded {
  const { id, code } = (answer ?? {}) as { id?: Id; code?: RefusalCode }
  if (status >= 200 && status < 300 && id) return { ok: true, id }
  if (status === 413) return { ok: false, fault: 'too-large' }
  if (status === 415 || code === 'photo-unknown' || code === 'bad-input') return { ok: false, fault: 'not-a-photo' }
  return { ok: false, fault: code ?? 'no-answer' }
}

async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  let found: Blob | undefined
  for (const quality of qualities) {
    found = await asJpeg(canvas, quality)
    if (!found || found.size <= wantedBytes) return found
  }
  return found
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> =>
  new Promise(resolve => canvas.toBlob(blob => resolve(blob ?? undefined), 'image/jpeg', quality))
