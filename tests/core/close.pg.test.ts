import { connect } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { startTestVeche } from '../support/veche.ts'

test('the server closes within seconds though a browser holds a connection ready and a phone listens', async () => {
  const database = await testDatabase()
  const veche = await startTestVeche(database)
  const ready = connect(Number(new URL(veche.url).port), 'localhost')
  await once(ready, 'connect')
  const phone = veche.device()
  await phone.socket()
  const began = performance.now()
  await veche.server.close()
  expect(performance.now() - began).toBeLessThan(10_000)
  if (!ready.destroyed) await once(ready, 'close')
  await database.close()
})
