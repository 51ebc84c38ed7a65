import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseTar } from 'nanotar'
import { afterAll, expect, test } from 'vitest'
import { postgisIn } from '../../server/database/postgis.ts'

const folder = mkdtempSync(join(tmpdir(), 'veche-postgis-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = async (): Promise<URL> => {
  const { bundlePath } = await postgisIn(folder).setup({} as never, { PGLITE_ENV: {} })
  if (!bundlePath) throw new Error('no bundle')
  return bundlePath
}

test('of PostGIS the engine is given the library and what creates the extension, made once for a version', async () => {
  const older = join(folder, 'postgis-0.0.1.tar.gz')
  const cutOff = join(folder, 'postgis-0.0.1.tar.gz.part')
  for (const left of [older, cutOff]) writeFileSync(left, 'left over')
  const bundle = await open()
  const names = parseTar(gunzipSync(readFileSync(bundle))).map(file => file.name.replace(/^.*\//, ''))
  expect(names.toSorted()).toEqual([
    expect.stringMatching(/^postgis--\d+\.\d+\.\d+\.sql$/),
    expect.stringMatching(/^postgis-\d+\.so$/),
    'postgis.control',
  ])
  expect(readdirSync(folder)).toHaveLength(1)
  const made = statSync(bundle).mtimeMs
  expect((await open()).href).toBe(bundle.href)
  expect(statSync(bundle).mtimeMs).toBe(made)
})
