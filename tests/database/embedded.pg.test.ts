import { spawn, type SpawnOptions } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openDatabase } from '../../server/database/connect.ts'
import { isStartError } from '../../server/database/start-error.ts'

let dataFolder: string
let opened: Opened
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'veche-embedded-'))
  const place = inject('testPlace')
  if (place.kind === 'embedded') cpSync(place.template, dataFolder, { recursive: true })
})
afterAll(async () => {
  await opened?.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** One folder for all, a copy, since the first opening of an empty one takes long; what one test has opened the next goes on with. */
describe.skipIf(inject('testPlace').kind === 'postgres')('the embedded database', () => {
  test('kill -9 of a program that writes loses nothing it was told is kept', { timeout: 120_000 }, async () => {
    const told = new Set<number>()
    for (let round = 0; round < 2; round++) await killWhileWriting(told, 150)
    const started = Date.now()
    opened = await open()
    console.log(`opened again after kill -9 in ${Date.now() - started} ms, ${told.size} writes acknowledged`)
    const rows = await opened.sql<{ n: number; body: string }[]>`select n, body from written`
    const kept = new Set(rows.map(row => row.n))
    expect([...told].filter(n => !kept.has(n))).toEqual([])
    expect(rows.filter(row => !row.body.endsWith('.'))).toEqual([])
  })

  test('a second opener is refused, and only this user reaches the socket', async () => {
    const refusal = await openDatabase({ dataFolder }).catch((error: unknown) => error)
    expect(isStartError(refusal) && refusal.message).toContain(`«${dataFolder}/database» уже занята`)
    expect(statSync(dirname(String(opened.sql.options.path))).mode & 0o777).toBe(0o700)
  })

  test('when its thread crashes, every query is rejected and the owner is told; it can be opened again', async () => {
    const { sql, thread, told } = opened
    const slow = sql`select count(*) from generate_series(1, 3000000)`
    const others = Array.from({ length: 50 }, (_, n) => sql`select ${n}::int`)
    const outcomes = Promise.allSettled([slow, ...others])
    await new Promise(resolve => setTimeout(resolve, 50))
    await thread?.terminate()
    expect(new Set((await outcomes).map(outcome => outcome.status))).toEqual(new Set(['rejected']))
    await expect(sql`select 1`).rejects.toThrow()
    expect(told.join()).toContain('Встроенная база остановилась')
    await opened.close()
    opened = await open()
    expect(await opened.sql`select 1 as n`).toEqual([{ n: 1 }])
  })

  test('closing leaves no trace', async () => {
    const { sql, close, told } = opened
    const socket = String(sql.options.path)
    expect([existsSync(dirname(socket)), existsSync(join(dataFolder, 'database.lock'))]).toEqual([true, true])
    await Promise.all([close(), close()])
    expect([existsSync(dirname(socket)), existsSync(join(dataFolder, 'database.lock'))]).toEqual([false, false])
    await expect(sql`select 1`).rejects.toThrow()
    expect(told).toEqual([])
  })

  test('a folder that holds something else is refused with a sentence and not left locked', async () => {
    const strange = join(dataFolder, 'strange')
    mkdirSync(join(strange, 'database'), { recursive: true })
    writeFileSync(join(strange, 'database', 'PG_VERSION'), '12\n')
    const refusal = await openDatabase({ dataFolder: strange }).catch((error: unknown) => error)
    expect(isStartError(refusal) && refusal.message).toMatch(/^Встроенная база в папке «.*» не открылась: /)
    expect(existsSync(join(strange, 'database.lock'))).toBe(false)
  })
})

type Opened = Awaited<ReturnType<typeof open>>

/** Opens the folder, with its thread and what its owner is told. */
async function open() {
  let thread: Worker | undefined
  const notice = (message: unknown) => void (thread ??= (message as { worker: Worker }).worker)
  subscribe('worker_threads', notice)
  const told: string[] = []
  const database = await openDatabase({ dataFolder, onNotice: sentence => told.push(sentence) })
  unsubscribe('worker_threads', notice)
  return { ...database, thread, told }
}

async function killWhileWriting(told: Set<number>, writes: number) {
  const program = fileURLToPath(new URL('./embedded-child.ts', import.meta.url))
  // What a killed program leaves in its temporary folder goes with the test's own.
  const env = { ...process.env, TMPDIR: dataFolder }
  const options = { env, stdio: ['ignore', 'pipe', 'inherit'] } satisfies SpawnOptions
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], options)
  const before = told.size
  let text = ''
  child.stdout?.on('data', piece => {
    text += piece
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) told.add(Number(line))
    if (told.size - before >= writes) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(told.size - before).toBeGreaterThanOrEqual(writes)
}
