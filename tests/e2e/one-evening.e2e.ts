import { encode } from 'uqr'
import { beforeAll, expect, test } from 'vitest'
import { layNetwork } from '../support/browser-network.ts'
import { openStage } from '../support/browser-stage.ts'
import { column, dialog, joinFrom, planned, press, raise } from '../support/browser-steps.ts'
import { networkError, type Someone } from '../support/browser.ts'

const stage = openStage()
const lights = 'Вдоль дорожки к школе не горят фонари'
const pit = 'Яма у второго подъезда'
const benches = 'Скамейки у площадки сломаны'

let moderator: { login: string; password: string }
beforeAll(async () => {
  await stage.veche.body('МУП «Горсвет»')
  moderator = await stage.veche.person('moderator', { role: 'moderator' })
})

type Cast = Readonly<Record<'console' | 'hall' | 'map' | 'first' | 'second', Someone>>

test('one evening: from the code on the wall to the task on the map', async () => {
  const cast = await come()
  await raiseAndAccept(cast)
  await loseTheNetwork(cast)
  await voteByPoints(cast)
  await giveAnInstruction(cast)
  await takeTheNextOneBack(cast)
  await endTheMeeting(cast)
})

/** The meeting opens, and its code is on the wall; one phone types it, the other comes by its QR. */
async function come(): Promise<Cast> {
  const { people, veche } = stage
  const ownBrowser = true
  const meeting = await planned(veche)
  const console = await people.person('moderator', 'desktop', {
    path: `/meetings/${meeting}/console`,
    login: moderator,
    ownBrowser,
  })
  const hall = await people.person('projector', 'projector', { path: `/meetings/${meeting}/projector`, ownBrowser })
  const map = await people.person('passer-by', 'desktop', { ownBrowser })
  await console.page.getByRole('button', { name: 'Открыть встречу' }).click()
  await dialog(console.page).getByRole('button', { name: 'Открыть встречу' }).click()
  await map.page.getByText('идёт сейчас').waitFor()
  const code =
    (await hall.page
      .getByRole('main')
      .getByText(/^\d{3}\s\d{3}$/)
      .textContent()) ?? ''
  const way = `${veche.url}/m/${code.replace(/\s/, '')}`
  const qr = hall.page.getByRole('main').getByRole('img', { name: /QR/ })
  await expect.poll(() => qr.locator('path').getAttribute('d')).toBe(drawn(way))

  const first = await people.person('first phone', 'phone', { path: '/m', ownBrowser })
  await first.page.getByRole('textbox', { name: 'Код встречи' }).fill(code)
  await first.page.getByRole('button', { name: 'Присоединиться' }).click()
  await joinFrom(first.page, 'Садовая, 8')
  const second = await people.person('second phone', 'phone', { path: new URL(way).pathname, ownBrowser })
  await joinFrom(second.page, 'Садовая, 10')
  await hall.page.getByText('участника присоединились').first().waitFor()
  return { console, hall, map, first, second }
}

/** An issue from the first phone is taken by a key and is on everybody's screen. */
async function raiseAndAccept({ console, first, second }: Cast): Promise<void> {
  await raise(first.page, lights, 'Освещение')
  await first.page.getByText('отправлено, ждёт ведущего').waitFor()
  await column(console.page, 'Входящие').getByText(lights).waitFor()
  await press(console.page, 'a')
  await column(console.page, 'Вопросы по рейтингу').getByText(lights).waitFor()
  await second.page.getByRole('heading', { name: lights }).waitFor()
}

/** The second phone goes on without network; in the moment it comes back the page is loaded anew. */
async function loseTheNetwork({ console, first, second }: Cast): Promise<void> {
  await second.offline(true)
  await raise(second.page, pit, 'Дороги и тротуары')
  await second.page.getByRole('button', { name: `Поддержать: ${lights}` }).click()
  await second.page.getByRole('button', { name: `Поддержано: ${lights}` }).waitFor()
  await second.page.getByText('2 действия ждут сети').waitFor()
  await second.offline(false)
  await second.page.reload()
  await second.page.getByText('отправлено, ждёт ведущего').waitFor()
  await second.page.getByRole('button', { name: `Поддержано: ${lights}` }).waitFor()
  await column(console.page, 'Входящие').getByText(pit).waitFor()
  const [once] = await stage.database.sql`
    select (select count(*)::int from issue where text = ${pit}) issues,
      (select count(*)::int from issue_support) supports`
  expect(once).toEqual({ issues: 1, supports: 1 })
  await press(console.page, 'a')
  await first.page.getByRole('heading', { name: pit }).waitFor()
}

/** What is half filled in on one phone stays as it is while the other votes. */
async function voteByPoints({ console, first, second }: Cast): Promise<void> {
  await press(console.page, 's')
  await dialog(console.page).getByRole('button', { name: '3 балла на человека' }).click()
  await dialog(console.page).getByRole('button', { name: 'Начать рейтинг' }).click()
  await first.page.getByRole('button', { name: `Добавить балл: ${pit}` }).click()
  for (let n = 0; n < 3; n++) await second.page.getByRole('button', { name: `Добавить балл: ${lights}` }).click()
  await second.page.getByRole('button', { name: 'Проголосовать' }).click()
  await second.page.getByText('Ваш голос принят').waitFor()
  await first.page.getByText('Проголосовал 1 человек').waitFor()
  expect(await first.page.getByRole('group', { name: pit }).getByRole('status').textContent()).toBe('1')
  await first.page.getByText('Осталось 2 балла').waitFor()
  await first.page.getByRole('button', { name: 'Проголосовать' }).click()
  await first.page.getByText('Ваш голос принят').waitFor()
  await press(console.page, 's')
  await dialog(console.page).getByRole('button', { name: 'Закрыть голосование' }).click()
  await first.page.getByText('Итог голосования', { exact: true }).waitFor()
}

