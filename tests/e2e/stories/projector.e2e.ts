import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#shared/core/calendar.ts'
import { layNetwork } from '../../support/browser-network.ts'
import { networkError } from '../../support/browser.ts'
import { openStage } from '../../support/browser-stage.ts'
import { column, dialog, untilKept, press } from '../../support/browser-steps.ts'
import { until, type TestVeche } from '../../support/veche.ts'

const stage = openStage()
const lamp = 'Не горит фонарь'
const pit = 'Яма у подъезда'

let moderator: { login: string; password: string }
let meeting: Awaited<ReturnType<TestVeche['meeting']>>
beforeAll(async () => {
  const { veche } = stage
  await veche.body('МУП «Горсвет»')
  moderator = await veche.person('moderator', { role: 'moderator' })
  meeting = await veche.meeting()
  for (const text of [lamp, pit]) await veche.system(meeting.stream, 'issues.raise-aloud', { text, category: 'yard' })
})

test('one key turns the console into the projector and back: a clicker turns its pictures, and half-written words stay', async () => {
  const { page } = await stage.people.person('moderator', 'desktop', {
    path: `/meetings/${meeting.id}/console`,
    login: moderator,
  })
  const wall = page.getByRole('dialog', { name: 'Экран встречи' })
  await page.getByText(lamp).first().waitFor()
  await press(page, 'v')
  await page.getByLabel('Что сказали').fill('Нужен пандус у')
  await page.keyboard.press('F2')
  await wall.getByText('Участвуйте с телефона').first().waitFor()
  await page.keyboard.press('PageDown')
  await wall.getByRole('list', { name: 'Вопросы встречи' }).getByText(pit).waitFor()
  await page.keyboard.press('PageDown')
  await wall.getByText(lamp).waitFor()
  await page.keyboard.press('Escape')
  await wall.waitFor({ state: 'detached' })
  expect(await page.getByLabel('Что сказали').inputValue()).toBe('Нужен пандус у')
  await page.getByLabel('Что сказали').pressSequentially(' дома')
  await page.keyboard.press('Control+Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await press(page, 'f')
  await wall.waitFor()
  await page.keyboard.press('f')
  await wall.waitFor({ state: 'detached' })
  await page.getByText('Нужен пандус у дома').first().waitFor()
})

test('without network the console goes on and its projector follows; on return nothing is lost or doubled, and the number comes', async () => {
  const { veche, people } = stage
  const phone = veche.device()
  await phone.join(meeting.code)
  const secret = await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Не для всех глаз', category: 'other' })
  const network = await layNetwork(veche.url)
  const { page, context, expects } = await people.person('moderator', 'desktop', {
    path: `/meetings/${meeting.id}/console`,
    login: moderator,
    url: network.url,
  })
  expects(networkError)
  await page.getByText('Не для всех глаз').waitFor()
  const screen = await context.newPage()
  await screen.goto(`/meetings/${meeting.id}/projector`)
  await screen
    .getByText(/участник/)
    .first()
    .waitFor()
  const heard = screen.evaluate(nextOnChannel)
  await press(page, '2')
  expect(await heard).toContain(lamp)
  expect(await heard).not.toContain('Не для всех глаз')
  await until('the picture is acknowledged', async () => {
    const [{ n }] = await veche.sql<
      [{ n: number }]
    >`select count(*)::int as n from command where name = 'meetings.show-picture'`
    return n > 0
  })
  await untilKept(page)

  await network.cut()
  await screen.getByText('показывает этот ноутбук').waitFor()
  await press(page, 'v')
  await page.getByLabel('Что сказали').fill('Течёт крыша над аркой')
  await page.keyboard.press('Control+Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await screen.getByText('Течёт крыша над аркой').waitFor()
  const form = column(page, /^Поручение/)
  await press(page, 'p')
  await form.getByRole('textbox', { name: 'Текст' }).fill('Починить крышу над аркой')
  await form.getByLabel('Ответственный').first().click()
  await page.getByRole('option', { name: 'МУП «Горсвет»' }).click()
  await form.getByRole('button', { name: /^Объявить/ }).click()
  await form.getByText('Объявленные').waitFor()
  await screen.getByRole('main').getByText('Починить крышу над аркой').first().waitFor()
  await screen.getByText('номер придёт, когда вернётся сеть').first().waitFor()
  // Hidden by another moderator meanwhile, so that the accepting is refused later.
  await veche.system(meeting.stream, 'issues.hide-issue', { issue: secret.id, reason: 'реклама' })
  await column(page, 'Входящие').getByRole('button', { name: 'Принять' }).click()
  const waits = page.getByText(/\d+\s+действи\S+ жд\S+ сети/)
  await until('what was said, given and accepted waits', async () => Number.parseInt(await waits.innerText(), 10) >= 4)
  const before = await waits.innerText()

  await page.reload()
  await page.getByText(before, { exact: true }).waitFor()
  await form.getByText('ждёт сети').waitFor()
  expect(await veche.sql`select 1 from instruction`).toHaveLength(0)

  await network.mend()
  await form.getByText('№ 1/1').waitFor()
  await screen.getByText('№ 1/1').first().waitFor()
  await screen.getByText('показывает этот ноутбук').waitFor({ state: 'detached' })
  await page.getByText('Принять вопрос').waitFor()
  await page.getByRole('button', { name: 'Понятно' }).click()
  await page.getByRole('button', { name: 'Понятно' }).waitFor({ state: 'detached' })
  expect(await veche.sql`select text from instruction`).toEqual([{ text: 'Починить крышу над аркой' }])
  expect(await veche.sql`select 1 from issue where text = 'Течёт крыша над аркой'`).toHaveLength(1)
  expect(await veche.sql`select 1 from task`).toHaveLength(1)
  await network.close()
})

test('whoever holds the microphone reads from a phone what the moderator has chosen, whose house it is and what was promised there', async () => {
  const { veche, people } = stage
  const yard = 'Лесная, 1–3'
  const body = await veche.body('УК «Берег»', ['yard'])
  const last = await veche.meeting(yard)
  const wording = { text: 'Починить качели', body, deadline: addDays(veche.now().toISOString().slice(0, 10), 20) }
  const instruction = await veche.system(last.stream, 'meetings.prepare-instruction', wording)
  await veche.system(last.stream, 'tasks.give-instruction', { instruction })
  const tonight = await veche.meeting(yard)
  const neighbour = veche.device()
  const house = tonight.houses[0]
  await neighbour.join(tonight.code, { house: house?.id })
  const { id } = await neighbour.send(tonight.stream, 'issues.raise-issue', { text: 'Нет горки', category: 'yard' })
  await veche.system(tonight.stream, 'issues.accept-issue', { issue: id })

  const console = await people.person('moderator', 'desktop', {
    path: `/meetings/${tonight.id}/console`,
    login: moderator,
  })
  const head = await people.person('head', 'phone', {
    path: `/meetings/${tonight.id}/prompter`,
    login: moderator,
    ownBrowser: true,
  })
  await head.page.getByText('Вопрос ещё не выбран').waitFor()
  await console.page.getByText('Нет горки').first().waitFor()
  await press(console.page, '3')
  const now = head.page.getByRole('region', { name: 'Сейчас · Вопрос' })
  await now.getByText('Нет горки').waitFor()
  await now.getByText(house?.address ?? 'a house', { exact: true }).waitFor()
  const earlier = head.page.getByRole('region', { name: 'Обещано здесь раньше' }).getByRole('listitem')
  expect(await earlier.allInnerTexts()).toEqual([expect.stringMatching(/поручено[^]*Починить качели[^]*УК «Берег»/)])
  await veche.system(tonight.stream, 'issues.raise-aloud', { text: 'Темно', category: 'lighting' })
  await head.page.getByRole('region', { name: 'Дальше' }).getByText('Темно').waitFor()
  await head.page.getByRole('button', { name: 'Тёмный экран' }).click()
  await head.page.getByRole('button', { name: 'Светлый экран' }).waitFor()
  expect(await head.page.evaluate(smallestLetters)).toBeGreaterThanOrEqual(20)
  expect(await head.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await console.page.getByText('Суфлёр для главы').click()
  await console.page.getByRole('img', { name: 'QR-код суфлёра' }).waitFor()
  await head.offline(true)
  await head.page.getByText(/нет связи, показано на/).waitFor()
})

test('the second screen shows its own picture, and message and countdown lie over both within a small screen', async () => {
  const { veche, people } = stage
  const { id, stream } = await veche.meeting('Лесная, 1–3')
  await veche.system(stream, 'issues.raise-aloud', { text: pit, category: 'yard' })
  await veche.system(stream, 'meetings.set-screens', {
    message: 'Через пять минут перерыв, чай и бутерброды у второго подъезда дома на Лесной',
    countdown: { minutes: 5, until: new Date(Date.now() + 299_000).toISOString() },
    second: { scene: 'rating' },
  })
  const screens = await Promise.all(
    ['', '?screen=2'].map(query =>
      people.person(`wall ${query}`, 'small-projector', { path: `/meetings/${id}/projector${query}` }),
    ),
  )
  for (const { page } of screens) {
    const over = page.locator('[aria-live=polite]', { has: page.getByRole('timer') })
    for (const part of [over.getByText(/^Через пять минут/), over.getByText(/^04:\d\d$/)]) {
      await part.waitFor()
      const { x, y, width, height } = (await part.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }
      expect(Math.min(x, y, 1024 - x - width, 768 - y - height)).toBeGreaterThanOrEqual(0)
    }
  }
  await screens[0]?.page.getByText('Наведите камеру телефона').waitFor()
  await screens[1]?.page.getByRole('list', { name: 'Вопросы встречи' }).getByText(pit).waitFor()
})

/** The size of the smallest letters that are read on the page, pixels. */
function smallestLetters(): number {
  const sizes = [...document.querySelectorAll('body *')]
    .filter(each => [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    .filter(each => each.checkVisibility() && !each.closest('.unseen'))
    .map(each => Number.parseFloat(getComputedStyle(each).fontSize))
  return Math.min(...sizes)
}

/** The next thing the projector windows of this browser are told. */
const nextOnChannel = () =>
  new Promise<string>(resolve => {
    new BroadcastChannel('veche-hall').onmessage = ({ data }) => data.kind === 'hall' && resolve(JSON.stringify(data))
  })
