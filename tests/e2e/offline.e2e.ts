import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { layNetwork } from '../support/browser-network.ts'
import { networkError } from '../support/browser.ts'
import { openStage } from '../support/browser-stage.ts'
import { untilKept } from '../support/browser-steps.ts'
import { until } from '../support/veche.ts'

const stage = openStage()

test('a phone without network opens its page again, keeps what was done, and all of it arrives exactly once', async () => {
  const { veche, people } = stage
  const meeting = await veche.meeting()
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Яма у подъезда', category: 'roads' })
  const network = await layNetwork(veche.url)
  const { page, expects } = await people.person('resident', 'phone', { path: `/m/${meeting.code}`, url: network.url })
  expects(networkError)
  await page.getByRole('button', { name: 'Садовая, 12' }).click()
  await page.getByText('Яма у подъезда').waitFor()
  await untilKept(page)

  await network.cut()
  await page
    .getByRole('button', { name: /Поддержать/ })
    .first()
    .click()
  await page.getByText(/1\s+действие ждёт сети/).waitFor()
  await page.reload()
  await page.getByText('Яма у подъезда').waitFor()
  await page.getByText(/1\s+действие ждёт сети/).waitFor()
  await page.getByRole('button', { name: /Поддержано/ }).waitFor()
  expect(await veche.sql`select 1 from issue_support where issue = ${issue}`).toHaveLength(0)

  await network.mend()
  await until(
    'the support has arrived',
    async () => (await veche.sql`select 1 from issue_support where issue = ${issue}`).length === 1,
  )
  await page.getByText(/ждёт сети/).waitFor({ state: 'detached' })
  await network.close()
})

test('a file that is still on its way when the page begins to be kept is kept once it has come', async () => {
  const { page } = await stage.people.person('late', 'phone', { path: '/meetings', ownBrowser: true })
  await page.route('**/assets/*?late', async route => {
    await delay(6000)
    await route.continue()
  })
  await page.evaluate(() => {
    const file = performance.getEntriesByType('resource').find(entry => entry.name.includes('/assets/'))
    void fetch(`${file?.name}?late`)
  })
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(each => each.name.endsWith('?late')))
  await untilKept(page)
})
