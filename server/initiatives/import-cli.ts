import { readFile } from 'node:fs/promises'
import { v7 } from 'uuid'
import { systemActor } from '#shared/core/actor.ts'
import { importFaultWords, type ImportDeed } from '#shared/initiatives/import-preview.ts'
import { openAlone } from '../alone.ts'
import { readConfig } from '../core/config.ts'
import { openDatabase } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { previewImport } from './import-preview.ts'

/**
 * `npm run initiatives:import -- FILE [--check] [--leave-running]`: ideas and history of another list; a file with a fault
 * is refused whole, `--check` only says what would come of it, `--leave-running` passes over what is still going on there.
 */
const [path, ...flags] = process.argv.slice(2)
const summaryOf = (of: (deed: ImportDeed) => number) =>
  `Новых: ${of('new')}, изменённых: ${of('changed')}, прежних: ${of('same')}, остаются как есть: ${of('kept')}, пропущено: ${of('left')}.`
const say = (text: string) => void process.stdout.write(`${text}\n`)

if (path === undefined) {
  say('Назовите файл: npm run initiatives:import -- СПИСОК.csv [--check] [--leave-running]')
  process.exitCode = 2
} else {
  const config = readConfig(process.env)
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder })
  try {
    await migrate(database)
    const { sql } = database
    const { lines, preview } = await previewImport(sql, await readFile(path), {
      now: new Date(),
      leaveRunning: flags.includes('--leave-running'),
    })
    const { faults } = preview
    for (const each of faults)
      say(`${each.row === undefined ? 'Файл' : `Строка ${each.row}`}: ${importFaultWords(each)}`)
    const of = (deed: ImportDeed) => preview.lines.filter(each => each.deed === deed).length
    if (faults.length > 0) process.exitCode = 2
    else say(summaryOf(of))
    if (faults.length === 0 && lines.length > 0 && !flags.includes('--check')) {
      const door = await openAlone(sql)
      const command = { id: v7(), stream: 'city' as const, name: 'initiatives.import-list', input: { lines } }
      const answer = await door.execute(command, systemActor)
      say(answer.ok ? 'Загружено.' : `Отказано: ${answer.code}`)
      if (!answer.ok) process.exitCode = 1
    }
  } finally {
    await database.close()
  }
}
