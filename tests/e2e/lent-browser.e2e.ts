import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openStage } from '../support/browser-stage.ts'

const stage = openStage()
/** A file of the site that runs nothing of the program, which keeps things of its own. */
const path = '/manifest.webmanifest'

test('whoever is lent the browser of somebody else finds nothing of theirs', async () => {
  const { people, veche } = stage
  const login = await veche.person('first', { role: 'admin' })
  const first = await people.person('first', 'phone', { path, login })
  await first.page.evaluate(leaveThings)
  expect(await thingsOn(first.page)).toEqual({
    cookies: ['own', 'veche'],
    local: 1,
    tab: 1,
    databases: ['own'],
    caches: ['own'],
    who: 'person',
  })
  await first.context.route('**/api/**', route => route.abort())
  await first.context.newPage()
  await people.leave()

  const second = await people.person('second', 'phone', { path })
  expect(second.context).toBe(first.context)
  expect(second.context.pages()).toHaveLength(1)
  expect(await thingsOn(second.page)).toEqual({
    cookies: [],
    local: 0,
    tab: 0,
    databases: [],
    caches: [],
    who: 'guest',
  })
  await expect(second.offline(true)).rejects.toThrow('browser of their own')

  const own = await people.person('own', 'phone', { path, ownBrowser: true })
  await people.leave()
  const next = await people.person('next', 'phone', { path, ownBrowser: true })
  expect([first.context, own.context]).not.toContain(next.context)
})

async function leaveThings(): Promise<void> {
  document.cookie = 'own=1; max-age=1000'
  localStorage.setItem('own', '1')
  sessionStorage.setItem('own', '1')
  await (await caches.open('own')).put('/own', new Response('own'))
  await new Promise(resolve => (indexedDB.open('own').onsuccess = resolve))
}

async function thingsOn(page: Page) {
  const cookies = (await page.context().cookies()).map(({ name }) => name).toSorted()
  const things = await page.evaluate(async () => ({
    local: localStorage.length,
    tab: sessionStorage.length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    who: (await (await fetch('/api/session')).json()).kind,
  }))
  return { cookies, ...things }
}
