import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Id } from '#shared/core/value.ts'
import { openStage } from '../../support/browser-stage.ts'
import { until } from '../../support/veche.ts'
import { faultsOn } from '../every-screen.ts'

const stage = openStage()

/** Whether the chosen mark stands on the open map, under no panel. */
const isInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const box = document.querySelector('.pin-circle[data-chosen]')?.getBoundingClientRect()
    if (!box) return false
    return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('.town-map') != null
  })

test('an initiative is found on the map by its link, from the list and by the keyboard; far away it is counted with the questions', async () => {
  const { veche, people } = stage
  const resident = await veche.person('resident', { role: 'resident' })
  const author = veche.device()
  await author.signIn(resident)
  const idea = async (title: string, place: string): Promise<Id> => {
    const input = { title, words: 'Так будет лучше', place: await veche.placeNamed(place) }
    const answer = await author.send('city', 'initiatives.drop-idea', input)
    expect(answer).toMatchObject({ ok: true })
    return answer.id
  }
  const [bench, bridge] = ['Лавка у подъезда', 'Мост через ручей']
  const near = await idea(bench, 'Садовая, 8–14')
  await idea(bridge, 'Лесная, 1–3')
  const meeting = await veche.meeting()
  for (const text of ['Горка шатается', 'Нет света'])
    await veche.system(meeting.stream, 'issues.raise-aloud', { text, category: 'yard' })

  for (const size of ['desktop', 'phone'] as const) {
    const { page } = await people.person(`resident on a ${size}`, size, { path: `/?item=${near}` })
    await page.getByRole('region', { name: bench }).waitFor()
    await page.locator('.pin-circle[data-chosen][data-mark=initiative]').waitFor()
    await until('the initiative of the link is in sight', () => isInSight(page))
  }

  const { page } = await people.person('by the keyboard', 'desktop', { path: '/' })
  await page.getByText('Инициативы: 2').focus()
  await page.keyboard.press('Enter')
  const show = page.getByRole('listitem').filter({ hasText: bridge }).getByRole('button', { name: 'Показать на карте' })
  await show.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('region', { name: bridge })
  await card.waitFor()
  await until('the keyboard is at its card', () => card.evaluate(each => each === document.activeElement))
  await until('it is in sight', () => isInSight(page))
  expect(await faultsOn(page, { name: 'initiative on the map', dialog: false })).toEqual([])
  await card.getByRole('button', { name: 'Закрыть' }).click()
  await until('the keyboard is back in the list', () => show.evaluate(each => each === document.activeElement))

  await page.goto(`${veche.url}/?map=12/53.602/47.2`)
  await page.locator('.pin-cluster').first().waitFor()
  await until(
    'one number counts all',
    async () => (await page.locator('.pin-cluster').allTextContents()).join() === '5',
  )
  expect(await page.locator('.pin-circle[data-mark=initiative]').count()).toBe(0)
})
