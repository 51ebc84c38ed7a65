import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { peopleOf, type People } from './browser.ts'
import { contextsOf, type Contexts } from './browser-contexts.ts'
import { startChromium } from './chromium.ts'
import { testDatabase } from './database.ts'
import { startTestVeche, type TestVeche } from './veche.ts'

export type Stage = {
  veche: TestVeche
  people: People
  database: Database
  /** The built client that is served. */
  client: string
}

/** Where the last file's server listened: to a browser the same address is the same site, whose files it still has. */
let port = 0
let shared: Promise<Contexts> | undefined

/** Those of the worker's Chromium, which all its files use one after another; it ends when the worker does. */
export const contexts = (): Promise<Contexts> => (shared ??= startChromium(inject('browsers')).then(contextsOf))

/**
 * For an `*.e2e.ts` file: a real server with the built client over a test database, and Chromium. After every test the
 * windows close (those of a failed test leave a picture in `data/failed`), and a test in which any of them reported an error or asked a foreign host fails.
 */
export function openStage(): Stage {
  const stage = {} as Stage
  beforeAll(async () => {
    stage.client = inject('client')
    stage.database = await testDatabase()
    // Every database has an epoch of its own, but for copies of one; what the browser still has of the last must not be taken for this one's.
    await stage.database.sql`update store set epoch = gen_random_uuid()`
    // Browsers have their own clock, so the server lives by the same one.
    stage.veche = await startTestVeche(stage.database, { clientFolder: stage.client, clock: () => new Date() }, port)
    port = Number(new URL(stage.veche.url).port)
    stage.people = peopleOf(await contexts(), stage.veche.url)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await stage.people.pictures(`data/failed/${task.name.replace(/[^a-z0-9]+/gi, '-')}`)
    await stage.people.leave()
    expect(stage.people.troubles()).toEqual([])
  })
  afterAll(async () => {
    await stage.veche?.close()
    await stage.database?.close()
  })
  return stage
}
