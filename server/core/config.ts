import * as z from 'zod/mini'
import { startError } from '../database/start-error.ts'

const optionalText = z.optional(z.string().check(z.minLength(1)))

const environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65535)), 3000),
  HOST: optionalText,
  DATABASE_URL: optionalText,
  DATA_FOLDER: z._default(z.string(), './data'),
  NODE_ENV: z.optional(z.string()),
  PUBLIC_ORIGIN: z.optional(z.url()),
  TILE_URL: optionalText,
  TRUST_PROXY: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(10)), 0),
  LOG_LEVEL: z._default(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']), 'warn'),
})

export type Config = {
  readonly port: number
  readonly host: string | undefined
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  readonly production: boolean
  /** The address people know it by, where it differs from the one it is asked under. */
  readonly publicOrigin: string | undefined
  /** A raster basemap instead of the town's own. */
  readonly tileUrl: string | undefined
  /** How many proxies stand before it. */
  readonly trustProxy: number
  readonly logLevel: string
}

/** Reads the environment; an empty variable counts as absent. Throws StartError naming the variable at fault. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '')
    throw startError(`Настройка ${name} не подходит: «${env[name] ?? ''}». Смотрите раздел «Запуск» в README.md.`)
  }
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL,
    dataFolder: e.DATA_FOLDER,
    production: e.NODE_ENV === 'production',
    publicOrigin: e.PUBLIC_ORIGIN?.replace(/\/$/, ''),
    tileUrl: e.TILE_URL,
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
  }
}
