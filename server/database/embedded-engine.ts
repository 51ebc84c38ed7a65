import { PGlite, type Extensions } from '@electric-sql/pglite'
import { dataDir as newDatabase } from '@electric-sql/pglite-prepopulatedfs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from './wire-turns.ts'

export type OpenedEngine = { run: Engine; close(): Promise<void> }

/**
 * Opens PGlite on a folder (or `memory://`) and gives it as an engine for the wire. A folder without a database gets the
 * engine's own new one, which is quicker unpacked than made.
 */
export async function openEngine(folder: string, extensions: Extensions = {}): Promise<OpenedEngine> {
  const made = existsSync(join(folder, 'PG_VERSION'))
  const database = await PGlite.create({
    dataDir: folder,
    extensions,
    ...(!made && { loadDataDir: await newDatabase() }),
  })
  const stack = stackPointer(database)
  const run: Engine = async bytes => {
    const answer: Buffer[] = []
    const base: unknown = stack.value
    // The piece is a view into the engine's memory, which it uses again at once: hence the copy.
    const onRawData = (piece: Uint8Array) => void answer.push(Buffer.from(piece))
    try {
      await database.execProtocolRawStream(bytes, { onRawData })
    } finally {
      stack.value = base
    }
    return Buffer.concat(answer)
  }
  return { run, close: () => database.close() }
}

/**
 * The engine leaves a statement that fails by an exception, and does not give back the stack it had used: about 1.2 kB
 * an error. After some 1,700 errors every query, good ones too, says "stack depth limit exceeded" (seen with 0.5.8). So
 * its stack pointer is put back after each unit.
 */
function stackPointer(database: PGlite): { value: unknown } {
  const pointer: unknown = Reflect.get(database.Module, '___stack_pointer')
  if (typeof pointer === 'object' && pointer !== null && 'value' in pointer) return pointer
  throw new Error('this version of the embedded engine does not show its stack pointer')
}
