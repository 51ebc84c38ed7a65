import { expect, test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'
import { joinFrom } from '../../support/browser-steps.ts'
import { until } from '../../support/veche.ts'

const stage = openStage()

test('the agenda and the floor are led from the console, and phone and wall follow at once', async () => {
  const { veche, people } = stage
  const login = await veche.person('moderator', { role: 'moderator' })
  const meeting = await veche.meeting()
  const [{ page: desk }, { page: phone }, { page: wall }] = await Promise.all([
    people.person('moderator', 'desktop', { path: `/meetings/${meeting.id}/console`, login }),
    people.person('guest', 'phone', { path: `/m/${meeting.code}` }),
    people.person('wall', 'projector', { path: `/meetings/${meeting.id}/projector` }),
  ])
  await joinFrom(phone, 'Я гость')

  // An internal item is the staff's; what is begun is on the phone and on the wall.
  await desk.getByRole('button', { name: 'Добавить пункт' }).click()
  await desk.getByLabel('Пункт повестки').fill('Напомнить главе о снеге')
  await desk.getByLabel(/Служебный пункт/).check()
  await desk.getByRole('button', { name: 'Добавить', exact: true }).click()
  await desk.getByText('служебный').waitFor()
  await desk.getByRole('button', { name: 'Изменить пункт: Поручения' }).click()
  await desk.getByRole('button', { name: 'Выше', exact: true }).click()
  await until('it stands first', async () =>
    (await desk.locator('[data-item]').first().innerText()).includes('Поручения'),
  )
  await desk.locator('[data-item]').first().getByTitle('Перейти к пункту').click()
  await phone.getByText('Пункт 1 из 2').waitFor()
  await wall.getByText('1. Поручения').waitFor()
  await desk.getByRole('button', { name: 'Рассмотрен' }).click()
  await desk.getByRole('button', { name: 'Начать этот пункт' }).click()
  await phone.getByText('Пункт 2 из 2').waitFor()
  for (const page of [phone, wall]) expect(await page.content()).not.toContain('Напомнить главе')

  // The floor: asked for on the phone, given at the console, with a clock on the wall.
  await phone.getByRole('button', { name: 'Прошу слова' }).click()
  await phone.getByRole('button', { name: 'Прошу слова' }).click()
  await phone.getByText('Вы первый в очереди · № 1').waitFor()
  await desk.getByRole('button', { name: 'Подняли руку' }).click()
  await desk.getByLabel('Как назвать на экране').fill('Дом 8')
  await desk.getByLabel('по порядку ведения').check()
  await desk.getByRole('button', { name: 'Записать', exact: true }).click()
  await phone.getByText('Вы второй в очереди').waitFor()
  await desk.getByRole('button', { name: 'Дать слово' }).first().click()
  await phone.getByText('Выступает: Дом 8.').waitFor()
  await desk.getByRole('button', { name: 'Слово', exact: true }).click()
  await wall.getByRole('heading', { name: 'Дом 8' }).waitFor()
  expect(await wall.getByRole('timer').innerText()).toMatch(/^[23]:\d\d$/)
  await desk.getByRole('button', { name: 'Пауза' }).click()
  await wall.getByText('пауза').waitFor()
  await phone.getByRole('button', { name: 'Отозвать просьбу' }).click()
  await phone.getByRole('button', { name: 'Прошу слова' }).waitFor()
  await desk.getByRole('button', { name: 'Закончить', exact: true }).click()
  await wall.getByText('Прошу слова: кнопка на телефоне').waitFor()
})
