import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'
import { column, dialog, joinFrom, longToTakeBack, raise } from '../../support/browser-steps.ts'

const stage = openStage()
const lights = 'Вдоль дорожки к школе не горят фонари'
const dark = 'Темно на дорожке к школе, фонари не горят'

let moderator: { login: string; password: string }
beforeAll(async () => {
  moderator = await stage.veche.person('moderator', { role: 'moderator' })
})

test('two phones ask the same: the moderator joins their questions, both authors are told, and it can be undone', async () => {
  const { veche, people } = stage
  const meeting = await veche.meeting()
  const path = `/m/${meeting.code}`
  const [first, second, console] = await Promise.all([
    people.person('first phone', 'phone', { path }),
    people.person('second phone', 'phone', { path, ownBrowser: true }),
    people.person('moderator', 'desktop', { path: `/meetings/${meeting.id}/console`, login: moderator }),
  ])
  await joinFrom(first.page, 'Садовая, 8')
  await joinFrom(second.page, 'Садовая, 10')
  await raise(first.page, lights, 'Освещение')
  await raise(second.page, dark, 'Освещение')
  const incoming = column(console.page, 'Входящие')
  await incoming.getByRole('button', { name: 'Принять все (2)' }).click()

  const rating = column(console.page, 'Вопросы по рейтингу')
  await rating.getByRole('button', { name: dark }).click()
  await rating.getByRole('button', { name: 'Объединить с…' }).click()
  await dialog(console.page).getByRole('radio', { name: lights }).check()
  await dialog(console.page).getByRole('button', { name: 'Объединить' }).click()
  await second.page.getByText(`Ваш вопрос объединён с вопросом «${lights}»`).first().waitFor()
  await first.page.getByText(`С вашим вопросом объединён ещё один: «${dark}»`).first().waitFor()

  await rating.getByRole('button', { name: dark }).click()
  await rating.getByRole('button', { name: 'Разъединить' }).click()
  await second.page.getByRole('button', { name: `Поддержать: ${dark}` }).waitFor()
  expect(await second.page.getByRole('region', { name: 'Ваши вопросы' }).count()).toBe(0)

  await second.offline(true)
  await second.page.getByRole('button', { name: 'Поднять вопрос' }).click()
  await second.page.getByRole('textbox', { name: 'Что случилось' }).fill('Не горят фонари у школы на дорожке')
  const offer = second.page.getByRole('region', { name: 'Похожий вопрос уже есть' })
  await offer.getByRole('listitem').filter({ hasText: lights }).getByRole('button', { name: 'Поддержать этот' }).click()
  await second.page.getByRole('button', { name: `Поддержано: ${lights}` }).waitFor()
})

test('photos follow the words of a question through a lost network and a reload', async () => {
  const { veche, people } = stage
  const meeting = await veche.meeting()
  const phone = await people.person('phone', 'phone', { path: `/m/${meeting.code}`, ownBrowser: true })
  const console = await people.person('moderator', 'desktop', {
    path: `/meetings/${meeting.id}/console`,
    login: moderator,
  })
  await joinFrom(phone.page, 'Садовая, 8')
  await phone.page.getByRole('button', { name: 'Поднять вопрос' }).click()
  const buffer = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#4a7' } })
    .jpeg()
    .toBuffer()
  await phone.page.locator('input[type=file]').setInputFiles({ name: 'pit.jpg', mimeType: 'image/jpeg', buffer })
  await phone.page.getByRole('img', { name: 'Фото 1' }).waitFor()
  await phone.offline(true)
  await phone.page.getByRole('textbox', { name: 'Что случилось' }).fill('Яма у подъезда')
  await phone.page.getByRole('button', { name: 'Дороги и тротуары', exact: true }).click()
  await phone.page.getByRole('button', { name: 'Отправить вопрос' }).click()
  await phone.page.getByText('1 фотография').waitFor()
  await phone.offline(false)
  await phone.page.reload()
  const incoming = column(console.page, 'Входящие')
  await incoming.getByRole('link', { name: /Фото 1/ }).waitFor()
  await incoming.getByRole('button', { name: 'Принять' }).click()
  await phone.page.getByRole('link', { name: /Фото 1/ }).waitFor()

  await veche.system(meeting.stream, 'meetings.close-meeting', { leaveIssues: true })
  await phone.page.getByRole('link', { name: /Личная ссылка/ }).click()
  await phone.page.getByRole('heading', { name: 'Яма у подъезда' }).waitFor()
  await phone.page.getByText('Ждёт решения').waitFor()
})

