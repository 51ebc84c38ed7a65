import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { createServer, type Server } from '../../server/server.ts'
import { peopleOf, type People } from '../support/browser.ts'
import { startChromium } from '../support/chromium.ts'
import { testDatabase } from '../support/database.ts'
import { buildHamlet } from '../support/town.ts'

let database: Database
let server: Server
let browser: Browser
let people: People
beforeAll(async () => {
  database = await testDatabase()
  server = await createServer({ sql: database.sql, clientFolder: inject('client'), limitFactor: 100 })
  browser = await startChromium()
  people = peopleOf(browser, `http://localhost:${await server.listen(0)}`)
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await database?.close()
})

test('before a town is loaded every screen of it says so, with the command that loads it, until it is there', async () => {
  const { page, expects } = await people.person('administrator', 'phone')
  // The town is asked for, and there is none.
  expects(/404/)
  const said = page.getByText('Город ещё не загружен')
  for (const path of ['/', '/meetings', '/meetings/ask', '/initiatives']) {
    await page.goto(path)
    await said.waitFor()
    expect(await page.getByText('npm run town:import -- ПАПКА').isVisible(), path).toBe(true)
    expect(await page.getByText('Проверьте связь').count(), path).toBe(0)
    expect(await page.getByText('Загружаем').count(), path).toBe(0)
  }
  await page.goto('/')
  await said.waitFor()
  await page.getByRole('button', { name: 'EN' }).click()
  await page.getByText('No town has been loaded yet').waitFor()
  await page.getByText('npm run town:import -- FOLDER').waitFor()
  await page.getByRole('button', { name: 'RU' }).click()
  await said.waitFor()

  await buildHamlet(database.sql, server.execute)
  await page.getByRole('button', { name: 'Повторить' }).click()
  await page
    .getByRole('link', { name: /Приречный/ })
    .or(page.getByText('Приречный'))
    .first()
    .waitFor()
  expect(await said.count()).toBe(0)
  expect(people.troubles()).toEqual([])
})
