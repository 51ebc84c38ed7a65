import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { isStartError } from '../../server/database/start-error.ts'
import { startVeche } from '../../server/start.ts'

/** What is printed before the program leaves; nothing is opened, since the port is looked at first. */
async function sentenceFor(env: Record<string, string>): Promise<string> {
  const error = await startVeche({ env: { DATA_FOLDER: '/nowhere', ...env } }).catch((error: unknown) => error)
  if (!isStartError(error)) throw error
  return error.message
}

test('a port that is taken is named in one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  expect(await sentenceFor({ PORT: String(port), HOST: '127.0.0.1' })).toMatch(new RegExp(`^Порт ${port} уже занят`))
  other.close()
})

test('an address that this machine does not have is named in one sentence', async () => {
  expect(await sentenceFor({ PORT: '0', HOST: '192.0.2.1' })).toContain('нет адреса «192.0.2.1»')
  expect(await sentenceFor({ PORT: '0', HOST: 'no.such.name.invalid' })).toContain('«no.such.name.invalid»')
})

test('a setting that does not fit names itself, its value and where it is explained', async () => {
  expect(await sentenceFor({ PORT: '99999' })).toContain('Настройка PORT не подходит: «99999»')
})