test('a helper writes down a paper card without network, and another helper sees it', async () => {
  const { veche, people } = stage
  const meeting = await veche.meeting()
  const path = `/meetings/${meeting.id}/voice`
  const [one, other] = await Promise.all(
    ['one helper', 'other helper'].map(name =>
      people.person(name, 'desktop', { path, login: moderator, ownBrowser: true }),
    ),
  )
  await one.page.getByRole('textbox', { name: 'Что сказали' }).waitFor()
  await one.offline(true)
  await one.page.getByRole('textbox', { name: 'Что сказали' }).fill('Нужен пандус у аптеки')
  await one.page.getByRole('textbox', { name: 'Номер бумажной карточки' }).fill('17')
  await one.page.getByRole('button', { name: 'Записать вопрос' }).click()
  await one.page.getByText('ждёт сети, отправится само').waitFor()
  await one.offline(false)
  const last = other.page.getByRole('region', { name: 'Последние записанные' }).getByRole('listitem')
  await last
    .filter({ hasText: 'Нужен пандус у аптеки' })
    .filter({ hasText: /карточка №\s17/ })
    .waitFor()

  // By its number it is found again: by the helper, on the console, and after the meeting from home.
  await other.page.getByRole('searchbox', { name: 'Найти: слова или № карточки' }).fill('17')
  const found = other.page.getByRole('region', { name: 'Найденные' }).getByRole('listitem')
  await found.filter({ hasText: 'Нужен пандус у аптеки' }).getByText('принят').waitFor()
  await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Сломана скамейка', category: 'yard' })
  await other.page.goto(`/meetings/${meeting.id}/console`)
  const rating = column(other.page, 'Вопросы по рейтингу')
  await rating.getByRole('button', { name: 'Сломана скамейка' }).waitFor()
  await rating.getByRole('searchbox').fill('карточка 17')
  await rating.getByRole('button', { name: 'Сломана скамейка' }).waitFor({ state: 'detached' })
  await rating.getByRole('button', { name: 'Нужен пандус у аптеки' }).waitFor()
  await veche.system(meeting.stream, 'meetings.close-meeting', { leaveIssues: true })
  const home = await people.person('at home', 'phone', { path: `/meetings/${meeting.id}` })
  home.expects(/404/)
  const card = home.page.getByRole('region', { name: 'Вопрос с бумажной карточки' })
  await card.getByRole('textbox', { name: 'Номер карточки' }).fill('18')
  await card.getByRole('button', { name: 'Найти' }).click()
  await card.getByText('Карточки № 18 среди вопросов этой встречи нет.').waitFor()
  await card.getByRole('textbox', { name: 'Номер карточки' }).fill('17')
  await card.getByRole('button', { name: 'Найти' }).click()
  await card.getByText('Нужен пандус у аптеки').waitFor()
})

