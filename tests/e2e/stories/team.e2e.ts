import { test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'
import { column, dialog } from '../../support/browser-steps.ts'

const stage = openStage()

test('a team is named, its helper finds the meeting and writes a question down, and once taken out is shown the door', async () => {
  const { veche, people } = stage
  const moderator = await veche.person('moderator', { role: 'moderator' })
  const helper = await veche.person('helper', { role: 'controller' })
  const meeting = await veche.meeting()
  const page = `/meetings/${meeting.id}`

  const [{ page: plans }, { page: anna }] = await Promise.all([
    people.person('moderator', 'desktop', { path: page, login: moderator }),
    people.person('anna', 'phone', { path: page }),
  ])
  await plans.getByRole('button', { name: 'Назначить команду' }).click()
  const form = dialog(plans)
  await form.getByRole('button', { name: 'Добавить человека' }).click()
  const first = form.getByRole('listitem', { name: 'Человек 1' })
  await form.getByRole('button', { name: 'Сохранить команду' }).click()
  await first.getByText('Напишите имя').waitFor()
  await first.getByLabel('Фамилия, имя, отчество').fill('Виктор Николаевич Березин')
  await first.getByLabel('Должность').fill('Глава города')
  await form.getByRole('button', { name: 'Добавить человека' }).click()
  const second = form.getByRole('listitem', { name: 'Человек 2' })
  await second.getByLabel('Что делает').selectOption({ label: 'Помощник в зале' })
  await second.getByLabel('Кто', { exact: true }).selectOption({ label: 'Тест helper' })
  await second.getByLabel('Отвечает за').fill('планшет у входа')
  await form.getByRole('button', { name: 'Сохранить команду' }).click()

  const team = anna.getByRole('list', { name: 'Команда встречи' })
  await team.getByText('Виктор Николаевич Березин').waitFor()
  await team.getByText('планшет у входа').waitFor()
  await team.getByText('имя видят сотрудники').waitFor()
  await plans.getByRole('list', { name: 'Команда встречи' }).getByText('Тест helper').waitFor()

  const { page: tablet } = await people.person('helper', 'phone', { path: '/meetings', login: helper })
  const mine = tablet.locator('section').filter({ has: tablet.getByRole('heading', { name: 'Мои встречи' }) })
  await mine.getByText('Вы в команде: помощник в зале').waitFor()
  await mine.getByRole('link', { name: /Встреча во дворе/ }).click()
  await tablet.getByRole('link', { name: 'Записывать с голоса' }).click()
  await tablet.getByRole('textbox', { name: 'Что сказали' }).fill('Нужен пандус у аптеки')
  await tablet.getByRole('button', { name: 'Записать вопрос' }).click()
  await tablet.getByRole('listitem').filter({ hasText: 'Нужен пандус у аптеки' }).waitFor()

  await plans.getByRole('link', { name: 'Вести встречу' }).click()
  const hall = column(plans, 'Проектор')
  await hall.getByRole('listitem').filter({ hasText: 'Тест helper' }).getByText('на связи', { exact: true }).waitFor()
  await hall.getByRole('button', { name: 'Изменить команду' }).click()
  await form.getByRole('button', { name: 'Убрать из команды: 2-й в списке' }).click()
  await form.getByRole('button', { name: 'Сохранить команду' }).click()
  await tablet.getByText('Такой страницы нет').waitFor()
})
