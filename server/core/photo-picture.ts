import type { RequestHandler } from 'express'
import multer from 'multer'
import sharp from 'sharp'
import { refuse } from '#shared/core/refusal.ts'

/** What a picture is made into, pixels of the longer side: nothing of the camera's notes (place, time, model) remains. */
const sides = { picture: 1600, thumb: 320 }
/** Larger pictures are refused before they are decoded: a small file may unfold into gigabytes. */
const limitInputPixels = 60_000_000
/** What cameras and phones make. A drawing (SVG) is a program for the decoder, and is none of them. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif'])

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 10_000_000, files: 1, fields: 4 },
}).single('photo')

/** Takes the form in, a file under the name `photo`; a fault in it is the sender's, not ours. */
export const receivePhoto: RequestHandler = (request, response, next) =>
  upload(request, response, (error: unknown) => {
    if (!(error instanceof Error)) return next()
    const isTooLarge = 'code' in error && error.code === 'LIMIT_FILE_SIZE'
    next(Object.assign(error, { status: isTooLarge ? 413 : 400 }))
  })

/** Decodes, turns upright and writes anew as JPEG in two sizes; what is no picture is refused. */
export async function encode(bytes: Buffer): Promise<{ picture: Buffer; thumb: Buffer }> {
  try {
    const given = sharp(bytes, { limitInputPixels, failOn: 'error' })
    if (!formats.has((await given.metadata()).format)) refuse('photo-unknown')
    const upright = given.rotate()
    const size = (side: number, quality: number) =>
      upright
        .clone()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality, mozjpeg: true })
        .toBuffer()
    const [picture, thumb] = await Promise.all([size(sides.picture, 78), size(sides.thumb, 70)])
    return { picture, thumb }
  } catch {
    return refuse('photo-unknown')
  }
}
