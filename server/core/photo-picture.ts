import sharp from 'sharp'
import { refuse } from '#shared/core/refusal.ts'
import { receiveFile } from './received-file.ts'

/** What a picture is made into, pixels of the longer side: nothing of the camera's notes (place, time, model) remains. */
const sides = { picture: 1600, thumb: 320 }
/** Larger pictures are refused before they are decoded: a small file may unfold into gigabytes. */
const limitInputPixels = 60_000_000
/** What cameras and phones make. A drawing (SVG) is a program for the decoder, and is none of them. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif'])

/** Takes the form in, a file under the name `photo`. */
export const receivePhoto = receiveFile('photo', 10_000_000)

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