test('an acceptance is taken back while nothing has happened, one or all, and its author is told', async () => {
  const { veche, people } = stage
  await longToTakeBack(veche)
  const meeting = await veche.meeting()
  const [phone, console] = await Promise.all([
    people.person('phone', 'phone', { path: `/m/${meeting.code}` }),
    people.person('moderator', 'desktop', { path: `/meetings/${meeting.id}/console`, login: moderator }),
  ])
  await joinFrom(phone.page, 'Садовая, 8')
  await raise(phone.page, lights, 'Освещение')
  await raise(phone.page, 'Яма у подъезда', 'Дороги и тротуары')
  const incoming = column(console.page, 'Входящие')
  await incoming.getByRole('button', { name: 'Принять все (2)' }).click()
  await phone.page.getByRole('button', { name: `Поддержать: ${lights}` }).waitFor()
  await incoming.getByText('Только что приняли: 2 вопроса').waitFor()
  await incoming.getByRole('button', { name: `Вернуть во входящие: ${lights}` }).click()
  const own = phone.page.getByRole('region', { name: 'Ваши вопросы' })
  await own.getByRole('listitem').filter({ hasText: lights }).getByText('ждёт ведущего').waitFor()
  await phone.page.getByRole('button', { name: `Поддержать: ${lights}` }).waitFor({ state: 'detached' })

  // Meanwhile somebody supports the other one: it stays, and the moderator is told why.
  const neighbour = veche.device()
  await neighbour.join(meeting.code)
  const [pit] = await veche.sql<{ id: string }[]>`
    select id from issue where meeting = ${meeting.id} and state = 'accepted'`
  await neighbour.send(meeting.stream, 'issues.support-issue', { issue: pit?.id, on: true })
  await incoming.getByRole('button', { name: 'Вернуть во входящие: Яма у подъезда' }).click()
  await console.page.getByText('Вопрос уже поддержали: вернуть его во входящие нельзя.').waitFor()
  await incoming.getByRole('listitem').filter({ hasText: lights }).getByRole('button', { name: 'Принять' }).waitFor()
})

test('what is typed into an outcome survives a slip, a reload and a refusal; a promised answer is taken back', async () => {
  const { veche, people } = stage
  const meeting = await veche.meeting()
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: lights, category: 'lighting' })
  await veche.body('МУП «Горсвет»')
  const { page } = await people.person('moderator', 'desktop', {
    path: `/meetings/${meeting.id}/console`,
    login: moderator,
  })
  const rating = column(page, 'Вопросы по рейтингу')
  const open = async (name: string) => {
    const chosen = rating.getByRole('button', { name: lights, pressed: true })
    if ((await chosen.count()) === 0) await rating.getByRole('button', { name: lights, pressed: false }).click()
    await rating.getByRole('button', { name, exact: true }).click()
  }
  const answer = dialog(page).getByRole('textbox', { name: 'Что ответили' })
  await open('Разъяснено')
  await answer.fill('Лампы привезут в среду')
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await open('Ответить письменно')
  await dialog(page).getByLabel('Ответственный').selectOption({ label: 'МУП «Горсвет»' })
  await dialog(page).getByLabel('Срок').fill('2040-01-15')
  await page.keyboard.press('Escape')
  await page.reload()
  await open('Ответить письменно')
  expect(await dialog(page).getByLabel('Срок').inputValue()).toBe('2040-01-15')
  await page.keyboard.press('Escape')
  await open('Разъяснено')
  expect(await answer.inputValue()).toBe('Лампы привезут в среду')

  // Another console is quicker: what was typed here is refused, and not lost.
  await veche.system(meeting.stream, 'issues.set-outcome', {
    issue,
    outcome: { kind: 'not-ours', text: 'Это дорога области' },
  })
  await dialog(page).getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('По этому вопросу решение уже есть.').waitFor()
  expect(await answer.inputValue()).toBe('Лампы привезут в среду')
  await page.keyboard.press('Escape')

  await rating.getByRole('button', { name: lights }).click()
  await rating.getByRole('button', { name: 'Отменить решение' }).click()
  await open('Ответить письменно')
  await dialog(page).getByRole('button', { name: 'Пообещать ответ' }).click()
  await rating.getByText(/ответят письменно/).waitFor()
  await rating.getByRole('button', { name: 'Отменить обещание…' }).click()
  await dialog(page).getByRole('textbox', { name: 'Почему отменяем' }).fill('Ответили на месте')
  await dialog(page).getByRole('button', { name: 'Отменить обещание', exact: true }).click()
  await page.getByText('Обещание отменено, вопрос снова открыт').waitFor()
  const [task] = await veche.sql`select state from task where issue = ${issue}`
  expect(task?.['state']).toBe('cancelled')
  await page.goto(`/?item=${issue}`)
  await page.getByText('Ответили на месте').waitFor()
})
