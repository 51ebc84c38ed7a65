import { createInterface } from 'node:readline/promises'
import { v7 } from 'uuid'
import * as z from 'zod/mini'
import { systemActor } from '#shared/core/actor.ts'
import { defaultPolicy, policyOn, type PolicyRow } from '#shared/core/policy.ts'
import { day } from '#shared/core/value.ts'
import { openAlone } from './alone.ts'
import { readConfig } from './core/config.ts'
import { openDatabase, type Database } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { isStartError, startError } from './database/start-error.ts'
import { hashPassword } from './people/session-routes.ts'

const usage = `Команды администратора:
  npm run admin -- create [--login ИМЯ] [--name «Фамилия Имя»]   завести администратора; пароль спросит
                                                              (или возьмёт из VECHE_PASSWORD)
  npm run admin -- policy [НАЗВАНИЕ ЧИСЛО [--since ГГГГ-ММ-ДД]]    показать правила города в числах или задать одно
  npm run admin -- new-epoch                                  после восстановления из копии: все экраны загрузятся заново`

const [action, ...rest] = process.argv.slice(2)
const option = (name: string): string | undefined => {
  const at = rest.indexOf(`--${name}`)
  return at === -1 ? undefined : rest[at + 1]
}

try {
  if (action !== 'create' && action !== 'policy' && action !== 'new-epoch') throw startError(usage)
  const config = readConfig(process.env)
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder })
  try {
    await migrate(database)
    if (action === 'create') await createAdmin(database)
    else if (action === 'policy') await policy(database)
    else await database.sql`update store set epoch = gen_random_uuid()`
  } finally {
    await database.close()
  }
} catch (error) {
  process.stderr.write(`${isStartError(error) ? error.message : String(error)}\n`)
  process.exitCode = 1
}

/** Shows the town's numbers, or sets one from a day on; a running server learns them at its next start. */
async function policy({ sql }: Database): Promise<void> {
  const [key, value] = rest.filter((word, i) => !word.startsWith('--') && !rest[i - 1]?.startsWith('--'))
  const since = option('since') ?? new Date().toISOString().slice(0, 10)
  if (key !== undefined) {
    if (!(key in defaultPolicy)) throw startError(`Такого правила нет. Есть: ${Object.keys(defaultPolicy).join(', ')}.`)
    if (!/^\d{1,6}$/.test(value ?? '') || !z.safeParse(day, since).success) throw startError(usage)
    await sql`
      insert into policy (key, since, value) values (${key}, ${since}, ${value ?? ''})
      on conflict (key, since) do update set value = excluded.value`
  }
  const rows = await sql<PolicyRow[]>`select key, since, value::float8 as value from policy`
  for (const [name, number] of Object.entries(policyOn(rows, since)))
    process.stdout.write(`${name.padEnd(28)}${number}\n`)
}

/** Makes an account that may do everything; the way in on a new town. */
async function createAdmin({ sql }: Database): Promise<void> {
  const login = option('login') ?? (await ask('Имя для входа (латинские буквы): '))
  const name = option('name') ?? (await ask('Фамилия и имя: '))
  const password = process.env['VECHE_PASSWORD'] ?? (await ask('Пароль (не короче 10 знаков): '))
  if (password.length < 10) throw startError('Пароль должен быть не короче 10 знаков.')
  const door = await openAlone(sql)
  const person = v7()
  const send = async (id: string, command: string, input: object) => {
    const answer = await door.execute({ id, stream: 'city', name: command, input }, systemActor)
    if (!answer.ok) throw startError(answer.message)
  }
  await send(person, 'people.create-person', { login, name })
  await send(v7(), 'people.set-password', { person, hash: await hashPassword(password) })
  await send(v7(), 'people.grant-role', { person, role: 'admin' })
  process.stdout.write(`Администратор «${login}» заведён.\n`)
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw startError('Укажите --login и --name, а пароль — в переменной VECHE_PASSWORD.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(question)
  terminal.close()
  return answer.trim()
}
