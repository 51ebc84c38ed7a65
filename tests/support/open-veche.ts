import { afterAll, beforeAll } from 'vitest'
import type { ServerOptions } from '../../server/server.ts'
import { testDatabase } from './database.ts'
import { startTestVeche, type TestVeche } from './veche.ts'

/** For a `*.pg.test.ts` file: a real server over a test database of its own, from before its first test until after its last. */
export function openVeche(options?: Partial<ServerOptions>): TestVeche {
  const veche = {} as TestVeche
  beforeAll(async () => {
    const database = await testDatabase()
    const started = await startTestVeche(database, options)
    Object.assign(veche, started, {
      close: async () => {
        await started.close()
        await database.close()
      },
    })
  })
  afterAll(() => veche.close())
  return veche
}
