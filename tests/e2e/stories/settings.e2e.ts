import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addDays, addWorkingDays, dayOf } from '#shared/core/calendar.ts'
import { calendarOf } from '#shared/places/town-calendar.ts'
import { openStage } from '../../support/browser-stage.ts'
import { joinFrom } from '../../support/browser-steps.ts'
import { until } from '../../support/veche.ts'

const stage = openStage()
const inFigures = (day: string) => day.slice(5).split('-').reverse().join('.')

test('a day taken off in the settings moves the deadline that the console offers in another window', async () => {
  const { veche, people } = stage
  const login = await veche.person('keeper', { role: 'admin' })
  const meeting = await veche.meeting()
  const [{ page: settings }, { page: desk }] = await Promise.all([
    people.person('keeper', 'desktop', { path: '/settings', login }),
    people.person('console', 'desktop', { path: `/meetings/${meeting.id}/console`, login }),
  ])
  const third = addWorkingDays(dayOf(new Date().toISOString(), 'Europe/Moscow'), 3, calendarOf())
  const next = addWorkingDays(third, 1, calendarOf())
  await desk.getByRole('button', { name: 'Поручение без вопроса' }).first().click()
  const offered = desk.getByRole('button', { name: /^3 р/ })
  expect(await offered.innerText()).toContain(inFigures(third))

  // By keyboard from the day before: an arrow leads to the day, the form beside it takes it off.
  const calendar = settings
    .locator('section')
    .filter({ has: settings.getByRole('heading', { name: 'Рабочий календарь' }) })
  const year = Number(await calendar.getByRole('heading', { level: 3 }).innerText())
  if (Number(third.slice(0, 4)) > year) await calendar.getByRole('button', { name: 'Следующий год' }).click()
  const before = addDays(third, third.endsWith('-01-01') ? 1 : -1)
  await calendar.locator(`[data-day="${before}"]`).click()
  await settings.keyboard.press(before < third ? 'ArrowRight' : 'ArrowLeft')
  await until('the day has the focus', () =>
    settings.evaluate(day => document.activeElement?.getAttribute('data-day') === day, third),
  )
  const days = Number.parseInt(await calendar.getByRole('status').innerText(), 10)
  await calendar.getByRole('button', { name: 'Выходной', exact: true }).click()
  await calendar.getByLabel('Название').fill('День города')
  await calendar.getByRole('button', { name: 'Сохранить' }).click()
  await settings.getByText(/рабочий день → выходной «День города»/).waitFor()
  await until(
    'the year has a working day less',
    async () => Number.parseInt(await calendar.getByRole('status').innerText(), 10) === days - 1,
  )
  expect(await calendar.locator(`[data-day="${third}"]`).getAttribute('aria-label')).toContain('День города')

  await until('the console offers the next day', async () => (await offered.innerText()).includes(inFigures(next)))
  await calendar.getByRole('button', { name: 'Вернуть как было' }).click()
  await until('and the first one again', async () => (await offered.innerText()).includes(inFigures(third)))
})

test('a year nobody entered says so, and takes the holidays of the law with one press', async () => {
  const { veche, people } = stage
  const login = await veche.person('clerk', { role: 'admin' })
  const { page } = await people.person('clerk', 'phone', { path: '/settings', login })
  const calendar = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Рабочий календарь' }) })
  const year = calendar.getByRole('heading', { level: 3 })
  while ((await year.innerText()) < '2041') await calendar.getByRole('button', { name: 'Следующий год' }).click()
  await calendar.getByText('Праздники 2041 года никто не внёс').waitFor()
  await calendar.getByRole('button', { name: /статье 112/ }).click()
  await calendar.getByText('внесено городом').waitFor()
  // The 1st of January 2041 is a Tuesday.
  expect(await calendar.locator('[data-day="2041-01-01"]').getAttribute('aria-label')).toContain(
    'выходной в будни, Новогодние каникулы',
  )
})