/** The most wanted issue becomes an instruction: prepared, then announced by one key. */
async function giveAnInstruction({ console, hall, map, first, second }: Cast): Promise<void> {
  await press(console.page, 'p')
  const form = column(console.page, /^Поручение/)
  await form.getByRole('button', { name: 'Подготовить' }).click()
  await form.getByText('подготовлено').waitFor()
  await press(console.page, 'n')
  await form.getByText('Объявленные').waitFor()
  await first.page.getByRole('main').getByText('Ваш вопрос стал поручением № 1/1').waitFor()
  await second.page.getByText('№ 1/1').first().waitFor()
  await hall.page.getByRole('main').getByText('№ 1/1').first().waitFor()
  await hall.page.getByRole('main').getByText('МУП «Горсвет»').waitFor()
  await map.page.getByRole('listitem').filter({ hasText: '№ 1/1' }).first().waitFor()
}

/** What is taken back within its 30 seconds is nowhere any more. */
async function takeTheNextOneBack({ console, hall, map }: Cast): Promise<void> {
  const form = column(console.page, /^Поручение/)
  await console.page.locator('button[aria-pressed]').filter({ hasText: pit }).click()
  await press(console.page, 'p')
  await form.getByRole('combobox', { name: 'Ответственный' }).click()
  await console.page.getByRole('option', { name: 'МУП «Горсвет»' }).click()
  await press(console.page, 'n')
  await map.page.getByRole('listitem').filter({ hasText: '№ 1/2' }).first().waitFor()
  await hall.page.getByRole('main').getByText('№ 1/2').first().waitFor()
  const given = form.getByRole('listitem').filter({ hasText: '№ 1/2' })
  await given.getByRole('button', { name: 'Отозвать' }).click()
  await map.page.getByRole('listitem').filter({ hasText: '№ 1/2' }).first().waitFor({ state: 'detached' })
  // The wall says aloud that it was taken back, and shows nothing of it.
  const shown = hall.page.getByText('№ 1/2').and(hall.page.locator(':not(.unseen *)'))
  await shown.first().waitFor({ state: 'detached' })
}

/** What is left without an outcome is named, and must be left on purpose; once it has one, the protocol is approved. */
async function endTheMeeting({ console, first }: Cast): Promise<void> {
  const { page } = console
  await page.getByRole('button', { name: 'Закрыть встречу' }).click()
  const close = dialog(page).getByRole('button', { name: 'Закрыть встречу' })
  await dialog(page).getByText(pit).waitFor()
  expect(await close.isDisabled()).toBe(true)
  await dialog(page).getByRole('checkbox').check()
  await close.click()
  await first.page.getByText('Встреча закончилась').waitFor()
  await page.getByRole('button', { name: 'Разъяснено' }).click()
  await dialog(page).getByRole('textbox').fill('Яму засыплют при весеннем ремонте.')
  await dialog(page).getByRole('button', { name: 'Сохранить' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Утвердить протокол' }).click()
  await page.getByRole('button', { name: 'Утвердить' }).click()
  await dialog(page).getByRole('button', { name: 'Утвердить' }).click()
  await page.getByText('Проверить подлинность').click()
  await page.getByText('Подлинный: отпечаток совпадает').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Протокол (DOCX)' }).click()
  expect((await download).suggestedFilename()).toBe('Протокол № 1.docx')
  const tasks = await stage.database.sql`select number, support from task`
  expect([...tasks]).toEqual([{ number: '1/1', support: 1 }])
}

test('what was done while answers got lost arrives once, after a reload too', async () => {
  const { people, database, veche } = stage
  const meeting = await veche.meeting('Лесная, 1–3')
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: benches, category: 'yard' })
  const network = await layNetwork(veche.url)
  const phone = await people.person('phone', 'phone', { path: `/m/${meeting.code}`, url: network.url })
  phone.expects(networkError)
  await joinFrom(phone.page, 'Лесная, 1')

  // The support is counted, but the phone never hears of it, and what it does next waits behind it.
  network.loseAnswers()
  await phone.page.getByRole('button', { name: `Поддержать: ${benches}` }).click()
  await expect.poll(async () => (await database.sql`select 1 from issue_support where issue = ${issue}`).length).toBe(1)
  await raise(phone.page, 'Снег не убран', 'Снег и наледь')
  await network.cut()
  await network.mend()
  await phone.page.reload()
  await phone.page.getByRole('button', { name: `Поддержано: ${benches}` }).waitFor()
  await phone.page.getByText('отправлено, ждёт ведущего').waitFor()

  const [once] = await database.sql`
    select (select count(*)::int from issue where text = 'Снег не убран') issues,
      (select count(*)::int from issue_support where issue = ${issue}) supports,
      (select count(*)::int from command where stream = ${meeting.stream} and name = 'issues.support-issue') commands`
  expect(once).toEqual({ issues: 1, supports: 1, commands: 1 })
  await network.close()
})

/** A QR code as one path, drawn anew from what it should say. */
function drawn(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 4 })
  return data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
}
