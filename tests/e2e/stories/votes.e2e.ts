import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'
import { dialog, joinFrom, press } from '../../support/browser-steps.ts'
import type { TestVeche } from '../../support/veche.ts'

const stage = openStage()
const fence = 'Ставим шлагбаум на въезде?'

let head: { login: string; password: string }
let moderator: { login: string; password: string }
let meeting: Awaited<ReturnType<TestVeche['meeting']>>
beforeAll(async () => {
  head = await stage.veche.person('head', { role: 'head' })
  moderator = await stage.veche.person('moderator', { role: 'moderator' })
  meeting = await stage.veche.meeting()
  await stage.veche.system(meeting.stream, 'issues.raise-aloud', { text: fence, category: 'yard' })
})

test('«Кто за?» from one tap to the sum: by phone, by a shared phone, by hands that two have counted', async () => {
  const { people } = stage
  const path = `/meetings/${meeting.id}/console`
  const [desk, other] = [
    (await people.person('moderator', 'desktop', { path, login: moderator })).page,
    (await people.person('head', 'desktop', { path, login: head })).page,
  ]
  const { page: phone } = await people.person('resident', 'phone', { path: `/m/${meeting.code}` })
  const { page: hall } = await people.person('hall', 'projector', { path: `/meetings/${meeting.id}/projector` })
  await joinFrom(phone, 'Садовая, 12')

  // One tap on the question, and it is on every screen.
  await desk.getByText(fence).first().click()
  await desk.getByRole('button', { name: `Кто за? ${fence}` }).click()
  await hall.getByText('Поднимите руку те, кто не голосует с телефона').waitFor()
  await phone.getByRole('button', { name: 'Против', exact: true }).click()
  await phone.getByRole('button', { name: 'За', exact: true }).click()
  await phone.getByText('Ваш голос принят').waitFor()

  // The phone goes to a neighbour, who sees nothing of the first ballot.
  await phone.getByRole('button', { name: 'Голосует следующий' }).click()
  await phone.getByRole('button', { name: 'Садовая, 12' }).click()
  await phone.getByText('Выберите один ответ').waitFor()
  expect(await phone.getByRole('group', { name: fence }).getByRole('button', { pressed: true }).count()).toBe(0)
  await phone.getByRole('button', { name: 'Против', exact: true }).click()
  await phone.getByText('Ваш голос принят').waitFor()
  await desk.getByText('С общих телефонов: 2').waitFor()

  // Hands: one counts, the other differs and corrects.
  await countHands(desk, ['7', '1', '0'])
  await desk.getByText('Ждём, пока второй сотрудник').waitFor()
  await countHands(other, ['7', '2', '0'])
  await other.getByText('Числа разошлись').waitFor()
  await countHands(other, ['7', '1', '0'])
  await desk.getByText('Сверено двумя').waitFor()

  await press(desk, 's')
  await dialog(desk).getByRole('button', { name: 'Закрыть голосование' }).click()
  const sum = 'за 8 из 10 проголосовавших, нужно больше 5'
  for (const page of [hall, phone, desk]) {
    await page.getByText('Решение принято').first().waitFor()
    await page.getByText(sum).first().waitFor()
  }
  await hall.getByText('С телефона 1 · Руки 7').waitFor()
})

async function countHands(page: Page, numbers: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: /^(Внести числа|Исправить)$/ }).click()
  const fields = dialog(page).getByRole('spinbutton')
  for (const [i, n] of numbers.entries()) await fields.nth(i).fill(n)
  await dialog(page).getByRole('button', { name: 'Внести числа' }).click()
  await dialog(page).waitFor({ state: 'detached' })
}

test('a rating is changed before its first vote, then hands are counted per question, and the sum is shown', async () => {
  const { people, veche } = stage
  const hall = await veche.meeting('Лесная, 1–3')
  const [light, bench] = ['Темно у подъезда', 'Нужна скамейка']
  for (const text of [light, bench]) await veche.system(hall.stream, 'issues.raise-aloud', { text, category: 'yard' })
  const path = `/meetings/${hall.id}/console`
  const [desk, other, phone, screen] = await Promise.all([
    people.person('moderator', 'desktop', { path, login: moderator }),
    people.person('head', 'desktop', { path, login: head }),
    people.person('resident', 'phone', { path: `/m/${hall.code}` }),
    people.person('hall', 'projector', { path: `/meetings/${hall.id}/projector` }),
  ]).then(all => all.map(each => each.page))
  await joinFrom(phone, 'Лесная, 3')
  await desk.getByText(light).first().waitFor()
  await press(desk, 's')
  await dialog(desk).getByRole('button', { name: 'Поднимают руки' }).click()
  expect(await dialog(desk).getByRole('button', { name: '3 балла на человека' }).isDisabled()).toBe(true)
  await dialog(desk).getByRole('button', { name: 'Начать рейтинг' }).click()
  await screen.getByText('Поднимите руку те, кто не голосует с телефона').waitFor()

  await desk.getByRole('button', { name: 'Изменить правила…' }).click()
  await dialog(desk).getByRole('textbox', { name: 'Название' }).fill('Что сделать первым?')
  await dialog(desk).getByRole('button', { name: 'Сохранить' }).click()
  await screen.getByRole('heading', { name: 'Что сделать первым?' }).waitFor()
  await phone
    .getByRole('button', { name: `Поддержать: ${bench}` })
    .first()
    .click()
  await desk.getByText('Правила закреплены: первый голос уже подан').waitFor()
  expect(await desk.getByRole('button', { name: 'Изменить правила…' }).isDisabled()).toBe(true)

  for (const page of [desk, other]) await countHands(page, ['12', '9', '4'])
  await desk.getByText('Сверено двумя').waitFor()
  await press(desk, 's')
  await dialog(desk).getByRole('button', { name: 'Закрыть голосование' }).click()
  await screen.getByText('Проголосовали: 13 = с телефона 1 + руки 12').waitFor()
  await phone.getByText('С телефона 1 · Руки 4').waitFor()
})
