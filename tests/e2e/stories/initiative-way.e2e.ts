import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '#shared/core/calendar.ts'
import { openStage } from '../../support/browser-stage.ts'
import { dialog } from '../../support/browser-steps.ts'
import { isSubmitted } from '../../screens/in-procedure.ts'

const stage = openStage()

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('an official leads an initiative from its publication to the report, and a resident on a phone remarks, is answered and follows it all', async () => {
  const { veche, people } = stage
  const today = new Date().toISOString().slice(0, 10)
  const body = await veche.body('МБУ «Благоустройство»')
  const head = await veche.person('head', { role: 'head' })
  const resident = await veche.person('resident', { role: 'resident' })
  const yard = await veche.placeNamed('Садовая, 8–14')
  const { sql, system } = veche
  const initiative = await isSubmitted({ sql, system, yard, now: () => new Date() }, 'Площадка у школы')
  const path = `/initiatives/${initiative}`
  const { page: phone } = await people.person('resident', 'phone', { path, login: resident })
  const { page: desk } = await people.person('head', 'desktop', { path: '/initiatives/desk', login: head })

  await desk.getByText('Опубликовать', { exact: true }).waitFor()
  await desk.getByRole('link', { name: 'Площадка у школы' }).click()
  await button(desk, 'Опубликовать').click()
  await dialog(desk).getByRole('button', { name: 'Опубликовать' }).click()
  await phone.getByLabel('Ваше замечание или предложение').fill('Нужен забор со стороны дороги')
  await button(phone, 'Отправить замечание').click()
  await button(desk, 'Ответить').click()
  await dialog(desk).getByLabel('Ответ').fill('Забор есть в смете')
  await dialog(desk).getByRole('button', { name: 'Опубликовать ответ' }).click()
  await phone.getByText('Забор есть в смете').waitFor()
  // Nobody else reads who remarked.
  expect(await desk.getByRole('main').innerText()).not.toContain('Ваше замечание ·')

  await desk.getByLabel('Эксперт: смета').selectOption({ label: 'Тест head' })
  await desk.getByText('Сначала должен закончиться срок замечаний.').waitFor()
  await sql`update initiative set deadline = ${addDays(today, -1)} where id = ${initiative}`
  await system('city', 'initiatives.begin-examination', { initiative })
  await button(desk, 'Дать заключение').click()
  await dialog(desk).getByRole('button', { name: 'Можно поддержать', exact: true }).click()
  await dialog(desk).getByLabel('Заключение').fill('Цены подтверждены')
  await dialog(desk).getByLabel('Заметка для администрации').fill('Сверить с прошлым годом')
  await dialog(desk).getByRole('button', { name: 'Дать заключение' }).click()
  await phone.getByText('Цены подтверждены').waitFor()
  expect(await phone.getByRole('main').innerText()).not.toContain('Сверить с прошлым годом')
  await button(desk, 'Принять решение').click()
  await dialog(desk).getByRole('button', { name: 'Принять решение' }).click()
  await dialog(desk).getByText('Выберите решение').waitFor()
  await dialog(desk).getByRole('button', { name: 'Поддержать', exact: true }).click()
  await dialog(desk).getByRole('button', { name: 'Принять решение' }).click()
  await phone.getByText('Проект поддержан', { exact: true }).waitFor()

  await button(desk, 'Начать работы').click()
  await desk.getByLabel('Что сделать').fill('Уложить покрытие')
  await desk.getByLabel('Исполнитель').selectOption({ label: 'МБУ «Благоустройство»' })
  await desk.getByLabel('Срок').fill(addDays(today, 30))
  // What is written is not lost with the page.
  await desk.reload()
  expect(await desk.getByLabel('Что сделать').inputValue()).toBe('Уложить покрытие')
  await button(desk, 'Начать работы').click()
  await phone.getByText('Выполнено 0 из 1').waitFor()
  await desk.getByText('Сначала снимите с контроля все этапы.').waitFor()
  const [task] = await sql<{ id: string }[]>`select id from task where initiative = ${initiative} and body = ${body}`
  const done = { task: task?.id, text: 'Покрытие уложено', photos: [] }
  await system('city', 'tasks.accept-task', { task: task?.id })
  await system('city', 'tasks.report-done', done)
  await system('city', 'tasks.close-task', { task: task?.id })
  await phone.getByText('Выполнено 1 из 1').waitFor()
  await button(desk, 'Работы закончены').click()
  await dialog(desk).getByLabel('Потрачено, ₽').fill('1 200 000,50')
  await dialog(desk).getByRole('button', { name: 'Записать' }).click()
  await button(desk, 'Опубликовать отчёт').click()
  await dialog(desk).getByLabel('Что сделано и на что ушли деньги').fill('Площадка открыта в мае')
  await dialog(desk).getByRole('button', { name: 'Опубликовать отчёт' }).click()
  await phone.getByText('Площадка открыта в мае').first().waitFor()
  const way = phone.getByRole('list', { name: 'Путь инициативы' })
  expect(await way.getByRole('listitem').allInnerTexts()).toHaveLength(8)
})
