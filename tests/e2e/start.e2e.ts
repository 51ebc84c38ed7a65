import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'

test('whoever ends `npm start`, as a service does, ends the server with it, and its folder is free again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'veche-start-'))
  // The first opening of an empty folder takes long, and every run of the tests begins with one.
  const place = inject('testPlace')
  if (place.kind === 'embedded') cpSync(place.template, folder, { recursive: true })
  const { DATABASE_URL: _, ...env } = process.env
  const npm = spawn('npm', ['start'], {
    env: { ...env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATA_FOLDER: folder },
  })
  let said = ''
  npm.stdout.on('data', part => void (said += String(part)))
  await expect.poll(() => said, { timeout: 120_000 }).toContain('Вече работает')
  expect(said).not.toContain('Учётные записи')
  expect(existsSync(join(folder, 'database.lock'))).toBe(true)
  const ended = once(npm.stdout, 'close')
  npm.kill('SIGTERM')
  await ended
  expect(said).toContain('Завершаю работу')
  expect(existsSync(join(folder, 'database.lock'))).toBe(false)
  rmSync(folder, { recursive: true, force: true })
})
