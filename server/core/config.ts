import * as z from 'zod/mini'
import { startError } from '../database/start-error.ts'

const optionalText = z.optional(z.string().check(z.minLength(1)))

/** A raster basemap's address as Leaflet writes it: `https://…/{z}/{x}/{y}.png`, perhaps with `{s}` and `{r}`. */
const tileAddress = z.string().check(z.regex(/^https?:\/\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})\S+$/))
/** Words, not a page: no tags, no lines. */
const plainWords = z.string().check(z.trim(), z.minLength(1), z.maxLength(300), z.regex(/^[^<>\p{Cc}]*$/u))

const environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65535)), 3000),
  HOST: optionalText,
  DATABASE_URL: optionalText,
  DATA_FOLDER: z._default(z.string(), './data'),
  NODE_ENV: z.optional(z.string()),
  PUBLIC_ORIGIN: z.optional(z.url()),
  TILE_URL: z.optional(tileAddress),
  TILE_ATTRIBUTION: z.optional(plainWords),
  TRUST_PROXY: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(10)), 0),
  OIDC_ISSUER: z.optional(z.url().check(z.regex(/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/))),
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_NAME: optionalText,
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
  /** Whose the raster basemap is, as its owner asks to be named. */
  readonly tileAttribution: string | undefined
  /** How many proxies stand before it. */
  readonly trustProxy: number
  /** The provider of identity that residents may come from. */
  readonly oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
  readonly logLevel: string
}

/** Reads the environment; an empty variable counts as absent. Throws StartError naming the variable at fault. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '')
    throw startError(
      `Настройка ${name} не подходит: «${env[name] ?? ''}». Что она значит, сказано в README.md («Running it for real»).`,
    )
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
    tileAttribution: e.TILE_ATTRIBUTION,
    trustProxy: e.TRUST_PROXY,
    oidc: oidcOf(e),
    logLevel: e.LOG_LEVEL,
  }
}

/** What in the settings works, but is probably not meant: a sentence each for whoever starts it. */
export function remarksOn({ tileUrl, tileAttribution }: Pick<Config, 'tileUrl' | 'tileAttribution'>): string[] {
  if (tileUrl && !tileAttribution)
    return [
      'Задана чужая подложка (TILE_URL), но не сказано, чья она. Почти все владельцы карт требуют подписи: TILE_ATTRIBUTION="© участники OpenStreetMap"',
    ]
  if (tileAttribution && !tileUrl)
    return ['TILE_ATTRIBUTION показывается только вместе с TILE_URL: без неё карта рисуется по данным города.']
  return []
}

/** All four settings of the provider, or none. */
function oidcOf(e: z.infer<typeof environment>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = e
  if (issuer && clientId && clientSecret && name) return { issuer, clientId, clientSecret, name }
  if (!issuer && !clientId && !clientSecret && !name) return undefined
  const missing = Object.entries({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  })
  throw startError(
    `Для входа через портал задайте все настройки OIDC; нет: ${missing
      .filter(([, value]) => !value)
      .map(([key]) => key)
      .join(', ')}.`,
  )
}
