import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { layNetwork } from '../../support/browser-network.ts'
import { networkError } from '../../support/browser.ts'
import { openStage } from '../../support/browser-stage.ts'
import { joinFrom, untilKept } from '../../support/browser-steps.ts'
import { aFullTown, type FullTown } from '../../support/browser-town.ts'
import { until } from '../../support/veche.ts'

const stage = openStage()
let town: FullTown
beforeAll(async () => {
  town = await aFullTown(stage.veche)
})

test('somebody with low vision reads the town in three schemes, and every page remembers it before it is painted', async () => {
  const { page, expects } = await stage.people.person('reader', 'phone', { path: '/', ownBrowser: true })
  expects(networkError)
  await page.getByRole('button', { name: 'Версия для слабовидящих' }).click()
  const panel = page.getByRole('region', { name: 'Версия для слабовидящих' })
  await panel.getByRole('button', { name: 'Самые крупные буквы' }).click()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
  await panel.getByRole('button', { name: 'Белым по чёрному' }).click()
  await axeIsContent(page, 'map')
  await panel.getByRole('button', { name: 'Синим по голубому' }).click()
  await panel.getByRole('button', { name: 'без картинок' }).click()
  await page.getByRole('region', { name: 'Карта города' }).waitFor({ state: 'detached' })
  await page.getByRole('listitem').filter({ hasText: '№ 1/1' }).first().waitFor()

  // Nothing of the program has run yet when the page is painted for the first time.
  await page.route('**/assets/*.js', route => route.abort())
  await page.reload({ waitUntil: 'domcontentloaded' })
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(157, 209, 255)')
  await page.unroute('**/assets/*.js')

  await page.goto(`/meetings/${town.meeting.id}`)
  await page.getByRole('heading', { name: 'Повестка' }).waitFor()
  await axeIsContent(page, 'meeting')
  await page.getByRole('button', { name: 'Версия для слабовидящих' }).click()
  await panel.getByRole('button', { name: 'Чёрным по белому' }).click()
  await page.goto(`/m/${town.meeting.code}`)
  await joinFrom(page, 'Садовая, 12')
  await axeIsContent(page, 'participant')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'nothing sticks out').toBe(0)
  await page.getByRole('button', { name: 'Версия для слабовидящих' }).click()
  await page.getByRole('button', { name: 'Обычная версия' }).click()
  expect(await page.evaluate(() => localStorage.getItem('veche.sight'))).toBe('{}')
})

test('a published meeting is watched once more, by mouse and by keys, and ends as it ended', async () => {
  const { veche, people } = stage
  const { id, stream } = await veche.meeting()
  const raise = (text: string) => veche.system(stream, 'issues.raise-aloud', { text, category: 'roads' })
  const issue = await raise('Яма у второго подъезда')
  const other = await raise('Нет света у пятого подъезда')
  const { page: early, expects } = await people.person('early', 'desktop', { path: `/meetings/${id}/replay` })
  expects(/404/)
  await early.getByText('Запись появится, когда итоги встречи опубликуют').waitFor()

  await veche.system(stream, 'issues.set-outcome', { issue, outcome: { kind: 'explained', text: 'Засыплют завтра' } })
  await veche.system(stream, 'issues.set-outcome', { issue: other, outcome: { kind: 'not-ours', text: 'Дом частный' } })
  await veche.system(stream, 'meetings.close-meeting', { leaveIssues: false })
  await veche.system(stream, 'documents.approve-protocol', {})
  const { page } = await people.person('viewer', 'desktop', { path: `/meetings/${id}` })
  await page.getByRole('link', { name: 'Посмотреть запись встречи' }).click()
  const rating = page.getByRole('list', { name: 'Вопросы встречи' })
  await page.getByRole('button', { name: 'Смотреть' }).waitFor()
  await rating.waitFor({ state: 'detached' })
  await page.keyboard.press('End')
  await page.getByRole('status').filter({ hasText: 'Встреча закрыта' }).waitFor()
  const summary = page.getByRole('article').or(page.locator('main')).filter({ hasText: 'Итоги встречи' }).first()
  for (const figure of [/Всего вопросов\s*2/, /разъяснено\s*1/, /вне полномочий\s*1/])
    await summary.filter({ hasText: figure }).waitFor()
  await page.getByRole('button', { name: 'Встреча открыта' }).click()
  await rating.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Остановить' }).waitFor()
})

test('the map and a meeting that were open once are read without network, and say of what time they are', async () => {
  const network = await layNetwork(stage.veche.url)
  const { page, expects } = await stage.people.person('reader', 'phone', { path: '/', url: network.url })
  expects(networkError)
  await page.getByRole('listitem').filter({ hasText: '№ 1/1' }).first().waitFor()
  await page.goto(`/meetings/${town.meeting.id}`)
  await page.getByRole('heading', { name: 'Повестка' }).waitFor()
  await untilKept(page)
  await until('the moment is known', () => page.evaluate(() => localStorage.getItem('veche.last-live')))
  const kept = await page.evaluate(async () => (await (await caches.open('veche-open')).keys()).map(each => each.url))
  expect(kept.filter(url => !/\/(sight\.js|manifest)/.test(url))).toEqual([])

  await network.cut()
  await page.reload()
  await page.getByRole('heading', { name: 'Повестка' }).waitFor()
  await page.getByText(/показано сохранённое на этом устройстве .*\d\d:\d\d/).waitFor()
  await page.getByRole('link', { name: 'Карта', exact: true }).click()
  await page.getByRole('listitem').filter({ hasText: '№ 1/1' }).first().waitFor()
  await network.close()
})

/** AA everywhere, and AAA for what is read. */
async function axeIsContent(page: Page, what: string): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze()
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`)),
    what,
  ).toEqual([])
}
