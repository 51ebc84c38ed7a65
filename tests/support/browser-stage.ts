import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { peopleOf, type People } from './browser.ts'
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

/**
 * For an `*.e2e.ts` file: a real server with the built client over a test database, and a Chromium. After every test the
 * windows close (those of a failed test leave a picture in `data/failed`), and a test in which any of them reported an error or asked a foreign host fails.
 */
export function openStage(): Stage {
  const stage = {} as Stage
  let browser: Browser
  beforeAll(async () => {
    stage.client = inject('client')
    stage.database = await testDatabase()
    // Browsers have their own clock, so the server lives by the same one.
    stage.veche = await startTestVeche(stage.database, { clientFolder: stage.client, clock: () => new Date() })
    browser = await startChromium()
    stage.people = peopleOf(browser, stage.veche.url)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await stage.people.pictures(`data/failed/${task.name.replace(/[^a-z0-9]+/gi, '-')}`)
    await stage.people.leave()
    expect(stage.people.troubles()).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await stage.veche?.close()
    await stage.database?.close()
  })
  return stage
}
