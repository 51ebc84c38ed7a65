import { Router, type RequestHandler, type Response } from 'express'
import multer from 'multer'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { refuse } from '#shared/core/refusal.ts'
import { id } from '#shared/core/value.ts'
import { isStaff } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import { parse, type Deps } from '../core/route.ts'

/** What a picture is made into, pixels of the longer side: nothing of the camera's notes (place, time, model) remains. */
const sides = { picture: 1600, thumb: 320 }
/** Larger pictures are refused before they are decoded: a small file may unfold into gigabytes. */
const limitInputPixels = 60_000_000
/** What cameras and phones make. A drawing (SVG) is a program for the decoder, and is none of them. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif'])

/** Photographs of the work: taken in from those who work for the town, and shown to everybody. */
export function photoRoutes({ sql, clock, actorOf, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()

  router.post(
    '/api/photos',
    async (request, _response, next) => {
      const actor = await actorOf(request)
      if (!isStaff(actor)) refuse(actor.kind === 'guest' ? 'sign-in-needed' : 'forbidden')
      await limits.take('photo', actor.id, request.ip ?? '')
      next()
    },
    receive,
    async (request, response) => {
      const { picture, thumb } = await encode(request.file?.buffer ?? refuse('photo-unknown'))
      const photo = v7()
      await sql`insert into photo (id, actor, at, picture, thumb) values (${photo}, ${(await actorOf(request)).id}, ${clock()}, ${picture}, ${thumb})`
      response.status(201).json({ id: photo })
    },
  )

  const show =
    (column: 'picture' | 'thumb') => async (request: { params: Record<string, unknown> }, response: Response) => {
      const [row] = await sql<
        { bytes: Buffer }[]
      >`select ${sql(column)} as bytes from photo where id = ${parse(id, request.params['id'])}`
      if (!row) refuse('not-found')
      response.set('cache-control', 'public, max-age=31536000, immutable').type('image/jpeg').send(row.bytes)
    }
  router.get('/api/photos/:id', show('picture'))
  router.get('/api/photos/:id/thumb', show('thumb'))

  return router
}

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 10_000_000, files: 1, fields: 4 },
}).single('photo')

/** Takes the form in; a fault in it is the sender's, not ours. */
const receive: RequestHandler = (request, response, next) =>
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
