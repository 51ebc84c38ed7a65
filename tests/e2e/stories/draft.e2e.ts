import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { loadTexts } from '../../../server/documents/store.ts'
import { layNetwork } from '../../support/browser-network.ts'
import { networkError } from '../../support/browser.ts'
import { openStage } from '../../support/browser-stage.ts'
import { setPolicy } from '../../support/browser-steps.ts'
import { until } from '../../support/veche.ts'

const stage = openStage()

const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

test('an idea is taken up, a neighbour comes by the link, both write one draft, one of them without network for a while, and it is submitted', async () => {
  const { veche, people } = stage
  await setPolicy(veche, 'initiativeGroupPeople', 2)
  await veche.server.relearn()
  const place = await veche.placeNamed('Садовая, 8–14')
  const idea = await veche.system('city', 'initiatives.drop-idea', { title: 'Волейбол', words: 'Сетка у школы', place })
  const [anna, boris] = [
    await veche.person('anna', { role: 'resident' }),
    await veche.person('boris', { role: 'resident' }),
  ]
  const path = `/initiatives/${idea}`
  const network = await layNetwork(veche.url)
  const one = await people.person('anna', 'desktop', { path, login: anna })
  await one.page.getByRole('button', { name: 'Взяться за проект' }).click()
  await one.page.getByRole('dialog').getByRole('button', { name: 'Взяться' }).click()
  await text(one.page, 'Проблема').waitFor()
  await one.page.getByRole('button', { name: 'Сделать ссылку' }).click()
  const link = await until('the link is there', async () => {
    const [row] = await veche.sql<{ link: string }[]>`select link from initiative_link where initiative = ${idea}`
    return row?.link
  })

  const two = await people.person('boris', 'phone', {
    path: `/initiatives/join/${link}`,
    login: boris,
    url: network.url,
  })
  two.expects(networkError)
  await two.page.getByRole('button', { name: 'Войти в группу' }).click()
  await text(two.page, 'Проблема').click()
  await two.page.keyboard.type('Детям негде играть. ')
  await text(one.page, 'Проблема').getByText('Детям негде играть.').waitFor()
  await text(one.page, 'Проблема').locator('[class*=caretName]').getByText('Тест boris').waitFor({ state: 'attached' })

  await network.cut()
  await two.page.getByText('Нет связи: пишите дальше').waitFor()
  await text(two.page, 'Почему это важно').click()
  await two.page.keyboard.type('Во дворе триста школьников. ')
  for (const name of ['Ожидаемый результат', 'Как участвуют жители']) {
    await text(one.page, name).click()
    await one.page.keyboard.type('Площадка и скамейки. ')
  }
  await network.mend()
  await text(one.page, 'Почему это важно').getByText('триста школьников').waitFor()
  await text(two.page, 'Ожидаемый результат').getByText('Площадка и скамейки').waitFor()

  await fillIn(one.page)
  // What one has saved the other sees without asking.
  await until('the other has the budget', async () => {
    const price = two.page.getByRole('textbox', { name: 'Цена, ₽. Строка 1' })
    return (await price.count()) === 1 && (await price.inputValue()) === '1000,50'
  })
  await until('it is all stored', async () => (await loadTexts(veche.sql, idea)).importance.includes('триста'))
  await one.page.getByText('Всё на месте: проект можно внести').waitFor()
  await one.page.getByRole('button', { name: 'Внести проект' }).click()
  await one.page.getByRole('dialog').getByRole('button', { name: 'Внести', exact: true }).click()
  await one.page.getByText('Контрольная сумма текста').waitFor()
  await two.page.getByText('Контрольная сумма текста').waitFor()
  expect(await two.page.getByRole('main').innerText()).toContain('Во дворе триста школьников.')
  await network.close()
})

/** Everything but the texts: the territory by keyboard alone. */
async function fillIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Добавить строку' }).click()
  for (const [name, value] of [
    ['Что', 'Сетка'],
    ['Единица', 'шт.'],
    ['Сколько', '2'],
    ['Цена, ₽', '1 000,50'],
  ] as const)
    await page.getByRole('textbox', { name: `${name}. Строка 1` }).fill(value)
  await page.getByLabel('Местный бюджет').fill('1801')
  await page.getByLabel('Инициативные платежи жителей').fill('200')
  await page.getByText('сходится со сметой').waitFor()
  const place = page.getByRole('combobox', { name: /Двор/ })
  await place.fill('Садовая')
  await place.press('Enter')
  await page.getByText('Внутри границы города').waitFor()
  await page.getByLabel('Начало работ').fill('2027-05-01')
  await page.getByLabel('Окончание').fill('2027-08-31')
  await page.getByLabel('Кто будет содержать').fill('МБУ «Благоустройство»')
  await page.getByLabel('На чьей земле').selectOption({ label: 'Муниципальная' })
}
