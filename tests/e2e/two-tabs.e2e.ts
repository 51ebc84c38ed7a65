import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openStage } from '../support/browser-stage.ts'
import { until } from '../support/veche.ts'

const stage = openStage()
const words = 'Скользко у подъезда'

test('two tabs of one browser are one person: signed in on one, at work on the other; signed out on one, nothing is left on the other', async () => {
  const { veche, people } = stage
  const { login, password } = await veche.person('moderator', { role: 'moderator' })
  const meeting = await veche.meeting()
  const phone = veche.device()
  await phone.join(meeting.code)
  await phone.send(meeting.stream, 'issues.raise-issue', { text: words, category: 'snow' })

  const {
    page: one,
    context,
    expects,
  } = await people.person('moderator', 'desktop', { path: `/meetings/${meeting.id}`, ownBrowser: true })
  // What the console asks for in the very moment of signing out is not told any more.
  expects(/404/)
  await one.getByRole('heading', { name: 'Встреча во дворе' }).waitFor()
  const two = await context.newPage()
  await two.goto('/login')
  await two.getByLabel('Имя для входа').fill(login)
  await two.getByLabel('Пароль', { exact: true }).fill(password)
  await two.keyboard.press('Enter')
  await until('the second tab has left the sign-in page', () => !two.url().includes('/login'))

  await look(one)
  await goWithoutLoading(one, `/meetings/${meeting.id}/console`)
  await one.getByText(words).first().waitFor()
  await until('it is kept on the device', async () => (await kept(one)).includes(words))

  expect(await two.evaluate(async () => (await fetch('/api/session', { method: 'DELETE' })).status)).toBe(204)
  await one.getByText(words).first().waitFor({ state: 'detached' })
  await until('it has left the device', async () => !(await kept(one)).includes(words))
})

/** Looks at a tab again. */
const look = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

const goWithoutLoading = (page: Page, path: string) =>
  page.evaluate(to => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)

/** All that the device keeps of what was shown. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('veche')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const all = opening.result.transaction('kept').objectStore('kept').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(all.result))
          }
        }
      }),
  )