test('arms that an administrator uploads appear on the wall and on a phone, and go when they are taken down', async () => {
  const { veche, people } = stage
  const login = await veche.person('herald', { role: 'admin' })
  const meeting = await veche.meeting()
  const [herald, { page: wall }, { page: phone }] = await Promise.all([
    people.person('herald', 'desktop', { path: '/settings', login }),
    people.person('wall', 'projector', { path: `/meetings/${meeting.id}/projector` }),
    people.person('guest', 'phone', { path: `/m/${meeting.code}` }),
  ])
  const settings = herald.page
  herald.expects(/422/)
  await wall.locator('main').waitFor()
  await phone.getByRole('button', { name: 'Я гость' }).waitFor()
  const arms = 'img[src^="/api/arms/"]'
  for (const page of [wall, phone]) expect(await page.locator(arms).count()).toBe(0)
  const shield = await sharp({ create: { width: 90, height: 110, channels: 4, background: '#a33' } })
    .png()
    .toBuffer()
  const upload = settings.locator('input[type=file]')
  await upload.setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('это не герб') })
  await settings.getByText('Это не картинка PNG').waitFor()
  await upload.setInputFiles({ name: 'arms.png', mimeType: 'image/png', buffer: shield })
  await settings.getByRole('img', { name: 'Герб города' }).waitFor()
  await settings.getByText('добавлен').waitFor()
  // In the header of every screen, and large on the wall that waits.
  await until('the wall shows them', async () => (await wall.locator(arms).count()) > 0)
  await phone.locator(arms).first().waitFor()
  expect(
    await wall
      .locator(arms)
      .first()
      .evaluate(image => (image as HTMLImageElement).decode().then(() => image.clientHeight)),
  ).toBeGreaterThan(30)
  await settings.getByRole('button', { name: 'Убрать' }).click()
  for (const page of [wall, phone]) await page.locator(arms).first().waitFor({ state: 'detached' })
})

test('a subject that the town adds is offered on a phone at once, and one it no longer offers is gone from there', async () => {
  const { veche, people } = stage
  const login = await veche.person('namer', { role: 'admin' })
  const meeting = await veche.meeting()
  const [{ page: settings }, { page: phone }] = await Promise.all([
    people.person('namer', 'desktop', { path: '/settings', login }),
    people.person('guest', 'phone', { path: `/m/${meeting.code}` }),
  ])
  await joinFrom(phone, 'Я гость')
  await phone.getByRole('button', { name: 'Поднять вопрос' }).click()
  await phone.getByRole('button', { name: 'Парковка' }).waitFor()

  await settings.getByRole('button', { name: 'Добавить тему' }).click()
  const form = settings.getByRole('form', { name: 'Добавить тему' })
  await form.getByLabel('Название').fill('Школы')
  await form.getByRole('button', { name: 'школа' }).click()
  await form.getByRole('button', { name: 'сливовый' }).click()
  await form.getByRole('button', { name: 'Сохранить' }).click()
  await settings.getByText('Добавлена тема').waitFor()
  await settings.getByRole('button', { name: 'Больше не предлагать: Парковка' }).click()
  await settings.getByText('Тему больше не предлагают').waitFor()
  await phone.getByRole('button', { name: 'Школы', exact: true }).waitFor()
  await phone.getByRole('button', { name: 'Парковка' }).waitFor({ state: 'detached' })

  // What is raised under it is called by its name where the meeting is run.
  await phone.getByRole('textbox', { name: 'Что случилось' }).fill('Крыльцо школы разбито')
  await phone.getByRole('button', { name: 'Школы', exact: true }).click()
  await phone.getByRole('button', { name: 'Отправить вопрос' }).click()
  await settings.goto(`/meetings/${meeting.id}/console`)
  await settings
    .getByText(/· Школы/)
    .first()
    .waitFor()
})
