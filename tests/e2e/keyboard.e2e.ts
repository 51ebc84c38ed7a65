import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openStage } from '../support/browser-stage.ts'
import { column, dialog, press } from '../support/browser-steps.ts'
import type { TestVeche } from '../support/veche.ts'

const stage = openStage()
const lamp = 'Не горит фонарь'
const snow = 'Не убран снег'

let moderator: { login: string; password: string }
let meeting: Awaited<ReturnType<TestVeche['meeting']>>
beforeAll(async () => {
  await stage.veche.body('МУП «Горсвет»')
  moderator = await stage.veche.person('moderator', { role: 'moderator' })
  meeting = await stage.veche.meeting()
})

test('a vote by keyboard only, from the code to the receipt', async () => {
  const { veche, people } = stage
  for (const text of [lamp, snow]) await veche.system(meeting.stream, 'issues.raise-aloud', { text, category: 'yard' })
  const { page } = await people.person('resident', 'desktop', { path: '/m' })
  await tabTo(page, 'Код встречи')
  await page.keyboard.type(meeting.code)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Садовая, 12' }).waitFor()
  await tabTo(page, 'Садовая, 12')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: lamp }).waitFor()
  await tabTo(page, `Поддержать: ${lamp}`)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: `Поддержано: ${lamp}`, pressed: true }).waitFor()

  const rules = { title: 'Что важнее?', mode: 'points', points: 3, visibility: 'live' }
  const poll = await veche.system(meeting.stream, 'votes.start-poll', rules)
  await page.getByRole('heading', { name: 'Что важнее?' }).waitFor()
  await tabTo(page, `Добавить балл: ${snow}`)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await tabTo(page, 'Проголосовать')
  await page.keyboard.press('Enter')
  await page.getByText('Ваш голос принят').waitFor()
  const [ballot] = await stage.database.sql<{ receipt: string; points: number }[]>`
    select receipt, (choices -> 0 ->> 1)::int as points from ballot where poll = ${poll}`
  expect(ballot?.points).toBe(2)
  const shown = await page.getByText('Контрольный код').locator('code').textContent()
  expect(ballot?.receipt.replaceAll('-', '').endsWith(shown?.replaceAll('-', '') ?? '?')).toBe(true)
  await veche.system(meeting.stream, 'votes.stop-poll', { poll })
})

test('a meeting is run by keys only', async () => {
  const { people, veche } = stage
  const phone = veche.device()
  await phone.join(meeting.code)
  await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Скользко у подъезда', category: 'snow' })
  await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Купите мои книги', category: 'other' })
  const { page } = await people.person('moderator', 'desktop', {
    path: `/meetings/${meeting.id}/console`,
    login: moderator,
  })
  const keys = page.keyboard
  const issues = column(page, 'Вопросы по рейтингу')
  await column(page, 'Входящие').getByText('Купите мои книги').waitFor()

  await keys.press('?')
  await dialog(page).getByRole('heading', { name: 'Клавиши' }).waitFor()
  await keys.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })

  // A accepts the first, H hides the next with a reason.
  await keys.press('a')
  await issues.getByText('Скользко у подъезда').waitFor()
  await keys.press('h')
  await tabTo(page, 'реклама или шутка')
  await keys.press('Space')
  await tabTo(page, 'Скрыть')
  await keys.press('Enter')
  await page.getByText('Скрытые: 1').waitFor()
  await dialog(page).waitFor({ state: 'detached' })

  // V writes down what is said aloud.
  await keys.press('v')
  await tabTo(page, 'Что сказали')
  await keys.type('Нужен пандус')
  await keys.press('Control+Enter')
  await issues.getByText('Нужен пандус').waitFor()
  await dialog(page).waitFor({ state: 'detached' })

  // S starts the vote, and stops it.
  await keys.press('s')
  await tabTo(page, 'Начать рейтинг')
  await keys.press('Enter')
  await page.getByText('идёт', { exact: true }).waitFor()
  await dialog(page).waitFor({ state: 'detached' })
  await keys.press('s')
  await tabTo(page, 'Закрыть голосование')
  await keys.press('Enter')
  await page.getByText('итог показан').waitFor()

  // What was said last is chosen; P writes its instruction, N announces it.
  await keys.press('p')
  const form = column(page, /^Поручение/)
  await form.getByRole('textbox', { name: 'Текст' }).waitFor()
  await tabTo(page, 'Ответственный')
  await keys.type('Горсвет')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await tabTo(page, 'Подготовить')
  await keys.press('Enter')
  // While it is still on its way: a key pressed early is not lost.
  await keys.press('n')
  await form.getByText('Объявленные').waitFor()
  await form.getByText('№ 1/1').waitFor()

  // Figures and arrows turn the projector's pictures.
  const shown = page.getByRole('img', { name: /^Сейчас на экране/ })
  await keys.press('1')
  await expect.poll(() => shown.getAttribute('aria-label')).toContain('QR')
  await keys.press('ArrowRight')
  await expect.poll(() => shown.getAttribute('aria-label')).toContain('Рейтинг')
})

test('P and 3 are about the chosen question alone: while it waits or is decided they say so and take no other', async () => {
  const { people, veche } = stage
  const own = await veche.meeting('Лесная, 1–3')
  await veche.system(own.stream, 'issues.raise-aloud', { text: lamp, category: 'lighting' })
  const phone = veche.device()
  await phone.join(own.code)
  await phone.send(own.stream, 'issues.raise-issue', { text: snow, category: 'snow' })
  const { page } = await people.person('moderator', 'desktop', {
    path: `/meetings/${own.id}/console`,
    login: moderator,
  })
  const form = column(page, /^Поручение/)
  const shown = page.getByRole('img', { name: /^Сейчас на экране/ })
  const said = (words: string) => page.getByRole('region', { name: 'Сообщения' }).getByText(words)
  const untouched = async () => {
    expect(await form.getByRole('textbox', { name: 'Текст' }).count()).toBe(0)
    expect(await shown.getAttribute('aria-label')).not.toContain(lamp)
  }

  await column(page, 'Входящие').getByRole('button', { name: snow }).click()
  await press(page, 'p')
  await said('Сначала примите этот вопрос').waitFor()
  await untouched()
  await page.getByRole('button', { name: 'Закрыть', exact: true }).click()
  await press(page, '3')
  await said('Сначала примите этот вопрос').waitFor()
  await untouched()

  await press(page, 'a')
  const issues = column(page, 'Вопросы по рейтингу')
  await issues.getByRole('button', { name: 'Разъяснено' }).click()
  await dialog(page).getByRole('textbox').fill('Уберут завтра')
  await page.keyboard.press('Control+Enter')
  await issues.getByRole('heading', { name: 'С решением' }).waitFor()
  await dialog(page).waitFor({ state: 'detached' })
  await press(page, 'p')
  await said('У этого вопроса уже есть решение').waitFor()
  await untouched()
  // What is decided may still be shown.
  await press(page, '3')
  await expect.poll(() => shown.getAttribute('aria-label')).toContain(snow)
})

/** Goes on by Tab until the thing of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).or(page.getByLabel(name)).filter({ visible: true }).first().waitFor()
  for (let n = 0; n < 80; n++) {
    if (await page.evaluate(hasFocus, name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to «${name}»`)
}

function hasFocus(name: string): boolean {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement)) return false
  const label = 'labels' in focused && focused.labels instanceof NodeList ? focused.labels[0]?.textContent : undefined
  const said = focused.getAttribute('aria-label') ?? label ?? focused.textContent ?? ''
  return said.trim().startsWith(name)
}
