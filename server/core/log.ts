import pino, { type Logger } from 'pino'

export type Log = Logger

/** Logs as JSON lines; never a cookie, a password, a contact or a text that people wrote. */
export const createLog = (level: string): Log =>
  pino({
    level,
    serializers: { error: pino.stdSerializers.err },
    // The database quotes whole rows in the detail of an error.
    redact: ['req.headers.cookie', '*.password', '*.phone', '*.name', 'error.detail', 'error.where'],
  })
