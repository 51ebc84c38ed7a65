import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { systemActor } from '#shared/core/actor.ts'
import type { Database } from '../../server/database/connect.ts'
import { hashPassword } from '../../server/people/session-routes.ts'
import { createServer, type Server } from '../../server/server.ts'
import { peopleOf, type People } from '../support/browser.ts'
import { contexts } from '../support/browser-stage.ts'
import { testDatabase } from '../support/database.ts'
import { buildHamlet } from '../support/town.ts'

let database: Database
let server: Server
let people: People
beforeAll(async () => {
  database = await testDatabase()
  server = await createServer({ sql: database.sql, clientFolder: inject('client'), limitFactor: 100 })
  people = peopleOf(await contexts(), `http://localhost:${await server.listen(0)}`)
})
afterAll(async () => {
  await people?.leave()
  await server?.close()
  await database?.close()
})

test('before a town is loaded every screen of it says so, with the command that loads it', async () => {
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
  expect(people.troubles()).toEqual([])
})

test('what the staff opens and what is printed says so too', async () => {
  const login = { login: 'admin', password: 'correct horse' }
  await admin(login)
  const { page, expects } = await people.person('the first administrator', 'desktop', { login })
  expects(/404/)
  const said = page.getByText('Город ещё не загружен')
  const meeting = `/meetings/${v7()}`
  const initiative = `/initiatives/${v7()}`
  const ofMeeting = ['poster', 'results-poster', 'registration', 'cards'].map(each => `${meeting}/${each}`)
  const ofInitiatives = ['/initiatives/new', '/initiatives/desk', `${initiative}/slip`]
  const ofStaff = ['/desk', '/settings', '/residents', '/people?tab=bodies', '/meetings/new', '/rounds/new']
  for (const path of [...ofStaff, ...ofInitiatives, ...ofMeeting]) {
    await page.goto(path)
    await said.waitFor({ timeout: 5_000 }).catch(() => expect.fail(`${path} does not say it`))
    expect(await page.getByText('Загружаем').count(), path).toBe(0)
  }
  expect(people.troubles()).toEqual([])
})

test('once a town is loaded, what waited for it goes on by itself', async () => {
  const waiting = await Promise.all(
    ['/', `/meetings/${v7()}/poster`].map(async path => {
      const { page, expects } = await people.person(`who waits at ${path}`, 'phone', { path })
      expects(/404/)
      await page.getByText('Город ещё не загружен').waitFor()
      return page
    }),
  )
  await buildHamlet(database.sql, server.execute)
  const [map, poster] = waiting as [Page, Page]
  await map.getByText('Приречный').first().waitFor()
  await poster.getByText('Такой страницы нет').waitFor()
  for (const page of waiting) await page.getByText('Город ещё не загружен').waitFor({ state: 'detached' })
  expect(people.troubles()).toEqual([])
})

async function admin({ login, password }: { login: string; password: string }): Promise<void> {
  const person = v7()
  const sent: [name: string, input: object, id: string][] = [
    ['people.create-person', { login, name: 'Первый администратор' }, person],
    ['people.set-password', { person, hash: await hashPassword(password) }, v7()],
    ['people.grant-role', { person, role: 'admin' }, v7()],
  ]
  for (const [name, input, id] of sent) {
    const answer = await server.execute({ id, stream: 'city', name, input }, systemActor)
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
  }
}
