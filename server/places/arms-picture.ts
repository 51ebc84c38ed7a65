import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { refuse } from '#shared/core/refusal.ts'

/** Arms as they are kept: a PNG, transparent where they were, with nothing of what the file said beside the picture. */
export type Arms = {
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly picture: Buffer
}

const formats: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp'])
const limitInputPixels = 60_000_000
/** What a header may load, bytes. */
const mostBytes = 200_000
/** Longest side, pixels; what is still too heavy is drawn smaller, in 256 colours. */
const attempts = [
  { side: 512, palette: false },
  { side: 512, palette: true },
  { side: 360, palette: true },
] as const

/** Decodes, turns upright and writes anew; refuses what is no PNG, JPEG or WebP (a drawing in SVG is a program). */
export async function encodeArms(bytes: Buffer): Promise<Arms> {
  try {
    const given = sharp(bytes, { limitInputPixels, failOn: 'error' })
    if (!formats.has((await given.metadata()).format)) refuse('arms-unknown')
    const upright = given.rotate()
    for (const { side, palette } of attempts) {
      const { data, info } = await upright
        .clone()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .png({ compressionLevel: 9, palette })
        .toBuffer({ resolveWithObject: true })
      if (data.length > mostBytes) continue
      const hash = createHash('sha256').update(data).digest('hex')
      return { hash, width: info.width, height: info.height, picture: data }
    }
  } catch {
    refuse('arms-unknown')
  }
  return refuse('arms-unknown')
}
