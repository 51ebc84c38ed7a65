import type { RequestHandler } from 'express'
import multer from 'multer'
import { Refusal } from '#shared/core/refusal.ts'

/** Takes a form in, one file in the field of this name of at most so many bytes; a fault in it is the sender's, not ours. */
export function receiveFile(field: string, fileSize: number): RequestHandler {
  const limits = { fileSize, files: 1, fields: 4 }
  const upload = multer({ storage: multer.memoryStorage(), limits }).single(field)
  return (request, response, next) =>
    upload(request, response, (error: unknown) => {
      if (!(error instanceof Error)) return next()
      const isTooLarge = 'code' in error && error.code === 'LIMIT_FILE_SIZE'
      next(isTooLarge ? new Refusal('file-too-large') : Object.assign(error, { status: 400 }))
    })
}
