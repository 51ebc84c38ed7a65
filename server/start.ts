import { createServer as createNetServer } from 'node:net'
import { readConfig, remarksOn, type Config } from './core/config.ts'
import { createLog } from './core/log.ts'
import { openDatabase, type Database } from './database/connect.ts'
import { emptyTables } from './database/empty.ts'
import { migrate } from './database/migrate.ts'
import { startError } from './database/start-error.ts'
import type { Server, ServerOptions } from './server.ts'

export type StartOptions = {
  readonly env: NodeJS.ProcessEnv
  readonly say?: (text: string) => void
  /** Fills an empty database before anybody is let in; not called in production. */
  readonly fill?: (database: Database, now: Date) => Promise<void>
} & Pick<ServerOptions, 'clock' | 'clientFolder' | 'clientInDevelopment' | 'demo' | 'limitFactor'>

export type Veche = {
  readonly url: string
  readonly config: Config
  readonly server: Server
  readonly database: Database
  /** Lets nobody in, finishes what is under way, closes the database. */
  readonly close: () => Promise<void>
}

/** Environment → database → migrations → server → port. Throws StartError with one sentence for whoever starts it. */
export async function startVeche({ env, say = () => {}, fill, ...options }: StartOptions): Promise<Veche> {
  const config = readConfig(env)
  const log = createLog(config.logLevel)
  for (const remark of remarksOn(config)) say(remark)
  await assertPortFree(config)
  const opening = openDatabase({
    url: config.databaseUrl,
    dataFolder: config.dataFolder,
    onNotice: notice => log.info({ notice }, 'the database says'),
  })
  // The embedded database wakes up on a core of its own; the server's code is read meanwhile.
  const [database, { createServer }] = await Promise.all([opening, import('./server.ts')])
  try {
    await migrate(database)
    if (fill && !config.production)
      await fillOnce(database, () => fill(database, (options.clock ?? (() => new Date()))()))
    if (config.production) await sayWhatLacks(database, config, say)
    const server = await createServer({
      sql: database.sql,
      log,
      publicOrigin: config.publicOrigin,
      tileUrl: config.tileUrl,
      tileAttribution: config.tileAttribution,
      trustProxy: config.trustProxy,
      oidc: config.oidc,
      ...options,
      demo: config.production ? undefined : options.demo,
    })
    const close = async () => {
      await server.close()
      await database.close()
    }
    const port = await server.listen(config.port, config.host).catch(async (error: unknown) => {
      await server.close()
      throw cannotListen(error, config)
    })
    return { url: config.publicOrigin ?? `http://localhost:${port}`, config, server, database, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** What an empty database needs before people come, in the order in which it is done. */
async function sayWhatLacks({ sql }: Database, { databaseUrl }: Config, say: (text: string) => void): Promise<void> {
  const [has] = await sql<{ town: boolean; people: boolean }[]>`
    select exists (select 1 from town) as town, exists (select 1 from person where password is not null) as people`
  if (has?.town && has.people) return
  if (!has?.people) say('Администратора ещё нет. Заведите его: npm run admin -- create')
  if (!has?.town) say('В базе ещё нет города. Загрузите его: npm run town:import -- ПАПКА')
  if (databaseUrl === undefined)
    say('Встроенную базу держит одна программа: на время этих команд остановите Вече (Ctrl+C).')
}

/** Says that the port is taken before a database is opened and filled for nothing. */
const assertPortFree = (config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createNetServer()
    probe.once('error', error => reject(cannotListen(error, config)))
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })

/** Fills an empty database; one whose filling was cut off is emptied and filled anew, so that nobody is shown half a town. */
async function fillOnce({ sql }: Database, fill: () => Promise<void>): Promise<void> {
  const [state] = await sql<{ filling: boolean; town: boolean }[]>`
    select filling, exists (select 1 from town) as town from store`
  if (state?.town && !state.filling) return
  if (state?.filling) await emptyTables(sql)
  await sql`update store set filling = true`
  await fill()
  await sql`update store set filling = false`
}

function cannotListen(error: unknown, { port, host }: Config): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return startError(`Порт ${port} уже занят другой программой. Остановите её или задайте другой: PORT=3001 npm start`)
  if (code === 'EACCES')
    return startError(`Порт ${port} открыть нельзя: нужны права. Задайте другой: PORT=3000 npm start`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return startError(`У этой машины нет адреса «${host}». Проверьте HOST или уберите его: тогда слушаются все адреса.`)
  return error
}
