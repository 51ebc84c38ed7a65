import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startError } from './start-error.ts'

export type FolderLock = { release(): void }

type Holder = { pid: number; started: string | null }

/**
 * Locks a folder for this process by a file beside it (`<folder>.lock`) that names the process and the moment it
 * started, since a process number alone is given again after a restart. The lock of a dead process is taken over.
 * It holds for the processes of one machine; two machines must not share the folder.
 * @throws StartError naming the folder and the process when a living process holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = `${folder}.lock`
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder)
  createFolder(dirname(file))
  for (let attempt = 0; attempt < 50; attempt++) {
    if (createFile(file, own)) return holdLock(file, own)
    const found = read(file)
    const holder = found === null ? null : parse(found)
    if (holder && isAlive(holder)) throw lockedBy(folder, holder.pid)
    // A lock without contents is being written at this very moment, unless it stays so.
    if (found !== null && (holder || attempt > 10)) takeAway(file, found)
    else await wait(20)
  }
  throw startError(`Не удалось занять папку данных «${folder}»: файл «${file}» постоянно меняется.`)
}

/** The moment a process started, in clock ticks since boot, or null where the system does not tell. */
export function startOf(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`)
  // The name in brackets may hold spaces; the start is the 20th field after it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function holdLock(file: string, own: string): FolderLock {
  const release = () => {
    process.off('exit', release)
    if (read(file) === own) rmSync(file, { force: true })
  }
  process.on('exit', release)
  return { release }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
  }
  const now = startOf(pid)
  return started === null || now === null || started === now
}

/** Renames before removing, so that of two starters that find the same dead lock neither removes the other's new one. */
function takeAway(file: string, stale: string) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const taken = read(aside)
  if (taken !== null && taken !== stale) createFile(file, taken)
  rmSync(aside, { force: true })
}

function createFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw notWritable(folder, error)
  }
}

function createFile(file: string, contents: string): boolean {
  try {
    writeFileSync(file, contents, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw notWritable(dirname(file), error)
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parse(contents: string): Holder | null {
  try {
    const value: unknown = JSON.parse(contents)
    if (typeof value !== 'object' || value === null || !('pid' in value) || !Number.isInteger(value.pid)) return null
    return { pid: Number(value.pid), started: 'started' in value && value.started ? String(value.started) : null }
  } catch {
    return null
  }
}

function lockedBy(folder: string, pid: number): Error {
  return startError(
    `Папка данных «${folder}» уже занята работающей программой (процесс ${pid}): остановите её или укажите другую папку.`,
  )
}

function notWritable(folder: string, cause: unknown): Error {
  return startError(
    `Папка данных «${folder}» недоступна для записи. Укажите другую: DATA_FOLDER=./data npm start`,
    cause,
  )
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
