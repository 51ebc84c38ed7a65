import { openAlone } from '../alone.ts'
import { readConfig } from '../core/config.ts'
import { openDatabase } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { isStartError } from '../database/start-error.ts'
import { importTexts } from './import-texts.ts'
import { importOptions, importTown, type SaveTown } from './import.ts'
import { saveTown } from './save-town.ts'

const screen = { write: (text: string) => void process.stdout.write(text), terminal: process.stdout.isTTY === true }
const options = importOptions(process.argv.slice(2))

/** Opens the database for as long as storing takes: a town that has a fault in it never gets this far. */
const save: SaveTown = async (town, { name, attribution, timeZone }, onProgress) => {
  const config = readConfig(process.env)
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder })
  try {
    await migrate(database)
    const { sql } = database
    const [old] = await sql<
      { name: string; zone: string; attribution: string }[]
    >`select name, time_zone as zone, attribution from town`
    const door = await openAlone(sql)
    return await saveTown({
      sql,
      execute: door.execute,
      town,
      name: name?.trim() || old?.name || town.boundary[0]?.properties.name || 'Город',
      timeZone: timeZone ?? old?.zone ?? 'Europe/Moscow',
      attribution: attribution ?? old?.attribution ?? '',
      onProgress,
    })
  } finally {
    await database.close()
  }
}

if (options) {
  try {
    process.exitCode = await importTown(options, screen, save)
  } catch (error) {
    process.stderr.write(`${isStartError(error) ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
} else {
  screen.write(`${importTexts.ru.usage}\n`)
  process.exitCode = 1
}
