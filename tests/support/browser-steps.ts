import { dayOf } from '#shared/core/calendar.ts'
import type { PolicyKey } from '#shared/core/policy.ts'
import { v7 } from 'uuid'
import { meetingStream } from '#shared/core/stream.ts'
import type { Locator, Page } from 'playwright-core'
import { until, type TestVeche } from './veche.ts'

/** What a person does on a phone, in the words of the screen. */
export async function joinFrom(page: Page, house: string, then: string | RegExp = 'Поднять вопрос'): Promise<void> {
  await page.getByRole('button', { name: house }).click()
  await page.getByRole('button', { name: then }).waitFor()
}

export async function raise(page: Page, text: string, category: string): Promise<void> {
  await page.getByRole('button', { name: 'Поднять вопрос' }).click()
  await page.getByRole('textbox', { name: 'Что случилось' }).fill(text)
  await page.getByRole('button', { name: category, exact: true }).click()
  await page.getByRole('button', { name: 'Отправить вопрос' }).click()
  await page.getByRole('button', { name: 'Поднять вопрос' }).waitFor()
}

/** The dialog that is open. */
export const dialog = (page: Page) => page.locator('dialog[open]')

/** The column of the console with this heading. */
export const column = (page: Page, heading: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading }) })

/** Waits until nothing in it is on its way to the server. */
export const idle = (part: Locator) => part.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })

/** Presses a key of the console with nothing in the focus but the page. */
export async function press(page: Page, key: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press(key)
}

/** A meeting in a yard that is planned and not open yet. */
export async function planned(veche: TestVeche, yard = 'Садовая, 8–14'): Promise<string> {
  const id = v7()
  const plan = {
    kind: 'yard',
    title: `Встреча во дворе: ${yard}`,
    place: await veche.placeNamed(yard),
    address: yard,
    startsAt: veche.now().toISOString(),
    agenda: [{ text: 'Вопросы жителей' }, { text: 'Поручения' }],
  }
  await veche.system(meetingStream(id), 'meetings.plan-meeting', plan, id)
  return id
}

/** Ten minutes to take a deed back instead of half a one: a busy machine is slower than a moderator. */
export const longToTakeBack = (veche: TestVeche): Promise<string> => setPolicy(veche, 'takeBackSeconds', 600)

/** Sets a number of the town from today on, as the day is there: late in the evening it is the next one already. */
export const setPolicy = (veche: TestVeche, key: PolicyKey, value: number): Promise<string> =>
  veche.system('city', 'places.set-policy', { key, value, since: dayOf(new Date().toISOString(), 'Europe/Moscow') })

/** Waits until the service worker keeps the page and every file it has loaded; it begins when all else has come. */
export const untilKept = (page: Page): Promise<boolean> =>
  until('the page and its files are kept', () => page.evaluate(keptForOffline), 30)

async function keptForOffline(): Promise<boolean> {
  const files = await (await caches.open('veche-files')).keys()
  const loaded = performance.getEntriesByType('resource').filter(entry => entry.name.includes('/assets/'))
  const page = await caches.match('/', { cacheName: 'veche-pages' })
  return page !== undefined && loaded.every(entry => files.some(file => file.url === entry.name))
}
