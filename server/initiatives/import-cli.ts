import { readFile } from 'node:fs/promises'
import { v7 } from 'uuid'
import { systemActor } from '#shared/core/actor.ts'
import { importFaultWords } from '#shared/initiatives/import-preview.ts'
import { openAlone } from '../alone.ts'
import { readConfig } from '../core/config.ts'
import { openDatabase } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { previewImport } from './import-preview.ts'

/** `npm run initiatives:import -- FILE [--check]`: ideas of another list; a file with a fault is refused whole, and `--check` only says what would come of it. */
const [path, ...flags] = process.argv.slice(2)
const say = (text: string) => void process.stdout.write(`${text}\n`)

if (path === undefined) {
  say('Назовите файл: npm run initiatives:import -- ИДЕИ.csv [--check]')
  process.exitCode = 2
} else {
  const config = readConfig(process.env)
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder })
  try {
    await migrate(database)
    const { sql } = database
    const { ideas, preview } = await previewImport(sql, await readFile(path))
    const { lines, faults } = preview
    for (const each of faults)
      say(`${each.row === undefined ? 'Файл' : `Строка ${each.row}`}: ${importFaultWords(each)}`)
    const of = (deed: string) => lines.filter(each => each.deed === deed).length
    if (faults.length > 0) process.exitCode = 2
    else say(`Новых: ${of('new')}, изменённых: ${of('changed')}, прежних: ${of('same')}, уже в работе: ${of('kept')}.`)
    if (faults.length === 0 && !flags.includes('--check')) {
      const door = await openAlone(sql)
      const command = { id: v7(), stream: 'city' as const, name: 'initiatives.import-ideas', input: { ideas } }
      const answer = await door.execute(command, systemActor)
      say(answer.ok ? 'Загружено.' : `Отказано: ${answer.code}`)
      if (!answer.ok) process.exitCode = 1
    }
  } finally {
    await database.close()
  }
}
