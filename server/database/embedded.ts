import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WorkerInput, WorkerReport } from './embedded-worker.ts'
import { lockFolder } from './lock.ts'
import { startError } from './start-error.ts'

export type Embedded = { socketPath: string; isRunning(): boolean; close(): Promise<void> }

/**
 * Opens the embedded database of `<dataFolder>/database` in a thread of its own, and serves it on a unix socket that
 * only this user can reach. Survives the death of the process, not a loss of power: the engine does not wait for the disk.
 * @param onStop told once, in a sentence, if the database stops before it is closed; its connections are cut then.
 * @throws StartError when the folder is taken, not writable, or not a database.
 */
export async function openEmbedded(dataFolder: string, onStop: (sentence: string) => void): Promise<Embedded> {
  const folder = resolve(dataFolder, 'database')
  const lock = await lockFolder(folder)
  const socketFolder = createSocketFolder()
  const leave = () => {
    process.off('exit', leave)
    rmSync(socketFolder, { recursive: true, force: true })
    lock.release()
  }
  process.on('exit', leave)
  try {
    mkdirSync(folder, { recursive: true })
    const socketPath = join(socketFolder, 's')
    const worker = await startWorker({ folder, socketPath })
    return { socketPath, ...attend(worker, onStop, leave) }
  } catch (error) {
    leave()
    throw error
  }
}

/** The path of a unix socket may have about 100 characters; `mkdtemp` gives a folder for its owner alone (0700). */
function createSocketFolder(): string {
  const base = tmpdir()
  return mkdtempSync(join(base.length > 70 ? '/tmp' : base, 'veche-'))
}

async function startWorker(input: WorkerInput): Promise<Worker> {
  const start = new URL('./embedded-start.mjs', import.meta.url)
  const worker = new Worker(start, { workerData: input, execArgv: [], name: 'embedded-database' })
  const report = await firstReport(worker)
  if (report.kind === 'ready') return worker
  await worker.terminate()
  throw startError(`Встроенная база в папке «${input.folder}» не открылась: ${report.reason}.`)
}

function firstReport(worker: Worker): Promise<WorkerReport> {
  return new Promise(resolve => {
    worker.once('message', resolve)
    worker.once('error', error => resolve({ kind: 'failed', reason: error.message }))
    worker.once('exit', code => resolve({ kind: 'failed', reason: `код ${code}` }))
  })
}

function attend(worker: Worker, onStop: (sentence: string) => void, leave: () => void) {
  let closed: Promise<void> | null = null
  let running = true
  let reason = ''
  worker.on('error', error => void (reason = `: ${error.message}`))
  const exited = once(worker, 'exit').then(() => {
    running = false
    if (!closed) onStop(`Встроенная база остановилась${reason}. Перезапустите программу.`)
  })
  const close = async () => {
    worker.postMessage('close')
    const overdue = setTimeout(() => void worker.terminate(), closeWithinMs)
    await exited
    clearTimeout(overdue)
    leave()
  }
  return { isRunning: () => running, close: () => (closed ??= close()) }
}

const closeWithinMs = 10_000
