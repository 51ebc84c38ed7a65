import { buildStaleClient, clientFolder } from './core/build-client.ts'
import { isStartError } from './database/start-error.ts'
import { startVeche, type Veche } from './start.ts'

/** Environment → build → start → addresses. Ctrl+C ends it cleanly; a second one at once. */
const say = (text: string) => void process.stdout.write(`${text}\n`)
const production = process.env['NODE_ENV'] === 'production'

// The demonstration is the only thing outside its folder that the server may load, and never in production.
const seeds = production ? undefined : await import('../seeds/start.ts')

try {
  await buildStaleClient(say)
  const veche = await startVeche({
    env: process.env,
    say,
    clientFolder,
    fill: seeds?.fill(say),
    demo: undefined,
    ...seeds?.offered(),
  })
  await announce(veche)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(veche))
} catch (error) {
  process.stderr.write(
    `${isStartError(error) ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exit(1)
}

async function announce({ url, database, config }: Veche): Promise<void> {
  const [open] = await database.sql<{ id: string; code: string; address: string }[]>`
    select id, code, address from meeting where phase = 'open' order by opened_at desc limit 1`
  say(`\nВече работает: ${url}`)
  say(`  Карта города          ${url}/`)
  say(`  Встречи               ${url}/meetings`)
  if (open) {
    say(`  Идёт встреча: ${open.address}, код ${open.code.slice(0, 3)} ${open.code.slice(3)}`)
    say(`    участнику           ${url}/m/${open.code}`)
    say(`    ведение встречи     ${url}/meetings/${open.id}/console`)
    say(`    проектор            ${url}/meetings/${open.id}/projector`)
  }
  if (database.kind === 'embedded') {
    say(
      `  Встроенная база данных: ${config.dataFolder}. Она не защищена от отключения питания; для города задайте DATABASE_URL.`,
    )
  }
  const accounts = (await seeds?.accountsIn(database.sql)) ?? []
  if (accounts.length > 0) say('  Учётные записи для показа (имя и пароль):')
  for (const { login, password, title } of accounts) say(`    ${login.padEnd(16)} ${password.padEnd(20)} ${title}`)
}

async function stop(veche: Veche): Promise<void> {
  process.once('SIGINT', () => process.exit(1))
  say('\nЗавершаю работу…')
  await veche.close()
  process.exit(0)
}
