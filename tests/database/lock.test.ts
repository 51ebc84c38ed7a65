import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder, startOf } from '../../server/database/lock.ts'
import { isStartError } from '../../server/database/start-error.ts'

let folder: string

beforeEach(() => void (folder = join(mkdtempSync(join(tmpdir(), 'veche-lock-')), 'database')))
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

test('a second opener is refused with a sentence naming the folder and the process', async () => {
  const lock = await lockFolder(folder)
  const refusal = await lockFolder(folder).catch((error: unknown) => error)
  expect(isStartError(refusal) && refusal.message).toBe(
    `Папка данных «${folder}» уже занята работающей программой (процесс ${process.pid}): остановите её или укажите другую папку.`,
  )
  lock.release()
  expect(existsSync(`${folder}.lock`)).toBe(false)
  const again = await lockFolder(folder)
  again.release()
})

test('a folder that cannot be made is refused with a sentence', async () => {
  const file = `${folder}.txt`
  writeFileSync(file, '')
  const refusal = await lockFolder(join(file, 'database')).catch((error: unknown) => error)
  expect(isStartError(refusal) && refusal.message).toContain(`«${file}» недоступна для записи`)
})

test('another living process keeps the folder', async () => {
  const other = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'])
  await once(other.stdout, 'data')
  writeFileSync(`${folder}.lock`, JSON.stringify({ pid: other.pid, started: startOf(other.pid ?? 0) }))
  await expect(lockFolder(folder)).rejects.toThrow(`процесс ${other.pid}`)
  const gone = once(other, 'exit')
  other.kill('SIGKILL')
  await gone
  const lock = await lockFolder(folder)
  lock.release()
})

test.runIf(process.platform === 'linux')(
  'a stale lock whose number another process bears now is taken over',
  async () => {
    writeFileSync(`${folder}.lock`, JSON.stringify({ pid: process.pid, started: '1' }))
    const lock = await lockFolder(folder)
    expect(JSON.parse(readFileSync(`${folder}.lock`, 'utf8')).pid).toBe(process.pid)
    lock.release()
  },
)

test('a lock that was never written to the end is taken over', async () => {
  writeFileSync(`${folder}.lock`, '')
  const lock = await lockFolder(folder)
  lock.release()
})

test('of many that find a stale lock at once exactly one gets the folder', async () => {
  writeFileSync(`${folder}.lock`, JSON.stringify({ pid: 2 ** 22 + 5, started: '1' }))
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)))
  const locks = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  expect(locks).toHaveLength(1)
  locks[0]?.release()
})
