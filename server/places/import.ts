import { isTimeZone } from '#shared/places/time-zone.ts'
import { isStartError, startError } from '../database/start-error.ts'
import type { ImportFault, Language } from './layers-fault.ts'
import { describeFault, importFault, isImportFault } from './layers-fault.ts'
import { mostOfName } from './layers-put.ts'
import { readTown, type Progress, type TownLayers } from './layers.ts'
import { importTexts } from './import-texts.ts'

export type ImportOptions = {
  folder: string
  name?: string
  attribution?: string
  timeZone?: string
  check: boolean
  language: Language
}

/** How many objects were stored, for the last sentence. */
export type Stored = { buildings: number; places: number; basemap: number }

/** Where the import writes to; a terminal gets a moving bar, a file or a pipe gets plain lines. */
export type Screen = { write: (text: string) => void; terminal: boolean }

/** Reads the command line after `--`; null where it asks for something unknown or names no folder. */
export function importOptions(args: readonly string[]): ImportOptions | null {
  const options: ImportOptions = { folder: '', check: false, language: 'ru' }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    const value = () => args[++i] ?? ''
    if (arg === '--check') options.check = true
    else if (arg === '--name') options.name = value()
    else if (arg === '--attribution') options.attribution = value()
    else if (arg === '--time-zone') options.timeZone = value()
    else if (arg === '--lang') options.language = value() === 'en' ? 'en' : 'ru'
    else if (arg.startsWith('-') || options.folder) return null
    else options.folder = arg
  }
  return options.folder ? options : null
}

/** Keeps a town that was read; all of it or nothing. */
export type SaveTown = (
  town: TownLayers,
  options: ImportOptions,
  onProgress: (done: number, total: number) => void,
) => Promise<Stored>

/** Reads a town, says what was found, and hands it to `save`; without `save`, or with `--check`, nothing is stored.
 * Returns the exit code of the program. */
export async function importTown(options: ImportOptions, screen: Screen, save?: SaveTown): Promise<0 | 1> {
  const t = importTexts[options.language]
  try {
    // A date in a zone that there is not would stop everything in the town.
    if (options.timeZone !== undefined && !isTimeZone(options.timeZone)) throw startError(t.noZone(options.timeZone))
    for (const [option, most] of [
      ['name', mostOfName],
      ['attribution', 300],
    ] as const)
      if ((options[option]?.length ?? 0) > most) throw startError(t.tooLong(`--${option}`, most))
    const town = await readTown(options.folder, progress => showReading(screen, progress, t.reading))
    if (town.longName && !options.name?.trim()) throw importFault('town-name', town.longName, String(mostOfName))
    screen.write(`${t.found(town)}\n`)
    for (const notice of town.notices) screen.write(`  ${notice.file}: ${t.notice[notice.reason](notice.count)}\n`)
    if (town.places.length === 0) screen.write(`${t.noPlaces}\n`)
    if (options.check || !save) screen.write(`${t.checked}\n`)
    else screen.write(`${t.stored(await save(town, options, (done, total) => bar(screen, done, total, t.storing)))}\n`)
    return 0
  } catch (error) {
    const sentence = isImportFault(error)
      ? refused(error, options.language)
      : isStartError(error)
        ? error.message
        : t.failed(String(error))
    screen.write(`${screen.terminal ? '\r\x1b[K' : ''}${sentence}\n`)
    return 1
  }
}

function refused(fault: ImportFault, language: Language): string {
  const whole = fault.where.file === '' ? '' : ` ${importTexts[language].refused}`
  return describeFault(fault, language).replace(/\.?$/, '.') + whole
}

function showReading(screen: Screen, { file, done, total }: Progress, word: string): void {
  if (screen.terminal) bar(screen, done, total, file ? `${word} ${file}` : '')
  else if (file) screen.write(`${word} ${file}\n`)
}

const width = 30

function bar(screen: Screen, done: number, total: number, words: string): void {
  if (!screen.terminal) return
  const filled = total === 0 ? width : Math.round((done / total) * width)
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
  screen.write(
    `\r\x1b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${percent} % ${words}${done >= total ? '\r\x1b[K' : ''}`,
  )
}
