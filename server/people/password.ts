import * as z from 'zod/mini'

/** A password that somebody sets. */
export const password = z.string().check(z.minLength(8), z.maxLength(200))
