import { parentPort, workerData } from 'node:worker_threads'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { dirname } from 'node:path'
import { openEngine, type OpenedEngine } from './embedded-engine.ts'
import { postgisIn } from './postgis.ts'
import { serveWire, type Wire } from './wire.ts'

/** What the worker is given, and what it tells. */
export type WorkerInput = { folder: string; socketPath: string }
export type WorkerReport = { kind: 'ready' } | { kind: 'failed'; reason: string }

const { folder, socketPath }: WorkerInput = workerData
const report = (message: WorkerReport) => parentPort?.postMessage(message)

try {
  const engine = await openEngine(folder, { postgis: postgisIn(dirname(folder)), pg_trgm })
  const wire = await serveWire(engine.run, socketPath, stop)
  parentPort?.once('message', () => void close(engine, wire))
  report({ kind: 'ready' })
} catch (error) {
  report({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
}

async function close(engine: OpenedEngine, wire: Wire) {
  await wire.close()
  await engine.close()
  parentPort?.close()
  process.exit(0)
}

/** Ends the worker, and with it every connection: their queries are rejected, none waits for an engine that is gone. */
function stop(error: unknown) {
  setImmediate(() => {
    throw error
  })
}
